import type { Color } from 'hucre';
import { XlsxError } from '../errors.ts';

/** `#RRGGBB` as the library takes it: it writes any other text into the file as it comes. */
export function hucreColor(color: string): Color {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new XlsxError('bad-color', { color });
  return { rgb: color.slice(1).toUpperCase() };
}
