import { type Area, intersect, type Sheet } from '../model/index.ts';
import type { Texts } from './texts.ts';

type Figure = readonly [label: string, value: string];

/** Average, count and sum of what is selected, as Excel's status bar has them: nothing for a single cell. */
export function selectionFigures(
  sheet: Sheet,
  areas: readonly Area[],
  texts: Pick<Texts, 'average' | 'count' | 'sum'>,
): Figure[] {
  let cells = 0;
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  const seen = new Set<string>();
  for (const area of areas) {
    cells += area.rows * area.columns;
    for (const [row, column, { value }] of sheet.entries(area)) {
      const key = `${row},${column}`;
      if (
        value === null ||
        value === '' ||
        seen.has(key) ||
        !intersect(area, { row, column, rows: 1, columns: 1 })
      )
        continue;
      seen.add(key);
      if (sheet.isRowHidden(row)) continue;
      filled++;
      if (typeof value === 'number') {
        numbers++;
        sum += value;
      }
    }
  }
  if (cells < 2 || filled === 0) return [];
  const format = new Intl.NumberFormat(sheet.workbook.locale.name, {
    maximumFractionDigits: 9,
    maximumSignificantDigits: 10,
  });
  const count: Figure = [texts.count, format.format(filled)];
  if (numbers === 0) return [count];
  return [[texts.average, format.format(sum / numbers)], count, [texts.sum, format.format(sum)]];
}
