import type { ChartSpec } from '../sheets/chart-spec.ts';
import { type CellSpec, SheetBuilder } from '../sheets/sheet-builder.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import { type ChartBlock, chartAlt } from './chart-blocks.ts';
import { comparisonBlock, resultsBlock, surveyBlock } from './charts-of-plan.ts';
import { budgetBlock, completenessBlock, tasksBlock } from './charts-of-units.ts';
import { type ConsolidatedInput, titlesOf } from './input.ts';
import { figure, words } from './list-sheet.ts';

/** Columns of figures: as many as the widest chart has series. */
const COLUMNS = Array.from({ length: 7 }, (_, i) => `s${i + 1}`);
/** Rows that a chart takes at least. */
const ROWS = 18;

const header = (input: string | null): CellSpec => ({ input, style: 'header' });

function headings({ categoryTitle, series, beside = [] }: ChartBlock): string[] {
  return [categoryTitle, ...series.map(({ name }) => name), ...beside];
}

/** The block's figures from its heading, which is there, down; and its chart over the column to their left. */
function addLines(sheet: SheetBuilder, block: ChartBlock): ChartSpec {
  const top = sheet.nextRow - 1;
  block.lines.forEach(({ label, figures, cells }, i) => {
    sheet.addRow(String(i + 1), {
      label: words(label),
      ...Object.fromEntries(figures.map((one, s) => [`s${s + 1}`, figure(one)])),
      ...cells?.((key) => sheet.at(key)),
    });
  });
  const rows = sheet.nextRow - top;
  const { name, title, kind, grouping, series, categoryTitle, valueTitle, format } = block;
  while (sheet.nextRow - top < ROWS) sheet.addText(null, 'note');
  return {
    ...{ name, title, kind, grouping, categoryTitle, valueTitle, format },
    alt: chartAlt(block),
    place: { row: top, column: sheet.columnOf('chart'), rows: sheet.nextRow - top, columns: 1 },
    source: { row: top, column: sheet.columnOf('label'), rows, columns: 1 + series.length },
    figures: series.map((_, s) => block.lines.map(({ figures }) => figures[s] ?? null)),
    colors: series.map(({ color }) => color),
  };
}

/**
 * Biểu đồ: native charts, each with the table that it is drawn from beside it. A chart of which nobody has given anything is
 * left out. The sheet is open: who dresses a chart differently keeps it so.
 */
export function chartSheet(input: ConsolidatedInput): SheetSpec | null {
  const [first, ...rest] = [
    resultsBlock(input),
    completenessBlock(input),
    tasksBlock(input),
    surveyBlock(input),
    budgetBlock(input),
    comparisonBlock(input),
  ].filter((block) => block !== null && block.lines.length > 0) as ChartBlock[];
  if (!first) return null;
  const titles = headings(first);
  const sheet = new SheetBuilder({
    key: 'bieu-do',
    kind: 'consolidation',
    titles: titlesOf(input, 'Biểu đồ kết quả cải cách hành chính'),
    columns: [
      { key: 'code', title: 'STT', width: 5 },
      { key: 'chart', title: first.title, width: 95 },
      { key: 'label', title: titles[0] ?? '', width: 54 },
      ...COLUMNS.map((key, i) => ({ key, title: titles[i + 1] ?? '', width: 12 })),
    ],
    frozenColumns: 0,
    filtered: false,
  });
  const charts = [addLines(sheet, first)];
  for (const block of rest) {
    sheet.addText(null, 'note');
    const [label = '', ...names] = headings(block);
    sheet.addRow('STT', {
      code: header(null),
      chart: header(block.title),
      label: header(label),
      ...Object.fromEntries(names.map((name, i) => [`s${i + 1}`, header(name)])),
    });
    charts.push(addLines(sheet, block));
  }
  return {
    ...sheet.build({ footer: SHEET_NAMES['bieu-do'], tabColor: '#2F75B5' }),
    protected: false,
    charts,
  };
}
