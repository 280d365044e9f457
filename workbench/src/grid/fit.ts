import type { CellStyle, CellValue, Locale } from '../model/index.ts';
import { fontFamily } from './univer-style.ts';

/** Width in pixels of a text in a style; the caller measures, so that this runs without a screen too. */
export type Measure = (text: string, font: string) => number;

const PX_PER_POINT = 96 / 72;

export function fontOf(style: Pick<CellStyle, 'bold' | 'italic' | 'fontSize' | 'fontName'>): string {
  const weight = style.bold ? '700 ' : '';
  return `${style.italic ? 'italic ' : ''}${weight}${style.fontSize * PX_PER_POINT}px "${fontFamily(style.fontName)}", Arial, sans-serif`;
}

/**
 * What of a number is shown in `width` pixels: Excel never cuts a number, for a cut one could be taken for another.
 * A number in General is rounded until it fits; any other becomes `####`. Texts are returned as they are.
 */
export function fitted(
  text: string,
  value: CellValue,
  style: CellStyle,
  width: number,
  locale: Locale,
  measure: Measure,
): string {
  if (typeof value !== 'number' || style.shrink || text === '') return text;
  const font = fontOf(style);
  const room = width - 4;
  if (measure(text, font) <= room) return text;
  if (style.numberFormat === 'General') {
    for (let digits = 10; digits > 0; digits--) {
      const rounded = String(Number(value.toPrecision(digits))).replace('.', locale.decimal);
      if (!rounded.includes('e') && measure(rounded, font) <= room) return rounded;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / Math.max(1, measure('#', font)))));
}
