import { vietnameseDate } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import { periodName } from '../calendar/period-name.ts';
import {
  type ConsolidatedLine,
  consolidate,
  type Include,
  isCounted,
  type ReportPart,
} from '../consolidation/consolidate.ts';
import { componentsOf } from '../entries/entry-def.ts';
import { earlierPlanText } from '../plan/earlier-plan.ts';
import { inYear } from '../plan/in-year.ts';
import { entersFor } from '../plan/indicators.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Indicator, Plan } from '../plan/schema.ts';
import { expandGroups, type ReportingUnit, reportingUnits, unitByCode } from '../plan/units.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { addressOf, columnLetters } from './address.ts';
import { NUMBER_FORMATS } from './extra-cells.ts';
import { answers, outsidePhase, resultFormat, surveyShare, yesCount } from './formulas.ts';
import { missingNames } from './group-names.ts';
import { targetText } from './report-input.ts';
import { type CellSpec, SheetBuilder } from './sheet-builder.ts';
import { addSignatures } from './signatures.ts';
import type { CellInput, ColumnSpec, SheetSpec } from './spec.ts';
import {
  allSaidNone,
  haveFormula,
  rowResult,
  saidNone,
  totalFigures,
  totalPart,
  totalVerdict,
  type UnitRanges,
  yesResult,
} from './tong-hop-formulas.ts';
import { NO, NO_DATA, NONE_ARISING, YES } from './words.ts';

export interface ConsolidationSheetInput {
  plan: Plan;
  period: Period;
  reports: readonly ReportPart[];
  include: Include;
  /** YYYY-MM-DD in Asia/Ho_Chi_Minh, when the reports were fetched; with HH:MM where it is known. */
  pulledOn: string;
  pulledTime?: string;
  /** As the commune's own settings say; the plan's when absent. */
  communeName?: string;
  communeKind?: string;
  /** Words under the form, left and right; the defaults when absent. */
  signers?: readonly [preparer: string, authority: string];
  settings?: PlanSettings;
}

const INCLUDE_NAMES: Record<Include, string> = {
  approved: 'báo cáo đã tiếp nhận',
  submitted: 'báo cáo đã gửi và đã tiếp nhận',
  all: 'mọi báo cáo, cả báo cáo đang nhập',
};

/** Units that are obliged to give at least one indicator, in the order of the plan. */
function unitsOf(plan: Plan): ReportingUnit[] {
  const obliged = new Set(plan.indicators.flatMap((indicator) => entersFor(plan, indicator)));
  return reportingUnits(plan).filter(({ code }) => obliged.has(code));
}

function columnsOf(units: readonly ReportingUnit[]): ColumnSpec[] {
  return [
    { key: 'code', title: 'Mã', width: 16 },
    { key: 'name', title: 'Chỉ tiêu', width: 40 },
    { key: 'target', title: 'Mục tiêu', width: 12 },
    { key: 'n', title: 'Tử số', width: 10 },
    { key: 'd', title: 'Mẫu số', width: 10 },
    { key: 'result', title: 'Kết quả', width: 10 },
    { key: 'verdict', title: 'Đánh giá', width: 13 },
    { key: 'have', title: 'Đơn vị có số', width: 6, hidden: true },
    { key: 'units', title: 'Số đơn vị', width: 8 },
    { key: 'notes', title: 'Ghi chú', width: 22 },
    ...units.flatMap(({ code }) => [
      { key: `${code}.n`, title: 'Tử số', width: 9 },
      { key: `${code}.d`, title: 'Mẫu số', width: 9 },
      { key: `${code}.r`, title: 'Kết quả', width: 10 },
    ]),
  ];
}

/** "Toàn xã", "Toàn phường": the commune's own word. */
const kindOf = ({ plan, communeKind }: ConsolidationSheetInput): string => communeKind ?? plan.commune.kind;

function pulledText({ pulledOn, pulledTime }: ConsolidationSheetInput): string {
  const date = vietnameseDate(pulledOn);
  return pulledTime ? `Lấy lúc ${pulledTime} ngày ${date}` : `Lấy ngày ${date}`;
}

class TongHop {
  readonly #input: ConsolidationSheetInput;
  readonly #settings: PlanSettings;
  readonly #units: ReportingUnit[];
  readonly #sheet: SheetBuilder;
  readonly #ranges: UnitRanges;

