import { addressOf, columnLetters, type Period, type Plan, periodName, reportingUnits } from '@cchc/domain';
import {
  type Ask,
  COUNTS_WORDS,
  type Counts,
  type FormulaArgument,
  formulaOf,
  MISSING_WORDS,
} from '@cchc/domain/questions';
import type { TableToInsert } from '../../sync/formula-book.ts';
import type { FormulaTexts } from './texts.ts';

export const READY_TABLES = ['unit-indicator', 'trend', 'late', 'survey'] as const;
export type ReadyTableKind = (typeof READY_TABLES)[number];

export interface ReadyTableOf {
  plan: Plan;
  period: Period;
  /** Of the period's year, oldest first. */
  periods: readonly Period[];
  /** Code of an area; null = every area. */
  area: string | null;
  counts: Counts;
  /** First cell of the table. */
  at: { row: number; column: number };
}
type Words = Pick<FormulaTexts, 'heads' | 'charts'>;

const asking = (ask: Ask, ...args: FormulaArgument[]): string => formulaOf({ ask, args });
const empty = MISSING_WORDS.empty;
const counted = (counts: Counts): string | null => (counts === 'approved' ? null : COUNTS_WORDS[counts]);
const inArea = ({ plan, area }: ReadyTableOf) =>
  plan.indicators.filter((indicator) => area === null || indicator.area === area);

/** Areas that a table has something of: a list of tasks of any, the others of those with indicators. */
export const areasFor = (kind: ReadyTableKind, { areas, indicators }: Plan): Plan['areas'] =>
  kind === 'late' ? areas : areas.filter(({ code }) => indicators.some(({ area }) => area === code));

/** Units down, indicators across, the commune last so that a chart may leave it out. */
function unitIndicator(of: ReadyTableOf, { heads, charts }: Words): TableToInsert {
  const { plan, period, counts, at } = of;
  const indicators = inArea(of);
  const obliged = (code: string): boolean =>
    indicators.some(({ owners }) => owners.some(({ unit }) => unit === code || code.startsWith(`${unit}-`)));
  const units = reportingUnits(plan).filter(({ code }) => obliged(code));
  const figure = (column: number, unit: FormulaArgument): string =>
    asking(
      'KET_QUA',
      { cell: `${columnLetters(at.column + column)}$${at.row + 1}` },
      period.id,
      unit,
      null,
      empty,
      counted(counts),
    );
  const rows = [
    ...units.map(({ name }, i) => [
      name,
      ...indicators.map((_, j) => figure(j + 1, { cell: `$${addressOf(at.row + i + 1, at.column)}` })),
    ]),
    [`Toàn ${plan.commune.kind}`, ...indicators.map((_, j) => figure(j + 1, null))],
  ];
  return {
    rows: [[heads.unit, ...indicators.map(({ code }) => code)], ...rows],
    format: '#,##0.##',
    widths: [36, 10],
    chart: {
      title: charts['unit-indicator'],
      type: 'ColumnClustered',
      of: { row: 0, column: 0, rows: units.length + 1, columns: indicators.length + 1 },
    },
  };
}

/** Indicators down, the periods of the year across. */
function trend(of: ReadyTableOf, { heads, charts }: Words): TableToInsert {
  const { counts, at, periods } = of;
  const names = periods.map((period) => periodName(period, 'vi'));
  const rows = inArea(of).map(({ code, name }, i) => {
    const row = { cell: `$${addressOf(at.row + i + 1, at.column)}` };
    const figures = periods.map((_, j) =>
      asking(
        'KET_QUA',
        row,
        { cell: `${columnLetters(at.column + 1 + j)}$${at.row + 1}` },
        null,
        null,
        empty,
        counted(counts),
      ),
    );
    return [code, ...figures, asking('CHI_TIEU', row, of.period.id), name];
  });
  return {
    rows: [[heads.code, ...names, heads.target, heads.name], ...rows],
    format: '#,##0.##',
    widths: [12, ...names.map(() => 14), 12, 60],
    chart: {
      title: charts.trend,
      type: 'Line',
      of: { row: 0, column: 0, rows: rows.length + 1, columns: periods.length + 1 },
    },
  };
}

/** One formula that spills. */
const late = ({ period, area, counts }: ReadyTableOf): TableToInsert => ({
  rows: [[asking('DS_NHIEM_VU', period.id, 'quá hạn', null, area, counted(counts))]],
  format: 'General',
  widths: [14],
  chart: null,
});

/** Surveys of the plan, whole and by the parts of their breakdown. */
function survey({ plan, period, counts, at }: ReadyTableOf, { heads, charts }: Words): TableToInsert {
  const lines = plan.indicators
    .filter(({ measure }) => measure.kind === 'survey')
    .flatMap(({ code, name, breakdown }) => [
      { code, part: null as string | null, name },
      ...(breakdown?.items ?? []).map((item) => ({ code, part: item.code, name: `${name}: ${item.name}` })),
    ]);
  const rows = lines.map(({ code, part, name }, i) => {
    const row = { cell: `$${addressOf(at.row + i + 1, at.column)}` };
    // The row says which indicator; a part of it is said by the formula
    const of = (ask: Ask): string =>
      asking(ask, part === null ? row : code, period.id, null, part, empty, counted(counts));
    return [
      part === null ? code : `${code}:${part}`,
      of('KET_QUA'),
      asking('CHI_TIEU', code, period.id),
      of('TU_SO'),
      of('MAU_SO'),
      of('DANH_GIA'),
      name,
    ];
  });
  return {
    rows: [
      [heads.code, heads.rate, heads.target, heads.satisfied, heads.all, heads.verdict, heads.name],
      ...rows,
    ],
    format: '#,##0.##',
    widths: [14, 12, 12, 14, 14, 14, 60],
    chart: {
      title: charts.survey,
      type: 'ColumnClustered',
      of: { row: 0, column: 0, rows: rows.length + 1, columns: 3 },
    },
  };
}

/** A table that is ready to be inserted; it asks by its own header cells, so that they may be changed afterwards. */
export function readyTable(kind: ReadyTableKind, of: ReadyTableOf, words: Words): TableToInsert {
  switch (kind) {
    case 'unit-indicator':
      return unitIndicator(of, words);
    case 'trend':
      return trend(of, words);
    case 'late':
      return late(of);
    case 'survey':
      return survey(of, words);
  }
}
