import type { Entry } from '../entries/entry.ts';
import { componentsOf, type EntryDef } from '../entries/entry-def.ts';
import { breakdownKey } from '../entries/entry-defs.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { evidenceText } from '../sheets/evidence-text.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import { resultFormat, surveyShare } from '../sheets/formulas.ts';
import { serialOf } from '../sheets/serial-date.ts';
import type { CellSpec, SheetBuilder } from '../sheets/sheet-builder.ts';
import type { ColumnSpec, SheetSpec } from '../sheets/spec.ts';
import { rowResult, yesResult } from '../sheets/tong-hop-formulas.ts';
import { ESTIMATE, FINAL, MARK_NAMES, NO, NONE_ARISING, SHEET_NAMES, YES } from '../sheets/words.ts';
import { type ConsolidatedInput, entriesOf, titlesOf, unitName } from './input.ts';
import { figure, type ListRow, listSheet, live, words } from './list-sheet.ts';

const BEFORE: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 17 },
  { key: 'unit', title: 'Đơn vị', width: 26 },
  { key: 'name', title: 'Nội dung', width: 38 },
];
const AFTER: ColumnSpec[] = [
  { key: 'status', title: 'Ước/Chính thức', width: 14 },
  { key: 'source', title: 'Nguồn số liệu', width: 14 },
  { key: 'sourceDate', title: 'Ngày lấy', width: 11 },
  { key: 'evidence', title: 'Minh chứng', width: 18 },
  { key: 'reason', title: 'Lý do không có số liệu', width: 18 },
  { key: 'note', title: 'Ghi chú', width: 24 },
];
const LEVELS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;

/** A measure of one unit: the indicator, the part of it, what was entered. */
interface MeasureRow {
  code: string;
  unit: string;
  name: string;
  indicator: Indicator;
  def: EntryDef;
  entry: Entry | null;
}

/** Every measure of a form that a counted unit is asked, unit after unit. */
function* measuresOf(input: ConsolidatedInput, form: EntryDef['form']): Generator<MeasureRow> {
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

/** "Ước thực hiện", "Chính thức", or the mark of an empty measure. */
function statusOf(entry: Entry | null): string | null {
  if (!entry) return null;
  if (entry.mark) return MARK_NAMES[entry.mark];
  if (entry.estimate) return ESTIMATE;
  return entry.components ? FINAL : null;
}

const extras = (entry: Entry | null): Record<string, CellSpec> => ({
  status: words(statusOf(entry)),
  source: words(entry?.source?.from),
  sourceDate: figure(entry?.source?.on === undefined ? null : serialOf(entry.source.on), NUMBER_FORMATS.date),
  evidence: words(entry?.evidence && evidenceText(entry.evidence)),
  reason: words(entry?.reason),
  note: words(entry?.note),
});

const saidNone = (status: string): string => `IF(${status}="${NONE_ARISING}","${NONE_ARISING}","")`;

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

function* khaoSatRows(input: ConsolidatedInput, sheet: SheetBuilder): Generator<ListRow> {
  for (const { code, unit, name, indicator, entry } of measuresOf(input, 'khao-sat')) {
    const counts = LEVELS.map((level) => sheet.at(level));
    const all = `COUNT(${counts[0]}:${counts.at(-1)})=5`;
    const { part, whole } = surveyShare(counts, input.reply.settings);
    const total = sheet.at('total');
    yield {
      code,
      cells: {
        unit: words(unit),
        name: words(name),
        ...Object.fromEntries(
          LEVELS.map((level) => [level, figure(entry?.components?.[level] as number, NUMBER_FORMATS.whole)]),
        ),
        total: live(`=IF(${all},SUM(${counts[0]}:${counts.at(-1)}),"")`, NUMBER_FORMATS.whole),
        result: live(
          `=IF(${all},IF(${total}=0,"${NONE_ARISING}",(${part})/(${whole})*100),${saidNone(sheet.at('status'))})`,
          resultFormat(indicator, input.reply.settings),
        ),
        ...extras(entry),
      },
    };
  }
}

/** Khảo sát hài lòng of all units with the five levels. */
export function unitsKhaoSat(input: ConsolidatedInput): SheetSpec {
  const survey = input.reply.plan.indicators.find(({ measure }) => measure.kind === 'survey')?.measure;
  const levels = survey?.kind === 'survey' ? survey.levels : [];
  return listSheet({
    key: 'th-khao-sat',
    titles: titlesOf(input, `${SHEET_NAMES['khao-sat']} của các đơn vị,`),
    columns: [
      ...BEFORE,
      ...LEVELS.map((key, i) => ({ key, title: levels[i] ?? `Mức ${i + 1}`, width: 10 })),
      { key: 'total', title: 'Tổng phiếu', width: 10 },
      { key: 'result', title: 'Tỷ lệ hài lòng (%)', width: 11 },
      ...AFTER,
    ],
    rows: (sheet) => khaoSatRows(input, sheet),
  });
}
