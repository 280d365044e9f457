import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { XlsxChart } from '../model/chart.ts';
import { xlsxSheet } from '../model/sheet.ts';
import { xlsxWorkbook } from '../model/workbook.ts';
import { schemaFaults } from '../testing/validator.ts';
import { writeXlsx } from './write-xlsx.ts';

const aChart = (patch: Partial<XlsxChart> = {}): XlsxChart => ({
  name: 'KET_QUA',
  title: 'Kết quả & mục tiêu',
  alt: 'Biểu đồ: "Kết quả" <so với> mục tiêu',
  kind: 'bar',
  grouping: 'clustered',
  place: { row: 0, column: 4, rows: 12, columns: 3 },
  categories: { row: 1, column: 0, rows: 2, columns: 1, texts: ['Đất đai', 'Xây dựng'] },
  series: [
    {
      title: { row: 0, column: 1, text: 'Kết quả' },
      values: { row: 1, column: 1, rows: 2, columns: 1, numbers: [95.5, null] },
      color: '#2F5597',
    },
  ],
  categoryTitle: 'Chỉ tiêu',
  valueTitle: '%',
  format: '0',
  ...patch,
});

const fileOf = (...charts: XlsxChart[]) =>
  writeXlsx(
    xlsxWorkbook([
      xlsxSheet('Trước'),
      xlsxSheet("Biểu đồ '26", {
        charts,
        cells: [{ row: 0, column: 0, value: 'Tên' }],
        tables: [
          {
            name: 'BANG',
            range: { row: 0, column: 0, rows: 2, columns: 1 },
            columns: ['Tên'],
            filterButton: true,
            totalsRow: false,
            style: 'TableStyleLight1',
            bandedRows: false,
            bandedColumns: false,
          },
        ],
      }),
    ]),
  );

describe('charts in a file', () => {
  it('are native ones that the schema has nothing against, beside a table of the same sheet', async () => {
    const bytes = await fileOf(
      aChart(),
      aChart({ name: 'HAI', kind: 'column', grouping: 'stacked' }),
      aChart({ name: 'BA', grouping: 'percentStacked' }),
    );
    expect(await schemaFaults(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/'))).toHaveLength(3);
  });

  it('name the cells that they are drawn from, keep what stands there, and leave a gap where nothing does', async () => {
    const chart = strFromU8(unzipSync(await fileOf(aChart()))['xl/charts/chart1.xml'] as Uint8Array);
    expect(chart).toContain("<c:f>'Biểu đồ ''26'!$A$2:$A$3</c:f>");
    expect(chart).toContain("<c:f>'Biểu đồ ''26'!$B$1</c:f>");
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>95.5</c:v></c:pt></c:numCache>');
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(chart).toContain('Kết quả &amp; mục tiêu');
  });

  it('say in words what they show', async () => {
    const drawing = strFromU8(unzipSync(await fileOf(aChart()))['xl/drawings/drawing1.xml'] as Uint8Array);
    expect(drawing).toContain('descr="Biểu đồ: &quot;Kết quả&quot; &lt;so với&gt; mục tiêu"');
  });
});
