import { ExcelError } from './excel-error.ts';
import type { Sheet } from './sheet.ts';
import type { FilterCriteria } from './sheet-parts.ts';

/** Sets (or, with null, clears) the criteria of one column of the sheet's AutoFilter, then hides rows by it. */
export function applyFilter(sheet: Sheet, column: number, criteria: FilterCriteria | null): void {
  const filter = sheet.autoFilter;
  if (!filter) throw new ExcelError('InvalidOperation');
  if (column < 0 || column >= filter.area.columns) throw new ExcelError('InvalidArgument');
  const { [column]: _, ...others } = filter.criteria;
  sheet.set('autoFilter', { ...filter, criteria: criteria ? { ...others, [column]: criteria } : others });
  hideFiltered(sheet);
}

/** Shows every row again and forgets all criteria; the filter buttons stay. */
export function clearFilter(sheet: Sheet): void {
  if (!sheet.autoFilter) throw new ExcelError('InvalidOperation');
  sheet.set('autoFilter', { ...sheet.autoFilter, criteria: {} });
  hideFiltered(sheet);
}

/** Takes the filter away. */
export function removeFilter(sheet: Sheet): void {
  if (!sheet.autoFilter) return;
  clearFilter(sheet);
  sheet.set('autoFilter', null);
}

/** Judges every row of the filter's area again; rows outside it are never hidden by it. */
export function hideFiltered(sheet: Sheet): void {
  const filter = sheet.autoFilter;
  if (!filter) return;
  const { area, criteria } = filter;
  const active = Object.entries(criteria).map(([column, one]) => ({
    column: area.column + Number(column),
    one,
  }));
  const hides = (row: number) => active.some(({ column, one }) => !keeps(one, sheet.text(row, column)));
  sheet.setFiltered(area.row + 1, area.rows - 1, hides);
  sheet.workbook.raise({ type: 'filtered', sheetId: sheet.id });
}

function keeps(criteria: FilterCriteria, text: string): boolean {
  if (criteria.filterOn === 'Values') return criteria.values?.includes(text) ?? true;
  const first = matches(criteria.criterion1, text);
  if (criteria.criterion2 === undefined) return first;
  const second = matches(criteria.criterion2, text);
  return criteria.operator === 'Or' ? first || second : first && second;
}

/** `=text`, `<>text`, both with `*` and `?`; `=` alone keeps blanks, `<>` alone the others. */
function matches(criterion: string | undefined, text: string): boolean {
  if (criterion === undefined) return true;
  const [, sign = '', wanted = ''] = /^(<>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  const same = new RegExp(`^${pattern}$`, 'i').test(text);
  return sign === '<>' ? !same : same;
}