  constructor(given: ConsolidationSheetInput) {
    const input = { ...given, plan: planIn(given.plan, given.period.to) };
    this.#input = input;
    this.#settings = input.settings ?? DEFAULT_SETTINGS;
    this.#units = unitsOf(input.plan);
    const columns = columnsOf(this.#units);
    const { plan, period, include, reports } = input;
    const first = columns.length - this.#units.length * 3;
    const counted = reports.filter(({ state }) => isCounted(state, include)).length;
    const earlier = earlierPlanText(plan, period);
    this.#sheet = new SheetBuilder({
      key: 'tong-hop',
      kind: 'consolidation',
      columns,
      titles: [
        `Tổng hợp kết quả cải cách hành chính ${periodName(period)}`,
        `UBND ${kindOf(input)} ${input.communeName ?? plan.commune.name} · Gồm ${INCLUDE_NAMES[include]}: ${counted}/${reportingUnits(plan).length} đơn vị · Số liệu đến ${vietnameseDate(period.to)} · ${pulledText(input)}${earlier && ` · ${earlier}`}`,
      ],
      groups: [
        { column: 'n', columns: 7, text: `Toàn ${kindOf(input)}` },
        ...this.#units.map(({ code, name }) => ({
          column: `${code}.n`,
          columns: 3,
          text: `${name} (${code})`,
        })),
      ],
      together: { from: first, columns: 3 },
      frozenColumns: 2,
      filtered: true,
    });
    const last = columns.length - 1;
    const absolute = (column: number): string => `$${columnLetters(column)}`;
    this.#ranges = {
      keys: `${absolute(first)}$1:${absolute(last)}$1`,
      row: (row, offset) => `${absolute(first + offset)}${row + 1}:${absolute(last + offset)}${row + 1}`,
    };
  }

  build(): SheetSpec {
    const { plan, period, reports, include } = this.#input;
    for (const line of consolidate(plan, period, reports, this.#settings, include)) {
      const found = plan.indicators.find(({ code }) => code === line.indicator);
      if (!found) continue;
      const indicator = inYear(found, period.year);
      this.#addLine(indicator, line, indicator.name);
      for (const part of line.breakdown) {
        const name = indicator.breakdown?.items.find(({ code }) => code === part.item)?.name ?? part.item;
        this.#addLine(indicator, part, `– Trong đó: ${name}`);
      }
    }
    addSignatures(
      this.#sheet,
      // Only the columns that stand first: those of the units go over many pages
      columnsOf([]),
      { plan, communeName: this.#input.communeName, on: this.#input.pulledOn },
      this.#input.signers ?? ['Người tổng hợp', `TM. UBND ${kindOf(this.#input)}`],
    );
    return this.#sheet.build({ footer: 'Tổng hợp', tabColor: '#7030A0' });
  }

  /** The row of a measure, and one beneath for each of its parts: five levels, the items of a list. */
  #addLine(indicator: Indicator, line: ConsolidatedLine, name: string): void {
    const { measure } = indicator;
    const parts = measure.kind === 'survey' || measure.kind === 'checklist' ? componentsOf(measure) : [];
    const main = this.#sheet.nextRow;
    const at = (key: string, row = main): string => this.#sheet.at(key, row);
    const obliged = expandGroups(this.#input.plan, indicator.reportedBy);
    const format = resultFormat(indicator, this.#settings);
    const under = (key: string): string =>
      parts.length > 0 ? `${at(key, main + 1)}:${at(key, main + parts.length)}` : '';
    const total = totalFigures(indicator, this.#ranges, main, {
      obliged: obliged.map((unit) => at(`${unit}.n`)),
      items: under('n'),
    });
    const [n, d, result, have] = [at('n'), at('d'), at('result'), at('have')];
    const cells: Record<string, CellSpec> = {
      name: { input: name, style: 'text' },
      target: { input: targetText(indicator), style: 'centered' },
      n: { input: total.n, style: 'computed' },
      d: { input: total.d, style: 'computed' },
      result: {
        input: rowResult(indicator, n, d, allSaidNone(have, obliged.length)),
        style: 'computed',
        format,
      },
      verdict: {
        input: totalVerdict(
          indicator,
          { n, d, result, have, obliged: obliged.length },
          this.#input.period,
          this.#settings,
        ),
        style: 'computed-text',
      },
      have: { input: haveFormula(this.#ranges, main), style: 'computed' },
      units: {
        input: `=${have}&"/${obliged.length}"`,
        style: 'computed-text',
        format: NUMBER_FORMATS.decimal,
      },
      notes: { input: this.#notes(indicator, line), style: 'text' },
    };
    for (const unit of obliged)
      Object.assign(cells, this.#unitCells(indicator, line, unit, under, at, format));
    this.#sheet.addRow(line.key, cells);
    for (const part of parts) {
      const row = this.#sheet.nextRow;
      const figures = obliged.map((unit) => {
        const figure = line.byUnit[unit]?.components[part.key];
        return [`${unit}.n`, { input: figureInput(figure), style: 'text' as const }] as const;
      });
      this.#sheet.addRow(`${line.key}#${part.key}`, {
        name: { input: part.name, style: 'text-part' },
        n: { input: totalPart(indicator, this.#ranges, main, row), style: 'computed' },
        ...Object.fromEntries(figures),
      });
    }
  }

  /** Raw figures of one unit as it gave them, and its result as a formula. */
  #unitCells(
    indicator: Indicator,
    line: ConsolidatedLine,
    unit: string,
    under: (key: string) => string,
    at: (key: string) => string,
    format: string,
  ): Record<string, CellSpec> {
    const { measure } = indicator;
    const { components = {}, result } = line.byUnit[unit] ?? {};
    const said = Object.keys(components).length > 0 ? '' : saidOf(result);
    const [n, d] = [at(`${unit}.n`), at(`${unit}.d`)];
    const [first = '', last = ''] = under(`${unit}.n`).split(':');
    let figures: [CellInput, CellInput];
    if (measure.kind === 'survey') {
      const row = this.#sheet.nextRow;
      const counts = measure.levels.map((_, i) => addressOf(row + 1 + i, this.#sheet.columnOf(`${unit}.n`)));
      const share = surveyShare(counts, this.#settings);
      const all = `COUNT(${first}:${last})=${counts.length}`;
      figures = [`=IF(${all},${share.part},"${said}")`, `=IF(${all},${share.whole},"")`];
    } else if (measure.kind === 'checklist') {
      const range = `${first}:${last}`;
      const all = `${answers(range)}=${measure.items.length}`;
      figures = [`=IF(${all},${yesCount(range)},"${said}")`, `=IF(${all},${measure.items.length},"")`];
    } else {
      const [a, b] = componentsOf(measure).map(({ key }) => figureInput(components[key]));
      const given =
        measure.kind === 'change' && a !== undefined && a !== null ? measure.baseline.value : undefined;
      figures = [a ?? (said || null), b ?? given ?? null];
    }
    const silent = saidNone(n);
    return {
      [`${unit}.n`]: { input: figures[0], formula: true, style: 'text' },
      [`${unit}.d`]: { input: figures[1], formula: true, style: 'text' },
      [`${unit}.r`]: {
        input: measure.kind === 'yes' ? yesResult(n, silent) : rowResult(indicator, n, d, silent),
        style: 'computed',
        format,
      },
    };
  }

  /** "5/7 đơn vị" in words: who is missing, and whose figures are estimates. */
  #notes(indicator: Indicator, { total, byUnit }: ConsolidatedLine): string | null {
    // Before and after its phase nobody is asked, so nobody is missing
    const asked = outsidePhase(indicator, this.#input.period.year, this.#settings) === null;
    const estimates = Object.entries(byUnit).flatMap(([unit, { estimate }]) => (estimate ? [unit] : []));
    const lines = [
      asked &&
        total.missing.length > 0 &&
        `Còn thiếu: ${missingNames(this.#input.plan, Object.keys(byUnit), total.missing)}.`,
      estimates.length > 0 &&
        `Ước thực hiện: ${estimates.map((code) => unitByCode(this.#input.plan, code)?.name ?? code).join(', ')}.`,
    ].filter((line) => line !== false);
    return lines.length > 0 ? lines.join(' ') : null;
  }
}

function figureInput(figure: number | boolean | undefined): CellInput {
  if (typeof figure === 'boolean') return figure ? YES : NO;
  return figure ?? null;
}

function saidOf(result: ConsolidatedLine['total']['result'] | undefined): string {
  if (result?.kind === 'none-arising') return NONE_ARISING;
  return result?.kind === 'missing' && result.explained ? NO_DATA : '';
}

/**
 * Tổng hợp: every indicator with the commune's figures and each unit's, live from the units' components to the
 * result. Missing is empty, never zero.
 */
export const consolidationSheet = (input: ConsolidationSheetInput): SheetSpec => new TongHop(input).build();
