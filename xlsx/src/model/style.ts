/** Line of a border edge, in the spelling of the file format. */
export type BorderLine =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'dotted'
  | 'dashed'
  | 'double'
  | 'hair'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface XlsxBorder {
  readonly line: BorderLine;
  /** `#RRGGBB` */
  readonly color: string;
}

export type HorizontalAlignment =
  | 'general'
  | 'left'
  | 'center'
  | 'right'
  | 'fill'
  | 'justify'
  | 'centerContinuous'
  | 'distributed';
export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
export type Underline = 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';

/** All that a cell looks like and whether it may be typed into: complete, so that two looks compare field by field. */
export interface XlsxStyle {
  readonly fontName: string;
  /** points */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  /** `#RRGGBB` */
  readonly fontColor: string;
  /** `#RRGGBB`, or null for none */
  readonly fill: string | null;
  /** In the en-US spelling. */
  readonly numberFormat: string;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees as the file counts them: 0 to 90 up, 91 to 180 down, 255 stacked. */
  readonly rotation: number;
  readonly top: XlsxBorder | null;
  readonly bottom: XlsxBorder | null;
  readonly left: XlsxBorder | null;
  readonly right: XlsxBorder | null;
  /** Matters only on a protected sheet. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const DEFAULT_STYLE: XlsxStyle = Object.freeze({
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'none',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  numberFormat: 'General',
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
  locked: true,
  formulaHidden: false,
});

/** A complete style from what differs from Excel's own. */
export function xlsxStyle(patch: Partial<XlsxStyle>): XlsxStyle {
  return Object.freeze({ ...DEFAULT_STYLE, ...patch });
}

const edgeKey = (edge: XlsxBorder | null): string => (edge ? `${edge.line}${edge.color.toUpperCase()}` : '');

/** The same text for styles that look the same, whatever the order of their fields. */
export function styleKey(style: XlsxStyle): string {
  return [
    style.fontName,
    style.fontSize,
    style.bold,
    style.italic,
    style.underline,
    style.strikethrough,
    style.fontColor.toUpperCase(),
    style.fill?.toUpperCase() ?? '',
    style.numberFormat,
    style.horizontal,
    style.vertical,
    style.wrap,
    style.shrink,
    style.indent,
    style.rotation,
    edgeKey(style.top),
    edgeKey(style.bottom),
    edgeKey(style.left),
    edgeKey(style.right),
    style.locked,
    style.formulaHidden,
  ].join('\u0000');
}
