import type { EntryDef } from '../entries/entry-def.ts';
import { valueAt } from '../entries/entry-values.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { cellsFor } from './cell-values.ts';
import { measureLayout } from './entry-layouts.ts';
import { extraSpecs, NUMBER_FORMATS } from './extra-cells.ts';
import {
  judgedBy,
  meetsShare,
  outsidePhase,
  resultFormat,
  resultFormula,
  surveyShare,
  verdictFormula,
} from './formulas.ts';
import { surveyMark } from './marks.ts';
import { figureValidation } from './prompts.ts';
import { previousResult, type ReportSheetsInput, targetText } from './report-input.ts';
import { type CellSpec, SheetBuilder } from './sheet-builder.ts';
import { addSignatures, UNIT_SIGNERS } from './signatures.ts';
import type { ColumnSpec, SheetSpec } from './spec.ts';
import { titleLines } from './titles.ts';
import { SHEET_NAMES } from './words.ts';

const LEVELS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;

/** Titles of the five levels are those of the plan's first survey; each cell's prompt has its own. */
const columns = (levels: readonly string[]): ColumnSpec[] => [
  { key: 'code', title: 'Mã', width: 12 },
  { key: 'name', title: 'Nội dung', width: 34 },
  { key: 'part', title: 'Phân tổ', width: 13 },
  ...LEVELS.map((key, i) => ({ key, title: levels[i] ?? `Mức ${i + 1}`, width: 9 })),
  { key: 'total', title: 'Tổng phiếu', width: 9 },
  { key: 'result', title: 'Tỷ lệ hài lòng (%)', width: 10 },
  { key: 'previous', title: 'Kỳ trước', width: 9 },
  { key: 'target', title: 'Mục tiêu', width: 12 },
  { key: 'verdict', title: 'Đánh giá', width: 12 },
  { key: 'status', title: 'Ước/Chính thức', width: 13 },
  { key: 'source', title: 'Nguồn số liệu', width: 14 },
  { key: 'sourceDate', title: 'Ngày lấy', width: 11 },
  { key: 'evidence', title: 'Minh chứng', width: 16 },
  { key: 'reason', title: 'Lý do không có số liệu', width: 16 },
  { key: 'note', title: 'Ghi chú', width: 20 },
  { key: 'mark', title: 'Dấu', width: 11 },
];

/** Row that this one cannot exceed: the whole of a breakdown, or the indicator that this one is part of. */
function wholeOf(indicator: Indicator, def: EntryDef, defs: ReadonlyMap<string, EntryDef>): string | null {
  const whole = def.key === indicator.code ? indicator.subsetOf : indicator.code;
  return whole !== undefined && defs.get(whole)?.form === 'khao-sat' ? whole : null;
}

function addSurvey(
  sheet: SheetBuilder,
  input: ReportSheetsInput,
  indicator: Indicator,
  def: EntryDef,
  defs: ReadonlyMap<string, EntryDef>,
): void {
  const settings = input.settings ?? DEFAULT_SETTINGS;
  const part = indicator.breakdown?.items.find(({ code }) => def.key === `${indicator.code}:${code}`);
  const layout = measureLayout(def, part ? `${indicator.name}: ${part.name}` : indicator.name);
  sheet.addEntry(layout);
  const inputs = cellsFor(valueAt(input.entries, def.key) ?? null, layout);
  const counts = LEVELS.map((level) => sheet.at(level));
  const [first, last] = [counts[0] ?? '', counts.at(-1) ?? ''];
  const [total, result] = [sheet.at('total'), sheet.at('result')];
  const share = surveyShare(counts, settings);
  const figures: Record<string, CellSpec> = Object.fromEntries(
    def.components.map((component, i) => [
      component.key,
      {
        input: inputs[i] ?? null,
        style: 'entry',
        format: NUMBER_FORMATS.whole,
        open: true,
        validation: figureValidation(indicator, component),
      },
    ]),
  );
  sheet.addRow(
    def.row,
    {
      // The whole stands right above; its name again would make the parts look like surveys of their own
      name: part
        ? { input: `– Trong đó: ${part.name}`, style: 'text-part' }
        : { input: indicator.name, style: 'text' },
      part: { input: part ? part.name : 'Toàn bộ', style: 'centered' },
      ...figures,
      total: {
        input: `=IF(COUNT(${first}:${last})=5,SUM(${first}:${last}),"")`,
        style: 'computed',
        format: NUMBER_FORMATS.whole,
      },
      result: {
        input: resultFormula({
          complete: `COUNT(${first}:${last})=5`,
          empty: `COUNTA(${first}:${last})=0`,
          value: `(${share.part})/(${share.whole})*100`,
          zero: total,
          status: sheet.at('status'),
        }),
        style: 'computed',
        format: resultFormat(indicator, settings),
      },
      previous: {
        input: previousResult(indicator, def.key, input.previous, settings),
        style: 'computed',
        format: resultFormat(indicator, settings),
      },
      target: { input: targetText(indicator), style: 'centered' },
      verdict: {
        input:
          outsidePhase(indicator, input.period.year, settings) ??
          verdictFormula(
            result,
            judgedBy(meetsShare(share, indicator.target.value), result, indicator, settings),
          ),
        style: 'computed-text',
      },
      ...extraSpecs(layout, inputs),
    },
    surveyMark(wholeOf(indicator, def, defs)),
  );
}

/** The form Khảo sát hài lòng with the surveys that the unit enters; null when there is none. */
export function khaoSatSheet(
  input: ReportSheetsInput,
  defs: ReadonlyMap<string, EntryDef>,
): SheetSpec | null {
  const asked = [...defs.values()].filter(({ form }) => form === 'khao-sat');
  const [first] = asked;
  if (!first) return null;
  const layout = columns(first.components.map(({ name }) => name));
  const sheet = new SheetBuilder({
    key: 'khao-sat',
    kind: 'report',
    columns: layout,
    titles: titleLines(input, SHEET_NAMES['khao-sat']),
    frozenColumns: 3,
    filtered: true,
  });
  for (const def of asked) {
    const indicator = input.plan.indicators.find(({ code }) => code === def.key.split(':')[0]);
    if (indicator) addSurvey(sheet, input, inYear(indicator, input.period.year), def, defs);
  }
  addSignatures(sheet, layout, { ...input, on: input.today }, UNIT_SIGNERS);
  return sheet.build({ footer: SHEET_NAMES['khao-sat'], tabColor: '#548235' });
}
