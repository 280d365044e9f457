import { applyFilter, clearFilter, hideFiltered, removeFilter } from '../../model/auto-filter.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { FilterCriteria } from '../../model/sheet-parts.ts';
import { asText } from '../arguments.ts';
import { define } from '../host-object.ts';
import { cellsOf } from './cells.ts';
import { range } from './declared.ts';
import { rangeArgument } from './range.ts';

/** The filter of a sheet. On a protected sheet one that exists can be used if the protection allows it. */
export const sheetAutoFilter = define<Sheet>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.autoFilter !== null },
    IsDataFiltered: { get: (sheet) => Object.keys(sheet.autoFilter?.criteria ?? {}).length > 0 },
    Criteria: { get: (sheet) => criteriaOf(sheet) },
  },
  methods: {
    Apply: (sheet, args) => {
      const { areas } = rangeArgument(args, 0, sheet);
      const same =
        sheet.autoFilter !== null && JSON.stringify(sheet.autoFilter.area) === JSON.stringify(areas[0]);
      assertAllowed(sheet, same ? 'allowAutoFilter' : null);
      if (!same) {
        removeFilter(sheet);
        sheet.set('autoFilter', { area: areas[0], criteria: {} });
      }
      if (args.has(1)) applyFilter(sheet, args.integer(1), args.has(2) ? readCriteria(args.record(2)) : null);
    },
    Remove: (sheet) => {
      assertAllowed(sheet, null);
      removeFilter(sheet);
    },
    ClearCriteria: (sheet) => {
      assertAllowed(sheet, 'allowAutoFilter');
      if (sheet.autoFilter) clearFilter(sheet);
    },
    ClearColumnCriteria: (sheet, args) => {
      assertAllowed(sheet, 'allowAutoFilter');
      applyFilter(sheet, args.integer(0), null);
    },
    Reapply: (sheet) => {
      assertAllowed(sheet, 'allowAutoFilter');
      hideFiltered(sheet);
    },
    GetRange: (sheet) => {
      if (!sheet.autoFilter) throw new ExcelError('ItemNotFound');
      return range(cellsOf(sheet, sheet.autoFilter.area));
    },
    GetRangeOrNullObject: (sheet) => (sheet.autoFilter ? range(cellsOf(sheet, sheet.autoFilter.area)) : null),
  },
});

/** One entry a column of the filter; null where nothing is filtered. */
function criteriaOf({ autoFilter }: Sheet): (FilterCriteria | null)[] {
  if (!autoFilter) return [];
  return Array.from({ length: autoFilter.area.columns }, (_, column) => autoFilter.criteria[column] ?? null);
}

function readCriteria(given: Record<string, unknown>): FilterCriteria {
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
