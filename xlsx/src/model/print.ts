import type { XlsxRange } from './sheet.ts';

export type PaperSize = 'letter' | 'legal' | 'a3' | 'a4' | 'a5' | 'b4' | 'b5' | 'executive' | 'tabloid';

export interface XlsxPrint {
  readonly paper: PaperSize | null;
  readonly orientation: 'portrait' | 'landscape';
  /** Pages across and down, 0 for as many as it takes; null: `scale` counts. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  /** Percent; of no effect under `fit`. */
  readonly scale: number;
  /** Rows that stand on every page. */
  readonly titleRows: { readonly row: number; readonly rows: number } | null;
  readonly titleColumns: { readonly column: number; readonly columns: number } | null;
  /** Empty: all that is used. */
  readonly area: readonly XlsxRange[];
  /** inches */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** With Excel's codes (`&LTên &CTrang &P/&N`), ≤ 255 characters; see `joinHeaderFooter`. */
  readonly header: string;
  readonly footer: string;
  readonly centeredHorizontally: boolean;
  readonly centeredVertically: boolean;
  readonly gridlines: boolean;
  readonly headings: boolean;
}

export const DEFAULT_PRINT: XlsxPrint = Object.freeze({
  paper: null,
  orientation: 'portrait',
  fit: null,
  scale: 100,
  titleRows: null,
  titleColumns: null,
  area: [],
  margins: Object.freeze({ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  header: '',
  footer: '',
  centeredHorizontally: false,
  centeredVertically: false,
  gridlines: false,
  headings: false,
});

export function xlsxPrint(patch: Partial<XlsxPrint>): XlsxPrint {
  return { ...DEFAULT_PRINT, ...patch };
}

export interface HeaderFooterSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** The three sections in one text; each may use Excel's codes (`&P`, `&N`, `&D`, `&A`, `&"Font,Bold"`). */
export function joinHeaderFooter({ left, center, right }: HeaderFooterSections): string {
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

/** Text before the first section code stands in the middle; `&&` is an ampersand, not the start of a code. */
export function splitHeaderFooter(text: string): HeaderFooterSections {
  const sections = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  let into: keyof HeaderFooterSections = 'center';
  for (const piece of text.match(/&&|&[LCR]|&?[^&]+|&/gs) ?? []) {
    const code = piece.length === 2 && piece[0] === '&' ? names[piece[1] as 'L' | 'C' | 'R'] : undefined;
    if (code) into = code;
    else sections[into] += piece;
  }
  return sections;
}
