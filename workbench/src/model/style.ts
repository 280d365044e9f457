/** Excel's names, as office.js has them. */
export type HorizontalAlignment =
  | 'General'
  | 'Left'
  | 'Center'
  | 'Right'
  | 'Fill'
  | 'Justify'
  | 'CenterAcrossSelection'
  | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderLine =
  | 'None'
  | 'Continuous'
  | 'Dash'
  | 'DashDot'
  | 'DashDotDot'
  | 'Dot'
  | 'Double'
  | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';

export interface Border {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  /** `#RRGGBB` */
  readonly color: string;
}

/** All that a cell looks like and whether it may be written; complete and immutable. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  /** points */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  /** `#RRGGBB` */
  readonly fontColor: string;
  /** `#RRGGBB`, or null for no fill */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export type StylePatch = Partial<CellStyle>;

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
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

/**
 * Every style that looks the same is one object, and a patch of a style is computed once: writing a
 * style on a range costs one lookup a cell, and styles compare with `===`.
 */
export class StylePool {
  readonly #known = new Map<string, CellStyle>();
  readonly #pooled = new WeakSet<CellStyle>();
  readonly #patched = new WeakMap<CellStyle, Map<string, CellStyle>>();

  constructor() {
    this.#known.set(JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE);
    this.#pooled.add(DEFAULT_STYLE);
  }

  patch(style: CellStyle, patch: StylePatch): CellStyle {
    return this.patcher(patch)(style);
  }

  /** The patch as a function of the old style, for use on many cells. */
  patcher(patch: StylePatch): (style: CellStyle) => CellStyle {
    const key = JSON.stringify(patch);
    return (style) => {
      let results = this.#patched.get(style);
      if (!results) {
        results = new Map();
        this.#patched.set(style, results);
      }
      const result = results.get(key) ?? this.intern({ ...style, ...patch });
      results.set(key, result);
      return result;
    };
  }

  intern(style: CellStyle): CellStyle {
    if (this.#pooled.has(style)) return style;
    const key = JSON.stringify(style);
    const known = this.#known.get(key);
    if (known) return known;
    const frozen = Object.freeze({ ...style });
    this.#known.set(key, frozen);
    this.#pooled.add(frozen);
    return frozen;
  }
}

/** One pool for all workbooks: a copy of a workbook has the same looks. */
export const STYLES = new StylePool();
