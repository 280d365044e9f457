import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import { type SortField, sortRows } from '../../model/sort.ts';
import { type Arguments, asFlag, asNumber, asRecord } from '../arguments.ts';
import { define } from '../host-object.ts';
import type { Cells } from './cells.ts';
import { changeTable, entry, sortedArea, type TableTarget } from './table-target.ts';

/** `range.sort`: rows by their values. */
export const rangeSort = define<Cells>({
  name: 'RangeSort',
  methods: {
    Apply: ({ sheet, areas: [area] }, args) => {
      if (args.has(3) && args.text(3) !== 'Rows') throw apiNotFound('RangeSort.apply by columns');
      sortRows(sheet, area, readFields(args), { matchCase: args.flag(1), hasHeaders: args.flag(2) });
    },
  },
});

/** `table.sort`: the table remembers what it was sorted by. */
export const tableSort = define<TableTarget>({
  name: 'TableSort',
  properties: {
    Fields: { get: (target) => entry(target).sortedBy ?? [] },
    MatchCase: { get: () => false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: (target, args) => {
      const fields = readFields(args);
      sortRows(target.sheet, sortedArea(target), fields, { hasHeaders: true, matchCase: args.flag(1) });
      changeTable(target, { sortedBy: fields });
    },
    Clear: (target) => {
      assertAllowed(target.sheet, 'allowSort');
      changeTable(target, { sortedBy: [] });
    },
    Reapply: (target) => {
      const fields = entry(target).sortedBy ?? [];
      if (fields.length === 0) throw new ExcelError('InvalidOperation');
      sortRows(target.sheet, sortedArea(target), fields, { hasHeaders: true });
    },
  },
});

function readFields(args: Arguments): SortField[] {
  const given = args.raw(0);
  if (!Array.isArray(given)) throw new ExcelError('InvalidArgument');
  return given.map((one: unknown) => {
    const { key, ascending, sortOn } = asRecord(one);
    if (sortOn !== undefined && sortOn !== null && sortOn !== 'Value') throw apiNotFound('SortField.sortOn');
    return {
      key: asNumber(key),
      ascending: ascending === undefined || ascending === null || asFlag(ascending),
    };
  });
}
