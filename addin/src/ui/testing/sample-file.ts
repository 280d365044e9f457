import { FLAT_TABLE } from '@cchc/domain/consolidated';
import { FLAT_COLUMNS, type FlatRow } from '@cchc/domain/flat';
import { writeXlsx, type XlsxCell, xlsxSheet, xlsxStyle, xlsxWorkbook } from '@cchc/xlsx';

const style = xlsxStyle({});
const HEADER = 1;
const row = (unit: string, name: string, code: string, about: string, figures: Partial<FlatRow>): FlatRow =>
  ({
    ...Object.fromEntries(FLAT_COLUMNS.map((column) => [column.name, null])),
    ky: '2026-H1',
    don_vi: unit,
    ten_don_vi: name,
    trang_thai: 'submitted',
    chi_tieu: code,
    ten_chi_tieu: about,
    ...figures,
  }) as FlatRow;

/** A file whose only sheet of ours is the flat table, of few rows. */
function sampleFile(rows: readonly FlatRow[]): Promise<Uint8Array> {
  const columns = ['stt', ...FLAT_COLUMNS.map(({ name }) => name)];
  const keys = ['code', ...columns.slice(1)];
  const lines: (string | number | null)[][] = [
    keys,
    columns,
    ...rows.map((each, i) => [String(i + 1), ...FLAT_COLUMNS.map(({ name }) => each[name] ?? null)]),
  ];
  const cells = lines.flatMap((line, at) =>
    line.flatMap((value, column): XlsxCell[] => (value === null ? [] : [{ row: at, column, value, style }])),
  );
  const range = { row: HEADER, column: 0, rows: lines.length - HEADER, columns: columns.length };
  const table = {
    name: FLAT_TABLE,
    range,
    columns,
    filterButton: true,
    totalsRow: false,
    style: 'TableStyleLight1',
    bandedRows: false,
    bandedColumns: false,
  };
  const marker = {
    name: 'CCHC_DU_LIEU',
    scope: null,
    formula: "'Dữ liệu phẳng'!$A$1",
    hidden: true,
    comment: '',
  };
  return writeXlsx(
    xlsxWorkbook([xlsxSheet('Dữ liệu phẳng', { cells, tables: [table] })], { names: [marker] }),
  );
}

const WAITING = row('DV2', 'Trung tâm Phục vụ hành chính công', 'TTHC.02', 'Hồ sơ giải quyết đúng hạn', {
  tu_so: 1150,
  mau_so: 1250,
  uoc: 1,
});
const HEALTH = row('DV5', 'Trạm Y tế', 'TTHC.06', 'Hồ sơ tiếp nhận trực tuyến', { danh_dau: 'no-data' });

/** As it was pulled some weeks ago, and as the figures are now. */
export const OLD_FILE = await sampleFile([WAITING, HEALTH]);
export const NEW_FILE = await sampleFile([
  { ...WAITING, trang_thai: 'approved', tu_so: 1230, uoc: 0, ghi_chu: 'Đã đối chiếu với Cổng dịch vụ công' },
  { ...HEALTH, danh_dau: null, tu_so: 45, mau_so: 60 },
]);
