import { vietnameseDate } from '../calendar/dates.ts';
import type { EntryValue } from '../entries/entry.ts';
import type { FieldDef } from '../entries/entry-def.ts';
import { codeOf, type Register, registersOf, replyKey } from '../registers/register-defs.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import { serialOf } from '../sheets/serial-date.ts';
import type { CellSpec } from '../sheets/sheet-builder.ts';
import type { ColumnSpec, SheetSpec } from '../sheets/spec.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import { type ConsolidatedInput, titlesOf, unitName } from './input.ts';
import { figure, type ListRow, listSheet, words } from './list-sheet.ts';

const WIDTHS: Record<FieldDef['type'], number> = { date: 12, choice: 18, text: 30 };

const columnOf = ({ key, name, type }: FieldDef): ColumnSpec => ({ key, title: name, width: WIDTHS[type] });

function cellOf({ key, type, choices }: FieldDef, value: EntryValue | undefined): CellSpec {
  const text = value?.fields?.[key];
  if (text === undefined) return words(null);
  if (type === 'date') return figure(serialOf(text), NUMBER_FORMATS.date);
  return words(choices?.find(([code]) => code === text)?.[1] ?? text);
}

/** Rows of one register, unit by unit, the oldest first; deleted and cleared ones are not in it. */
function* rowsOf(input: ConsolidatedInput, { prefix, fields, reply }: Register): Generator<ListRow> {
  for (const { unit, rows } of input.reply.units) {
    const own = Object.entries(rows).filter(
      ([key, { value }]) => key.startsWith(`${prefix}/`) && !key.endsWith('/reply') && value?.fields,
    );
    const dateOf = ([, { value }]: (typeof own)[number]): string => value?.fields?.date ?? '';
    for (const [key, { value }] of own.sort((a, b) => dateOf(a).localeCompare(dateOf(b)))) {
      const answer = rows[replyKey(key)]?.value;
      yield {
        code: codeOf(prefix, key.slice(prefix.length + 1)),
        cells: {
          unit: words(unitName(input, unit)),
          ...Object.fromEntries(fields.map((field) => [field.key, cellOf(field, value)])),
          ...Object.fromEntries(reply.map((field) => [field.key, cellOf(field, answer)])),
        },
      };
    }
  }
}

/** Vướng mắc, Sáng kiến, Kiểm tra, Văn bản of all units: what the registers hold of the period's window and year. */
export function unitsRegisters(input: ConsolidatedInput): SheetSpec[] {
  const { period, plan } = input.reply;
  return registersOf(plan).map((register) =>
    listSheet({
      key: `th-${register.code}`,
      titles: [
        ...titlesOf(input, `${SHEET_NAMES[register.code]} của các đơn vị,`).slice(0, 1),
        `Sổ của năm, có từ trước đến ngày lấy; kỳ báo cáo từ ${vietnameseDate(period.from)} đến ${vietnameseDate(period.to)}.`,
      ],
      columns: [
        { key: 'code', title: 'Mã', width: 17 },
        { key: 'unit', title: 'Đơn vị', width: 26 },
        ...register.fields.map(columnOf),
        ...register.reply.map(columnOf),
      ],
      frozen: 2,
      rows: rowsOf(input, register),
    }),
  );
}
