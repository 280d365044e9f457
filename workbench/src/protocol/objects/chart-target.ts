import type { Chart } from '../../model/chart.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';

/** A chart by its id, so that it is found again after it changed. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** The chart as it is now; ItemNotFound when it was deleted. */
export function entry({ sheet, id }: ChartTarget): Chart {
  const found = sheet.charts.find((one) => one.id === id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

export function changeChart(target: ChartTarget, patch: Partial<Chart>): void {
  assertAllowed(target.sheet, 'allowEditObjects');
  const old = entry(target);
  target.sheet.set(
    'charts',
    target.sheet.charts.map((one) => (one === old ? { ...old, ...patch } : one)),
  );
}
