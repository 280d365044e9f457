import type { CellStyle } from 'hucre';
import { DEFAULT_STYLE, styleKey, type XlsxBorder, type XlsxStyle } from '../model/style.ts';
import { hucreColor } from './color.ts';

/**
 * Every look once, numbered from 1. The library numbers its own formats while it writes cells; it is given one cell for
 * each look (see `frame.ts`), and the numbers that it chose come back through `number`.
 */
export class StyleSheet {
  readonly #base: string;
  readonly #slots = new Map<string, number>();
  readonly #known = new Map<XlsxStyle, number>();
  readonly looks: XlsxStyle[] = [];

  constructor(font: { name: string; size: number }) {
    this.#base = styleKey({ ...DEFAULT_STYLE, fontName: font.name, fontSize: font.size });
  }

  /** 0: the workbook's own look; otherwise the look's place in `looks`, from 1. */
  slot(style: XlsxStyle | undefined): number {
    if (!style) return 0;
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const key = styleKey(style);
    const slot = key === this.#base ? 0 : (this.#slots.get(key) ?? this.looks.push(style));
    this.#slots.set(key, slot);
    this.#known.set(style, slot);
    return slot;
  }
}

export function hucreStyle(style: XlsxStyle): CellStyle {
  const side = (border: XlsxBorder | null) =>
    border ? { style: border.line, color: hucreColor(border.color) } : undefined;
  const edges = Object.entries({
    top: side(style.top),
    bottom: side(style.bottom),
    left: side(style.left),
    right: side(style.right),
  }).filter(([, edge]) => edge);
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      ...(style.underline !== 'none' && { underline: style.underline }),
      strikethrough: style.strikethrough,
      color: hucreColor(style.fontColor),
    },
    ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: hucreColor(style.fill) } }),
    ...(edges.length > 0 && { border: Object.fromEntries(edges) }),
    ...(style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    alignment: {
      ...(style.horizontal !== 'general' && { horizontal: style.horizontal }),
      vertical: style.vertical,
      wrapText: style.wrap,
      shrinkToFit: style.shrink,
      ...(style.indent > 0 && { indent: style.indent }),
      ...(style.rotation !== 0 && { textRotation: style.rotation }),
    },
    protection: { locked: style.locked, hidden: style.formulaHidden },
  };
}
