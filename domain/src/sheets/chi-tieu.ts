import type { EntryDef } from '../entries/entry-def.ts';
import { valueAt } from '../entries/entry-values.ts';
import { isInformative } from '../indicators/verdict.ts';
import { inYear } from '../plan/in-year.ts';
import { areaByCode } from '../plan/indicators.ts';
import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { cellsFor } from './cell-values.ts';
import { itemRow, measureLayout } from './entry-layouts.ts';
import { extraSpecs, NUMBER_FORMATS } from './extra-cells.ts';
import {
  answers,
  changeRate,
  judgedBy,
  meetsChange,
  meetsShare,
  outsidePhase,
  resultFormat,
  resultFormula,
  verdictFormula,
  yesCount,
} from './formulas.ts';
import type { EntryLayout } from './layout.ts';
import { checklistMark, figureMark, ratioMark } from './marks.ts';
import { figureValidation } from './prompts.ts';
import { previousResult, type ReportSheetsInput, targetText } from './report-input.ts';
import { type CellSpec, SheetBuilder } from './sheet-builder.ts';
import { addSignatures, UNIT_SIGNERS } from './signatures.ts';
import type { ColumnSpec, SheetSpec } from './spec.ts';
import { titleLines } from './titles.ts';
import { SHEET_NAMES, YES } from './words.ts';

export const CHI_TIEU_COLUMNS: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 12 },
  { key: 'area', title: 'Lĩnh vực', width: 24 },
  { key: 'name', title: 'Chỉ tiêu', width: 34 },
  { key: 'unit', title: 'Đơn vị tính', width: 7 },
  { key: 'target', title: 'Mục tiêu giai đoạn', width: 12 },
  { key: 'previous', title: 'Kỳ trước', width: 10 },
  { key: 'numerator', title: 'Tử số', width: 10 },
  { key: 'denominator', title: 'Mẫu số', width: 10 },
  { key: 'result', title: 'Kết quả', width: 10 },
  { key: 'verdict', title: 'Đánh giá', width: 12 },
  { key: 'status', title: 'Ước/Chính thức', width: 13 },
  { key: 'source', title: 'Nguồn số liệu', width: 16 },
  { key: 'sourceDate', title: 'Ngày lấy', width: 11 },
  { key: 'evidence', title: 'Minh chứng', width: 18 },
  { key: 'reason', title: 'Lý do không có số liệu', width: 18 },
  { key: 'note', title: 'Ghi chú', width: 22 },
  { key: 'mark', title: 'Dấu', width: 11 },
];

/** Row that this one cannot exceed: the whole of a breakdown, or the indicator that this one is part of. */
function wholeOf(indicator: Indicator, def: EntryDef, defs: ReadonlyMap<string, EntryDef>): string | null {
  const whole = def.key === indicator.code ? indicator.subsetOf : indicator.code;
  return whole !== undefined && defs.get(whole)?.form === 'chi-tieu' ? whole : null;
}

/**
 * The result, the verdict and Dấu of a row, by how its indicator is measured.
 *
 * @param whole row that this one is part of ("trong đó")
 */
function computed(
  indicator: Indicator,
  items: string[],
  whole: string | null,
  at: (column: string) => string,
) {
  const { measure, target } = indicator;
  const [n, d, status] = [at('numerator'), at('denominator'), at('status')];
  const both = { complete: `COUNT(${n},${d})=2`, empty: `COUNTA(${n},${d})=0`, zero: d, status };
  switch (measure.kind) {
    case 'change': {
      const own = measure.baseline.value === undefined;
      const figures = own ? both : { complete: `COUNT(${n})=1`, empty: `COUNTA(${n})=0`, status };
      return {
        result: resultFormula({ ...figures, value: changeRate(n, d, measure) }),
        meets: meetsChange(n, d, target.value, measure),
        mark: own ? ratioMark(false) : figureMark(null),
      };
    }
    case 'level':
      return {
        result: resultFormula({ complete: `COUNT(${n})=1`, empty: `COUNTA(${n})=0`, value: n, status }),
        meets: `${n}>=${target.value}`,
        mark: figureMark(measure.max),
      };
    case 'yes': {
      const answered = `${answers(n)}=1`;
      return {
        result: resultFormula({
          complete: answered,
          empty: `COUNTA(${n})=0`,
          value: `IF(${n}="${YES}",100,0)`,
          status,
        }),
        meets: `${yesCount(n)}*100>=${target.value}`,
        mark: checklistMark(['{numerator}']),
      };
    }
    case 'checklist': {
      const range = items.length > 1 ? `${items[0]}:${items.at(-1)}` : (items[0] ?? n);
      const share = { part: yesCount(range), whole: String(items.length) };
      return {
        result: resultFormula({
          complete: `${answers(range)}=${items.length}`,
          empty: `COUNTA(${range})=0`,
          value: `${share.part}/${share.whole}*100`,
          status,
        }),
        meets: meetsShare(share, target.value),
        mark: checklistMark(measure.items.map(({ code }) => `{numerator@${itemRow(indicator.code, code)}}`)),
      };
    }
    default:
      return {
        result: resultFormula({ ...both, value: `${n}/${d}*100` }),
        meets: meetsShare({ part: n, whole: d }, target.value),
        mark: ratioMark(true, whole),
      };
  }
}

