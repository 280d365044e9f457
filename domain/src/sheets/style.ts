import type { StyleName } from './spec.ts';

/** What a style looks like; what is left out is the workbook's own. */
export interface StyleLook {
  /** `#RRGGBB`; absent = no fill. */
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  horizontal?: 'left' | 'center' | 'right';
  vertical: 'top' | 'center';
  /** Steps to the right, each about one character. */
  indent?: number;
  wrap: boolean;
  border: boolean;
}

export const ENTRY_FILL = '#FFF9DB';
export const COMPUTED_FILL = '#EDEDED';
export const HEADER_FILL = '#DCE6F1';
export const BORDER_COLOR = '#BFBFBF';

/** Marks in column Dấu: each colour means one thing, and each mark starts with its word. */
export const MARK_LOOKS = {
  error: { fill: '#FDE7E9', color: '#A4262C' },
  warning: { fill: '#FFF1E0', color: '#8A3B00' },
  conflict: { fill: '#EFE5F7', color: '#5C2E91' },
} as const;

const cell = { vertical: 'top', wrap: true, border: true } as const;

/** Entry cells pale yellow, computed grey, locked white. */
export const STYLES: Record<StyleName, StyleLook> = {
  keys: { vertical: 'top', wrap: false, border: false, color: '#808080', size: 8 },
  title: { vertical: 'center', wrap: false, border: false, bold: true, size: 14 },
  subtitle: { vertical: 'center', wrap: false, border: false },
  note: { vertical: 'top', wrap: true, border: false },
  header: {
    ...cell,
    fill: HEADER_FILL,
    bold: true,
    horizontal: 'center',
    vertical: 'center',
  },
  section: { ...cell, bold: true, wrap: false, border: false, vertical: 'center' },
  text: cell,
  'text-part': { ...cell, horizontal: 'left', indent: 1 },
  centered: { ...cell, horizontal: 'center' },
  computed: { ...cell, fill: COMPUTED_FILL, horizontal: 'right' },
  'computed-text': { ...cell, fill: COMPUTED_FILL, horizontal: 'center' },
  'previous-text': { ...cell, fill: COMPUTED_FILL, horizontal: 'left' },
  entry: { ...cell, fill: ENTRY_FILL, horizontal: 'right' },
  'entry-text': { ...cell, fill: ENTRY_FILL, horizontal: 'left' },
  'entry-centered': { ...cell, fill: ENTRY_FILL, horizontal: 'center' },
  mark: { ...cell, border: false },
  signature: { bold: true, horizontal: 'center', vertical: 'center', wrap: true, border: false },
  'signature-note': { italic: true, horizontal: 'center', vertical: 'top', wrap: true, border: false },
};
