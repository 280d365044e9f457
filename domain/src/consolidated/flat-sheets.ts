import { FLAT_COLUMNS, type FlatColumn } from '../flat/flat-columns.ts';
import { type FlatPeriod, flatRows } from '../flat/flat-rows.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import { serialOf } from '../sheets/serial-date.ts';
import type { CellSpec } from '../sheets/sheet-builder.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { type ConsolidatedInput, titlesOf } from './input.ts';
import { figure, listSheet, words } from './list-sheet.ts';

/** Name of the Excel table: PivotTables and formulas ask by it. */
export const FLAT_TABLE = 'DU_LIEU_PHANG';

const WIDTHS: Record<string, number> = {
  ten_don_vi: 26,
  ten_chi_tieu: 40,
  ghi_chu: 24,
  nguon: 16,
  cap_nhat: 22,
};

function cellOf({ type }: FlatColumn, value: string | number | null): CellSpec {
  if (value === null) return figure(null, type === 'text' ? NUMBER_FORMATS.text : 'General');
  if (type === 'date') return figure(serialOf(String(value)), NUMBER_FORMATS.date);
  return type === 'text' ? words(String(value)) : figure(value);
}

const periodsOf = ({ reply: { period, settings, units, others } }: ConsolidatedInput): FlatPeriod[] => [
  ...others,
  { period, settings, units },
];

/** Dữ liệu phẳng of this period and those beside it, as an Excel table with real numbers and real dates. */
export function flatSheet(input: ConsolidatedInput): SheetSpec {
  function* rows() {
    let number = 0;
    for (const row of flatRows(input.reply.plan, periodsOf(input), input.reply.include)) {
      number += 1;
      yield {
        code: String(number),
        cells: Object.fromEntries(
          FLAT_COLUMNS.map((column) => [column.name, cellOf(column, row[column.name] ?? null)]),
        ),
      };
    }
  }
  return listSheet({
    key: 'du-lieu',
    titles: titlesOf(input, 'Dữ liệu phẳng,'),
    columns: [
      { key: 'code', title: 'stt', width: 7 },
      ...FLAT_COLUMNS.map(({ name, type }) => ({
        key: name,
        title: name,
        width: WIDTHS[name] ?? (type === 'date' ? 12 : 11),
      })),
    ],
    frozen: 1,
    table: FLAT_TABLE,
    tabColor: '#2F75B5',
    rows: rows(),
  });
}

/** Chú giải dữ liệu: what each column of the flat table means. */
export const flatKeySheet = (input: ConsolidatedInput): SheetSpec =>
  listSheet({
    key: 'chu-giai',
    titles: titlesOf(input, 'Chú giải các cột của trang Dữ liệu phẳng,').slice(0, 1),
    columns: [
      { key: 'code', title: 'Cột', width: 18 },
      { key: 'type', title: 'Kiểu', width: 12 },
      { key: 'meaning', title: 'Nghĩa', width: 90 },
    ],
    frozen: 1,
    tabColor: '#2F75B5',
    rows: FLAT_COLUMNS.map(({ name, type, meaning }) => ({
      code: name,
      cells: { type: words({ text: 'chữ', number: 'số', date: 'ngày' }[type]), meaning: words(meaning) },
    })),
  });
