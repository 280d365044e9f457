import type { CellValue } from './cell.ts';
import { ExcelError } from './excel-error.ts';
import type { Sheet } from './sheet.ts';
import type { AutoFilter, FilterCriteria } from './sheet-parts.ts';

/** Where a filter lives: a sheet has one of its own, and each table has one. */
export interface FilterHome {
  readonly sheet: Sheet;
  readonly filter: AutoFilter | null;
  put(filter: AutoFilter | null): void;
}

export function filterOfSheet(sheet: Sheet): FilterHome {
  return {
    sheet,
    get filter() {
      return sheet.autoFilter;
    },
    put: (filter) => sheet.set('autoFilter', filter),
  };
}

/** Throws ItemNotFound when the table is gone. */
export function filterOfTable(sheet: Sheet, tableId: string): FilterHome {
  const find = () => {
    const table = sheet.tables.find(({ id }) => id === tableId);
    if (!table) throw new ExcelError('ItemNotFound');
    return table;
  };
  return {
    sheet,
    get filter() {
      const { area, showTotals, showFilterButton, criteria = {} } = find();
      return showFilterButton
        ? { area: { ...area, rows: area.rows - (showTotals ? 1 : 0) }, criteria }
        : null;
    },
    put: (filter) => {
      const old = find();
      const changed = { ...old, showFilterButton: filter !== null, criteria: filter?.criteria ?? {} };
      sheet.set(
        'tables',
        sheet.tables.map((table) => (table === old ? changed : table)),
      );
    },
  };
}

/** Sets (or, with null, clears) the criteria of one column of the filter, then hides rows by it. */
export function applyFilter(home: FilterHome, column: number, criteria: FilterCriteria | null): void {
  const { filter } = home;
  if (!filter) throw new ExcelError('InvalidOperation');
  if (column < 0 || column >= filter.area.columns) throw new ExcelError('InvalidArgument');
  const { [column]: _, ...others } = filter.criteria;
  home.put({ ...filter, criteria: criteria ? { ...others, [column]: criteria } : others });
  hideFiltered(home);
}

/** Shows every row again and forgets all criteria; the filter buttons stay. */
export function clearFilter(home: FilterHome): void {
  if (!home.filter) throw new ExcelError('InvalidOperation');
  home.put({ ...home.filter, criteria: {} });
  hideFiltered(home);
}

/** Takes the filter away. */
export function removeFilter(home: FilterHome): void {
  if (!home.filter) return;
  clearFilter(home);
  home.put(null);
}

/** Judges every row of the filter's area again; rows outside it are never hidden by it. */
export function hideFiltered({ sheet, filter }: FilterHome): void {
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

/** One of the texts that a column's list offers; `''` are the empty cells. */
export interface FilterChoice {
  readonly text: string;
  readonly kept: boolean;
}

/** What the list of a column offers: the texts of the rows that the other columns keep, numbers first, blanks last. */
export function filterChoices({ sheet, filter }: FilterHome, column: number): FilterChoice[] {
  if (!filter) return [];
  const { area, criteria } = filter;
  const others = Object.entries(criteria).filter(([key]) => Number(key) !== column);
  const own = criteria[column];
  const found = new Map<string, { value: CellValue; kept: boolean }>();
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const hidden = others.some(([key, one]) => !keeps(one, sheet.text(row, area.column + Number(key))));
    const text = sheet.text(row, area.column + column);
    if (hidden || found.has(text)) continue;
    const { value } = sheet.content(row, area.column + column);
    found.set(text, { value, kept: !own || keeps(own, text) });
  }
  const rank = (text: string, value: CellValue): number =>
    text === '' ? 2 : typeof value === 'number' ? 0 : 1;
  return [...found]
    .sort(([a, { value: x }], [b, { value: y }]) =>
      rank(a, x) !== rank(b, y)
        ? rank(a, x) - rank(b, y)
        : typeof x === 'number' && typeof y === 'number'
          ? x - y
          : a.localeCompare(b, 'vi'),
    )
    .map(([text, { kept }]) => ({ text, kept }));
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
