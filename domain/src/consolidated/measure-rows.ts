import type { Entry } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { breakdownKey } from '../entries/entry-defs.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { statusText } from '../sheets/cell-values.ts';
import { evidenceText } from '../sheets/evidence-text.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import { serialOf } from '../sheets/serial-date.ts';
import type { CellSpec } from '../sheets/sheet-builder.ts';
import type { ColumnSpec } from '../sheets/spec.ts';
import { NONE_ARISING } from '../sheets/words.ts';
import { type ConsolidatedInput, entriesOf, unitName } from './input.ts';
import { figure, words } from './list-sheet.ts';

/** Columns before and after the figures of a measure. */
export const BEFORE: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 17 },
  { key: 'unit', title: 'Đơn vị', width: 26 },
  { key: 'name', title: 'Nội dung', width: 38 },
];
export const AFTER: ColumnSpec[] = [
  { key: 'status', title: 'Ước/Chính thức', width: 14 },
  { key: 'source', title: 'Nguồn số liệu', width: 14 },
  { key: 'sourceDate', title: 'Ngày lấy', width: 11 },
  { key: 'evidence', title: 'Minh chứng', width: 18 },
  { key: 'reason', title: 'Lý do không có số liệu', width: 18 },
  { key: 'note', title: 'Ghi chú', width: 24 },
];

/** A measure of one unit: the indicator, the part of it, what was entered. */
export interface MeasureRow {
  code: string;
  unit: string;
  name: string;
  indicator: Indicator;
  def: EntryDef;
  entry: Entry | null;
}

/** Every measure of a form that a counted unit is asked, unit after unit. */
export function* measuresOf(input: ConsolidatedInput, form: EntryDef['form']): Generator<MeasureRow> {
  const { plan, period } = input.reply;
  for (const { unit, defs, entries } of entriesOf(input))
    for (const def of defs.values()) {
      if (def.form !== form) continue;
      const found = plan.indicators.find(({ code }) => code === def.key.split(':')[0]);
      if (!found) continue;
      const indicator = inYear(found, period.year);
      const part = indicator.breakdown?.items.find(
        ({ code }) => def.key === breakdownKey(indicator.code, code),
      );
      yield {
        code: `${unit} ${def.key}`,
        unit: unitName(input, unit),
        name: part ? `– Trong đó: ${part.name}` : indicator.name,
        indicator,
        def,
        entry: entries[def.key]?.value ?? null,
      };
    }
}

/** What stands beside the figures. */
export const extras = (entry: Entry | null): Record<string, CellSpec> => ({
  status: words(entry && statusText(entry)),
  source: words(entry?.source?.from),
  sourceDate: figure(entry?.source?.on === undefined ? null : serialOf(entry.source.on), NUMBER_FORMATS.date),
  evidence: words(entry?.evidence && evidenceText(entry.evidence)),
  reason: words(entry?.reason),
  note: words(entry?.note),
});

/** "Không phát sinh" where it is said so, else nothing. */
export const saidNone = (status: string): string => `IF(${status}="${NONE_ARISING}","${NONE_ARISING}","")`;
