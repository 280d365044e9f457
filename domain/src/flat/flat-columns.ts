/** One column of the flat table: its name is a contract with other programs and never changes. */
export interface FlatColumn {
  /** ASCII, lower case: survives every program that reads a CSV. */
  name: string;
  type: 'text' | 'number' | 'date';
  /** What stands in it, in Vietnamese: printed beside the table. */
  meaning: string;
}

const column = (name: string, type: FlatColumn['type'], meaning: string): FlatColumn => ({
  name,
  type,
  meaning,
});

/** Dữ liệu phẳng: one row for each unit × period × measure. New columns come at the end. */
export const FLAT_COLUMNS = [
  column('ky', 'text', 'Kỳ báo cáo: 2026-Q1, 2026-H1, 2026-Q3, 2026-M9, 2026-Y, đột xuất 2026-DX01'),
  column('nam', 'number', 'Năm của kỳ'),
  column('tu_ngay', 'date', 'Ngày đầu của kỳ'),
  column('den_ngay', 'date', 'Số liệu đến ngày'),
  column('don_vi', 'text', 'Mã đơn vị'),
  column('ten_don_vi', 'text', 'Tên đơn vị'),
  column('nhom', 'text', 'Mã nhóm, nếu đơn vị là thành viên của một nhóm'),
  column('trang_thai', 'text', 'Trạng thái báo cáo: draft, submitted, approved, returned'),
  column('linh_vuc', 'text', 'Mã lĩnh vực'),
  column('chi_tieu', 'text', 'Mã chỉ tiêu'),
  column('ten_chi_tieu', 'text', 'Tên chỉ tiêu'),
  column('phan_to', 'text', 'Mã phân tổ hoặc mã mục của danh mục; trống là toàn bộ'),
  column('loai', 'text', 'Cách đo: ratio, survey, level, change, yes, checklist, checklist-item'),
  column('tu_so', 'number', 'Tử số; số hiện tại; mức; 1 là có, 0 là không; số mục có'),
  column('mau_so', 'number', 'Mẫu số; số gốc; số mục của danh mục'),
  column('muc_1', 'number', 'Khảo sát: số phiếu mức 1'),
  column('muc_2', 'number', 'Khảo sát: số phiếu mức 2'),
  column('muc_3', 'number', 'Khảo sát: số phiếu mức 3'),
  column('muc_4', 'number', 'Khảo sát: số phiếu mức 4'),
  column('muc_5', 'number', 'Khảo sát: số phiếu mức 5'),
  column(
    'ket_qua',
    'number',
    'Kết quả của đơn vị, chưa làm tròn; trống là chưa có hoặc không phát sinh. Không cộng, không lấy trung bình',
  ),
  column('uoc', 'number', '1 là ước thực hiện, 0 là chính thức'),
  column('danh_dau', 'text', 'none-arising: không phát sinh; no-data: chưa có số liệu'),
  column('nguon', 'text', 'Nguồn số liệu'),
  column('ngay_lay', 'date', 'Ngày lấy số liệu'),
  column('ghi_chu', 'text', 'Ghi chú'),
  column('cach_nhap', 'text', 'Cách nhập: pane, file, import, stand-in'),
  column('cap_nhat', 'text', 'Lần sửa cuối: giờ UTC theo ISO 8601'),
] as const satisfies readonly FlatColumn[];

export type FlatName = (typeof FLAT_COLUMNS)[number]['name'];
/** Dates are YYYY-MM-DD; null is an empty cell. */
export type FlatRow = Record<FlatName, string | number | null>;
