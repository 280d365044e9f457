import type { SheetSpec } from '@cchc/domain';
import type { XlsxChart } from '@cchc/xlsx';

const GROUPINGS = { clustered: 'clustered', stacked: 'stacked', percent: 'percentStacked' } as const;

/** The charts of a sheet, with what their cells hold when the file is made. */
export function chartsToXlsx({ cells, charts = [] }: SheetSpec): XlsxChart[] {
  const textAt = (row: number, column: number): string => String(cells[row]?.[column] ?? '');
  return charts.map(({ source, figures, colors, grouping, ...chart }) => {
    const body = { row: source.row + 1, rows: source.rows - 1, columns: 1 };
    return {
      ...chart,
      grouping: GROUPINGS[grouping],
      categories: {
        ...body,
        column: source.column,
        texts: Array.from({ length: body.rows }, (_, i) => textAt(body.row + i, source.column)),
      },
      series: figures.map((numbers, i) => {
        const column = source.column + 1 + i;
        return {
          title: { row: source.row, column, text: textAt(source.row, column) },
          values: { ...body, column, numbers },
          color: colors[i] ?? '#000000',
        };
      }),
    };
  });
}
