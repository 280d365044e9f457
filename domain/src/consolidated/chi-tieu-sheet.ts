import { componentsOf } from '../entries/entry-def.ts';
import { resultFormat } from '../sheets/formulas.ts';
import type { SheetBuilder } from '../sheets/sheet-builder.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { rowResult, yesResult } from '../sheets/tong-hop-formulas.ts';
import { NO, SHEET_NAMES, YES } from '../sheets/words.ts';
import { type ConsolidatedInput, titlesOf } from './input.ts';
import { figure, type ListRow, listSheet, live, words } from './list-sheet.ts';

import { AFTER, BEFORE, extras, type MeasureRow, measuresOf, saidNone } from './measure-rows.ts';

/** Tử số and Mẫu số as they were entered: numbers, or the word of a yes-no measure. */
function figuresOf({ indicator: { measure }, entry }: MeasureRow): (number | string | null)[] {
  const given = entry?.components;
  if (!given) return [null, null];
  if (measure.kind === 'checklist') {
    const said = measure.items.filter(({ code }) => given[code] !== undefined);
    const all = said.length === measure.items.length;
    return all ? [said.filter(({ code }) => given[code] === true).length, said.length] : [null, null];
  }
  const [first, second] = componentsOf(measure).map(({ key }) => given[key]);
  const baseline = measure.kind === 'change' ? measure.baseline.value : undefined;
  const shown = (value: number | boolean | undefined) =>
    typeof value === 'boolean' ? (value ? YES : NO) : (value ?? null);
  return [shown(first), shown(second) ?? baseline ?? null];
}

/** Items of a checklist that were answered with no, in words. */
function noteOf({ indicator: { measure }, entry }: MeasureRow): string | null {
  const lacking =
    measure.kind === 'checklist' && entry?.components
      ? measure.items.filter(({ code }) => entry.components?.[code] === false).map(({ name }) => name)
      : [];
  const lines = [entry?.note, lacking.length > 0 && `Chưa có: ${lacking.join('; ')}`].filter(Boolean);
  return lines.join('\n') || null;
}

function* chiTieuRows(input: ConsolidatedInput, sheet: SheetBuilder): Generator<ListRow> {
  for (const row of measuresOf(input, 'chi-tieu')) {
    const { indicator, entry } = row;
    const [n, d] = figuresOf(row);
    const silent = saidNone(sheet.at('status'));
    const result =
      indicator.measure.kind === 'yes'
        ? yesResult(sheet.at('n'), silent)
        : rowResult(indicator, sheet.at('n'), sheet.at('d'), silent);
    yield {
      code: row.code,
      cells: {
        unit: words(row.unit),
        name: words(row.name),
        n: figure(n),
        d: figure(d),
        result: live(result, resultFormat(indicator, input.reply.settings)),
        ...extras(entry),
        note: words(noteOf(row)),
      },
    };
  }
}

/** Chỉ tiêu of all units, one below the other; results are live. */
export const unitsChiTieu = (input: ConsolidatedInput): SheetSpec =>
  listSheet({
    key: 'th-chi-tieu',
    titles: titlesOf(input, `${SHEET_NAMES['chi-tieu']} của các đơn vị,`),
    columns: [
      ...BEFORE,
      { key: 'n', title: 'Tử số', width: 11 },
      { key: 'd', title: 'Mẫu số', width: 11 },
      { key: 'result', title: 'Kết quả', width: 11 },
      ...AFTER,
    ],
    rows: (sheet) => chiTieuRows(input, sheet),
  });
