import type { EntryDef } from '../entries/entry-def.ts';
import { valueAt } from '../entries/entry-values.ts';
import { areaByCode } from '../plan/indicators.ts';
import { cellsFor } from './cell-values.ts';
import { targetLayout } from './entry-layouts.ts';
import { extraSpecs, NUMBER_FORMATS } from './extra-cells.ts';
import { targetMark } from './marks.ts';
import { hint } from './prompts.ts';
import { previousText, type ReportSheetsInput } from './report-input.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { addSignatures, UNIT_SIGNERS } from './signatures.ts';
import type { ColumnSpec, SheetSpec } from './spec.ts';
import { titleLines } from './titles.ts';
import { SHEET_NAMES } from './words.ts';

const COLUMNS: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 7 },
  { key: 'area', title: 'Lĩnh vực', width: 15 },
  { key: 'name', title: 'Mục tiêu', width: 58 },
  { key: 'tracking', title: 'Cách theo dõi', width: 26 },
  { key: 'previous', title: 'Kỳ trước', width: 34 },
  { key: 'result', title: 'Kết quả trong kỳ', width: 48 },
  { key: 'evidence', title: 'Minh chứng', width: 18 },
  { key: 'note', title: 'Ghi chú', width: 20 },
  { key: 'mark', title: 'Dấu', width: 11 },
];

/** The form Mục tiêu định tính: a row of text for each target that the unit tells of; null when there is none. */
export function mucTieuSheet(
  input: ReportSheetsInput,
  defs: ReadonlyMap<string, EntryDef>,
): SheetSpec | null {
  const { plan, entries } = input;
  const asked = plan.qualitativeTargets.flatMap((target) => {
    const def = defs.get(target.code);
    return def ? [{ target, def }] : [];
  });
  if (asked.length === 0) return null;
  const sheet = new SheetBuilder({
    key: 'muc-tieu',
    kind: 'report',
    columns: COLUMNS,
    titles: titleLines(input, SHEET_NAMES['muc-tieu']),
    frozenColumns: 2,
    filtered: true,
  });
  for (const { target, def } of asked) {
    const layout = targetLayout(def, target.quote.text);
    sheet.addEntry(layout);
    const inputs = cellsFor(valueAt(entries, def.key) ?? null, layout);
    const area = target.area === 'ALL' ? 'Toàn bộ kế hoạch' : areaByCode(plan, target.area)?.name;
    sheet.addRow(
      def.row,
      {
        area: { input: area ?? target.area, style: 'text' },
        name: { input: target.quote.text, style: 'text' },
        tracking: { input: target.tracking, style: 'text' },
        previous: previousText(input, def.key),
        result: {
          input: inputs[0] ?? null,
          style: 'entry-text',
          format: NUMBER_FORMATS.text,
          open: true,
          validation: hint('Kết quả trong kỳ', `Đã làm được gì cho mục tiêu này. ${target.tracking}`),
        },
        ...extraSpecs(layout, inputs),
      },
      targetMark(),
    );
  }
  addSignatures(sheet, COLUMNS, { ...input, on: input.today }, UNIT_SIGNERS);
  return sheet.build({ footer: SHEET_NAMES['muc-tieu'], tabColor: '#2F75B5' });
}
