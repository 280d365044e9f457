import { periodName } from '../calendar/period-name.ts';
import { consolidate } from '../consolidation/consolidate.ts';
import { shareOf } from '../indicators/share.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { resultFormat } from '../sheets/formulas.ts';
import { rowResult } from '../sheets/tong-hop-formulas.ts';
import { CHART_COLORS, type ChartBlock, type ChartLine, chartLabel } from './chart-blocks.ts';
import { type ConsolidatedInput, partsOf } from './input.ts';
import { figure, live } from './list-sheet.ts';

type Lines = ReturnType<typeof consolidate>;

/** Indicators in percent, with their totals; levels and counts would not fit on one axis with them. */
const inPercent = ({ reply: { plan, period } }: ConsolidatedInput, lines: Lines) =>
  lines.flatMap((line) => {
    const found = plan.indicators.find(({ code }) => code === line.indicator);
    return found?.unit === '%' ? [{ indicator: inYear(found, period.year), line }] : [];
  });

const labelOf = ({ code, name }: Indicator): string => chartLabel(`${code} ${name}`);

const resultIn = ({ total: { result } }: Lines[number]): number | null =>
  result.kind === 'value' ? result.value : null;

/** Every indicator in percent beside its target, live over the commune's two figures. */
export function resultsBlock(input: ConsolidatedInput): ChartBlock {
  const { plan, period, settings, include, units } = input.reply;
  const lines = inPercent(input, consolidate(plan, period, partsOf(units), settings, include));
  return {
    name: 'CCHC_KET_QUA',
    title: 'Kết quả các chỉ tiêu so với mục tiêu',
    kind: 'bar',
    grouping: 'clustered',
    categoryTitle: 'Chỉ tiêu',
    valueTitle: '%',
    format: '0',
    series: [
      { name: 'Kết quả (%)', color: CHART_COLORS.main },
      { name: 'Mục tiêu (%)', color: CHART_COLORS.pale },
    ],
    beside: ['Tử số', 'Mẫu số'],
    lines: lines.map(({ indicator, line }): ChartLine => {
      const result = resultIn(line);
      const [n, d] = result === null ? [null, null] : shareOf(indicator, line.total.components, settings);
      return {
        label: labelOf(indicator),
        figures: [result, indicator.target.value],
        cells: (at) => ({
          ...(result !== null && {
            s1: live(rowResult(indicator, at('s3'), at('s4'), '""'), resultFormat(indicator, settings)),
          }),
          s3: figure(n),
          s4: figure(d),
        }),
      };
    }),
  };
}

/** The same indicators in this period and in those beside it. Windows contain each other: results stand side by side, never added. */
export function comparisonBlock(input: ConsolidatedInput): ChartBlock | null {
  const { plan, period, settings, include, units, others } = input.reply;
  if (others.length === 0) return null;
  const shown = [{ period, settings, units }, ...[...others].reverse()].slice(0, 3).map((each) => ({
    name: periodName(each.period),
    lines: consolidate(plan, each.period, partsOf(each.units), each.settings, include),
  }));
  const colors = [CHART_COLORS.main, CHART_COLORS.light, CHART_COLORS.pale];
  const [now] = shown;
  return {
    name: 'CCHC_SO_SANH',
    title: 'Kết quả các chỉ tiêu so với kỳ khác',
    kind: 'bar',
    grouping: 'clustered',
    categoryTitle: 'Chỉ tiêu',
    valueTitle: '%',
    format: '0',
    series: shown.map(({ name }, i) => ({ name, color: colors[i] ?? CHART_COLORS.dark })),
    lines: inPercent(input, now?.lines ?? []).map(({ indicator }) => ({
      label: labelOf(indicator),
      figures: shown.map(({ lines }) => {
        const line = lines.find((each) => each.indicator === indicator.code);
        return line ? resultIn(line) : null;
      }),
    })),
  };
}

/** Answers of each survey by their five levels, as shares of all answers. */
export function surveyBlock(input: ConsolidatedInput): ChartBlock | null {
  const { plan, period, settings, include, units } = input.reply;
  const totals = consolidate(plan, period, partsOf(units), settings, include);
  const surveys = plan.indicators.flatMap((found) => {
    const indicator = inYear(found, period.year);
    const line = totals.find((each) => each.indicator === found.code);
    return indicator.measure.kind === 'survey' && line
      ? [{ indicator, levels: indicator.measure.levels, line }]
      : [];
  });
  const [first] = surveys;
  if (!first) return null;
  const colors = [
    CHART_COLORS.dark,
    CHART_COLORS.late,
    CHART_COLORS.pale,
    CHART_COLORS.light,
    CHART_COLORS.main,
  ];
  return {
    name: 'CCHC_KHAO_SAT',
    title: 'Mức độ hài lòng theo năm mức',
    kind: 'bar',
    grouping: 'percent',
    categoryTitle: 'Khảo sát',
    valueTitle: 'Tỷ lệ phiếu',
    format: '0%',
    series: first.levels.map((name, i) => ({ name, color: colors[i] ?? CHART_COLORS.pale })),
    lines: surveys.map(({ indicator, levels, line: { total } }) => ({
      label: labelOf(indicator),
      figures: levels.map((_, i) => {
        const count = total.components[`c${i + 1}`];
        return typeof count === 'number' ? count : null;
      }),
    })),
  };
}
