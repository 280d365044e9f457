import {
  applyFilter,
  clearFilter,
  type FilterHome,
  filterOfSheet,
  hideFiltered,
  removeFilter,
} from '../../model/auto-filter.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { FilterCriteria } from '../../model/sheet-parts.ts';
import { asText } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';
import { cellsOf } from './cells.ts';
import { range } from './declared.ts';
import { rangeArgument } from './range.ts';

/** The filter of a sheet. */
export const sheetAutoFilter = (sheet: Sheet): HostObject => autoFilter(filterOfSheet(sheet));

/** The filter of a sheet or table. On a protected sheet one that exists can be used if the protection allows it. */
export const autoFilter = define<FilterHome>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: ({ filter }) => filter !== null },
    IsDataFiltered: { get: ({ filter }) => Object.keys(filter?.criteria ?? {}).length > 0 },
    Criteria: { get: (home) => criteriaOf(home) },
  },
  methods: {
    Apply: (home, args) => {
      const { sheet, filter } = home;
      const { areas } = rangeArgument(args, 0, sheet);
      const same = filter !== null && JSON.stringify(filter.area) === JSON.stringify(areas[0]);
      assertAllowed(sheet, same ? 'allowAutoFilter' : null);
      if (!same) {
        removeFilter(home);
        home.put({ area: areas[0], criteria: {} });
      }
      if (args.has(1)) applyFilter(home, args.integer(1), args.has(2) ? readCriteria(args.record(2)) : null);
    },
    Remove: (home) => {
      assertAllowed(home.sheet, null);
      removeFilter(home);
    },
    ClearCriteria: (home) => {
      assertAllowed(home.sheet, 'allowAutoFilter');
      if (home.filter) clearFilter(home);
    },
    ClearColumnCriteria: (home, args) => {
      assertAllowed(home.sheet, 'allowAutoFilter');
      applyFilter(home, args.integer(0), null);
    },
    Reapply: (home) => {
      assertAllowed(home.sheet, 'allowAutoFilter');
      hideFiltered(home);
    },
    GetRange: ({ sheet, filter }) => {
      if (!filter) throw new ExcelError('ItemNotFound');
      return range(cellsOf(sheet, filter.area));
    },
    GetRangeOrNullObject: ({ sheet, filter }) => (filter ? range(cellsOf(sheet, filter.area)) : null),
  },
});

/** One entry a column of the filter; null where nothing is filtered. */
function criteriaOf({ filter }: FilterHome): (FilterCriteria | null)[] {
  if (!filter) return [];
  return Array.from({ length: filter.area.columns }, (_, column) => filter.criteria[column] ?? null);
}

/** As office.js's FilterCriteria; only lists of values and custom ones are known here. */
export function readCriteria(given: Record<string, unknown>): FilterCriteria {
  const optional = (key: 'criterion1' | 'criterion2') =>
    given[key] === undefined || given[key] === null ? {} : { [key]: asText(given[key]) };
  switch (given.filterOn) {
    case 'Values': {
      const { values } = given;
      if (!Array.isArray(values)) throw new ExcelError('InvalidArgument');
      return { filterOn: 'Values', values: values.map(asText) };
    }
    case 'Custom':
      return {
        filterOn: 'Custom',
        ...optional('criterion1'),
        ...optional('criterion2'),
        operator: given.operator === 'Or' ? 'Or' : 'And',
      };
    default:
      throw apiNotFound(`AutoFilter.apply with filterOn ${String(given.filterOn)}`);
  }
}
