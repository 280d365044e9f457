/**
 * A number that stands in a cell as text, as Vietnamese officials write it: `1.234,5`, `1 234`, `９５`. Null when
 * it is no number; `ambiguous` when the separators can be read in two ways (`1.234` is 1234 here and 1,234
 * on an English machine).
 *
 * @param percent whether a trailing % belongs to the value (`95 %` → 95); elsewhere it is no number
 */
export function numberOfText(text: string, percent = false): number | 'ambiguous' | null {
  let clean = text.normalize('NFKC').replace(/[\s\u00a0]+/g, '');
  if (percent) clean = clean.replace(/%$/, '');
  const sign = clean.startsWith('-') ? -1 : 1;
  const digits = clean.replace(/^[+-]/, '');
  const plain = /^\d+$/.exec(digits);
  if (plain) return sign * Number(digits);
  for (const [group, decimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).exec(digits);
    const both = grouped && (grouped[2] !== undefined || digits.split(group).length > 2);
    if (both) return sign * Number(digits.replaceAll(group, '').replace(decimal, '.'));
  }
  const single = /^(\d+)[.,](\d+)$/.exec(digits);
  if (!single) return null;
  const [, whole = '', rest = ''] = single;
  // Three digits behind one separator, and what could stand before a group: thousands or decimals?
  if (rest.length === 3 && whole.length <= 3 && !whole.startsWith('0')) return 'ambiguous';
  return sign * Number(`${whole}.${rest}`);
}
