import { MAX_COLUMNS, MAX_ROWS } from '../../model/address.ts';
import { define, type HostObject } from '../host-object.ts';
import { addressOf, type Cells, cellsOf, isLive } from './cells.ts';
import { dataValidation } from './data-validation.ts';
import { range, worksheet } from './declared.ts';
import { clear } from './range.ts';
import { rangeFormat } from './range-format.ts';

/** Several rectangles of one sheet, written at once. */
export const rangeAreas = define<Cells>({
  name: 'RangeAreas',
  kept: true,
  alive: isLive,
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    IsEntireRow: { get: ({ areas }) => areas.every((area) => area.columns === MAX_COLUMNS) },
    IsEntireColumn: { get: ({ areas }) => areas.every((area) => area.rows === MAX_ROWS) },
  },
  objects: {
    Areas: (cells): HostObject => rangeCollection(cells),
    Format: (cells): HostObject => rangeFormat(cells),
    DataValidation: (cells): HostObject => dataValidation(cells),
    Worksheet: ({ sheet }): HostObject => worksheet(sheet),
  },
  methods: {
    Clear: (cells, args) => clear(cells, args.optionalText(0) ?? 'All'),
    _KeepReference: () => undefined,
  },
});

const rangeCollection = define<Cells>({
  name: 'RangeCollection',
  alive: isLive,
  items: ({ sheet, areas }) => areas.map((area) => range(cellsOf(sheet, area))),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => range(cellsOf(sheet, areas[args.integer(0)] ?? areas[0])),
  },
});