/** Figures of a row as open cells, by their column. */
function figureSpecs(
  indicator: Indicator,
  layout: EntryLayout,
  inputs: (CellSpec['input'] | undefined)[],
  row: string,
) {
  return Object.fromEntries(
    layout.cells.flatMap((cell, i) => {
      const component = layout.def.components[i];
      if (cell.field.of !== 'components' || cell.row !== row || !component) return [];
      const spec: CellSpec = {
        input: inputs[i] ?? null,
        style: cell.type === 'yes-no' ? 'entry-centered' : 'entry',
        open: true,
        format:
          cell.type === 'yes-no'
            ? NUMBER_FORMATS.text
            : NUMBER_FORMATS[cell.type === 'whole' ? 'whole' : 'decimal'],
        validation: figureValidation(indicator, component),
      };
      return [[cell.column, spec] as const];
    }),
  );
}

function addIndicator(
  sheet: SheetBuilder,
  input: ReportSheetsInput,
  indicator: Indicator,
  def: EntryDef,
  defs: ReadonlyMap<string, EntryDef>,
): void {
  const { plan, period, entries, previous } = input;
  const settings = input.settings ?? DEFAULT_SETTINGS;
  const part = indicator.breakdown?.items.find(({ code }) => def.key === `${indicator.code}:${code}`);
  const name = part ? `– Trong đó: ${part.name}` : indicator.name;
  const layout = measureLayout(def, part ? `${indicator.name}: ${part.name}` : indicator.name);
  sheet.addEntry(layout);
  const inputs = cellsFor(valueAt(entries, def.key) ?? null, layout);
  const row = sheet.nextRow;
  const items =
    indicator.measure.kind === 'checklist'
      ? indicator.measure.items.map((_, i) => sheet.at('numerator', row + 1 + i))
      : [];
  const { result, meets, mark } = computed(indicator, items, wholeOf(indicator, def, defs), (column) =>
    sheet.at(column, row),
  );
  const given = indicator.measure.kind === 'change' ? indicator.measure.baseline.value : undefined;
  const outside = outsidePhase(indicator, period.year, settings);
  const resultCell = sheet.at('result', row);
  sheet.addRow(
    def.row,
    {
      area: { input: areaByCode(plan, indicator.area)?.name ?? indicator.area, style: 'text' },
      name: { input: name, style: part ? 'text-part' : 'text' },
      unit: { input: indicator.unit, style: 'centered' },
      target: { input: targetText(indicator), style: 'centered' },
      previous: {
        input: previousResult(indicator, def.key, previous, settings),
        style: 'computed',
        format: resultFormat(indicator, settings),
      },
      // The commune's own baseline: shown, and nobody's to change here
      ...(given === undefined
        ? {}
        : { denominator: { input: given, style: 'computed' as const, format: NUMBER_FORMATS.decimal } }),
      result: { input: result, style: 'computed', format: resultFormat(indicator, settings) },
      verdict: {
        input:
          outside ??
          verdictFormula(
            resultCell,
            judgedBy(meets, resultCell, indicator, settings),
            isInformative(indicator, period.kind),
          ),
        style: 'computed-text',
      },
      ...figureSpecs(indicator, layout, inputs, def.row),
      ...extraSpecs(layout, inputs),
    },
    mark,
  );
  if (indicator.measure.kind !== 'checklist') return;
  for (const item of indicator.measure.items) {
    const code = itemRow(def.row, item.code);
    sheet.addRow(code, {
      area: { input: areaByCode(plan, indicator.area)?.name ?? indicator.area, style: 'text' },
      name: { input: `– ${item.name}`, style: 'text-part' },
      ...figureSpecs(indicator, layout, inputs, code),
    });
  }
}

/** The form Chỉ tiêu with the rows that concern the unit; null when none does. */
export function chiTieuSheet(
  input: ReportSheetsInput,
  defs: ReadonlyMap<string, EntryDef>,
): SheetSpec | null {
  const asked = [...defs.values()].filter(({ form }) => form === 'chi-tieu');
  if (asked.length === 0) return null;
  const sheet = new SheetBuilder({
    key: 'chi-tieu',
    kind: 'report',
    columns: CHI_TIEU_COLUMNS,
    titles: titleLines(input, SHEET_NAMES['chi-tieu']),
    frozenColumns: 3,
    filtered: true,
  });
  for (const def of asked) {
    const indicator = input.plan.indicators.find(({ code }) => code === def.key.split(':')[0]);
    if (indicator) addIndicator(sheet, input, inYear(indicator, input.period.year), def, defs);
  }
  addSignatures(sheet, CHI_TIEU_COLUMNS, { ...input, on: input.today }, UNIT_SIGNERS);
  return sheet.build({ footer: SHEET_NAMES['chi-tieu'], tabColor: '#2F75B5' });
}
