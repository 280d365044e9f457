/**
 * The functions as Excel knows them: this file is what functions.json is made of. A published function's arguments never
 * change, since Excel keeps what it once read; what is new gets a new name. Names survive Telex and VNI keyboards.
 */
// biome-ignore-all lint/suspicious/noExplicitAny: the published type of an argument is "any": a text, a number, a date
import type { Ask } from '@cchc/domain/questions';

export type Invocation = CustomFunctions.StreamingInvocation<any>;
/** Where the questions of the cells go. */
export type Asking = (ask: Ask, given: readonly unknown[], invocation: Invocation) => void;

let asking: Asking = () => undefined;
/** From now on they are answered by this. */
export const answerWith = (next: Asking): void => {
  asking = next;
};

/**
 * Kết quả của một chỉ tiêu trong một kỳ. Ví dụ: =CCHC.KET_QUA("TTHC.02";"2026-Q1")
 * @customfunction KET_QUA
 * @streaming
 * @param chi_tieu Mã hoặc tên chỉ tiêu, ví dụ TTHC.02.
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param phan_to Mã hoặc tên một phần của phân tổ; bỏ trống là toàn bộ chỉ tiêu.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function ketQua(
  chi_tieu: any,
  ky: any,
  don_vi?: any,
  phan_to?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('KET_QUA', [chi_tieu, ky, don_vi, phan_to, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Tử số của một chỉ tiêu trong một kỳ. Ví dụ: =CCHC.TU_SO("TTHC.02";"2026-Q1")
 * @customfunction TU_SO
 * @streaming
 * @param chi_tieu Mã hoặc tên chỉ tiêu, ví dụ TTHC.02.
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param phan_to Mã hoặc tên một phần của phân tổ; bỏ trống là toàn bộ chỉ tiêu.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function tuSo(
  chi_tieu: any,
  ky: any,
  don_vi?: any,
  phan_to?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('TU_SO', [chi_tieu, ky, don_vi, phan_to, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Mẫu số của một chỉ tiêu trong một kỳ. Ví dụ: =CCHC.MAU_SO("TTHC.02";"2026-Q1")
 * @customfunction MAU_SO
 * @streaming
 * @param chi_tieu Mã hoặc tên chỉ tiêu, ví dụ TTHC.02.
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param phan_to Mã hoặc tên một phần của phân tổ; bỏ trống là toàn bộ chỉ tiêu.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function mauSo(
  chi_tieu: any,
  ky: any,
  don_vi?: any,
  phan_to?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('MAU_SO', [chi_tieu, ky, don_vi, phan_to, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Mục tiêu của một chỉ tiêu theo kế hoạch, hoặc mốc của năm có kỳ. Ví dụ: =CCHC.CHI_TIEU("TTHC.02")
 * @customfunction CHI_TIEU
 * @streaming
 * @param chi_tieu Mã hoặc tên chỉ tiêu, ví dụ TTHC.02.
 * @param ky Kỳ hoặc năm; bỏ trống là mục tiêu của giai đoạn.
 * @param invocation
 */
export function chiTieu(
  chi_tieu: any,
  ky?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('CHI_TIEU', [chi_tieu, ky], invocation as Invocation);
}

/**
 * Đánh giá một chỉ tiêu: Đạt, Chưa đạt, Thiếu số liệu… Ví dụ: =CCHC.DANH_GIA("TTHC.02";"2026-Q1")
 * @customfunction DANH_GIA
 * @streaming
 * @param chi_tieu Mã hoặc tên chỉ tiêu, ví dụ TTHC.02.
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param phan_to Mã hoặc tên một phần của phân tổ; bỏ trống là toàn bộ chỉ tiêu.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function danhGia(
  chi_tieu: any,
  ky: any,
  don_vi?: any,
  phan_to?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('DANH_GIA', [chi_tieu, ky, don_vi, phan_to, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Tiến độ (%) của một nhiệm vụ. Ví dụ: =CCHC.TIEN_DO("III.1.1.a";"2026-Q1")
 * @customfunction TIEN_DO
 * @streaming
 * @param nhiem_vu Mã vế câu của nhiệm vụ, ví dụ III.1.1.a, hoặc lời văn.
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function tienDo(
  nhiem_vu: any,
  ky: any,
  don_vi?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('TIEN_DO', [nhiem_vu, ky, don_vi, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Thông tin của một nhiệm vụ. Ví dụ: =CCHC.NHIEM_VU("III.1.1.a";"thời hạn")
 * @customfunction NHIEM_VU
 * @streaming
 * @param nhiem_vu Mã vế câu của nhiệm vụ, ví dụ III.1.1.a, hoặc lời văn.
 * @param thong_tin tên, lĩnh vực, chủ trì, phối hợp, người phụ trách, thời hạn, hạn cuối, sản phẩm, trạng thái, tiến độ, câu văn.
 * @param ky Kỳ báo cáo; bỏ trống là kỳ đang mở.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function nhiemVu(
  nhiem_vu: any,
  thong_tin?: any,
  ky?: any,
  don_vi?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any>,
): void {
  asking('NHIEM_VU', [nhiem_vu, thong_tin, ky, don_vi, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Cả bảng đơn vị × chỉ tiêu của một kỳ, tràn ra nhiều ô. Ví dụ: =CCHC.BANG("kết quả";"2026-Q1")
 * @customfunction BANG
 * @streaming
 * @param noi_dung kết quả, tử số, mẫu số, đánh giá hoặc chỉ tiêu.
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param linh_vuc Mã hoặc tên lĩnh vực; bỏ trống là tất cả.
 * @param khi_thieu Khi chưa có số: "#N/A" (mặc định), "trống" hoặc "lý do".
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function bang(
  noi_dung: any,
  ky: any,
  linh_vuc?: any,
  khi_thieu?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any[][]>,
): void {
  asking('BANG', [noi_dung, ky, linh_vuc, khi_thieu, tinh], invocation as Invocation);
}

/**
 * Danh sách nhiệm vụ của một kỳ, tràn ra nhiều ô. Ví dụ: =CCHC.DS_NHIEM_VU("2026-Q1";"quá hạn")
 * @customfunction DS_NHIEM_VU
 * @streaming
 * @param ky Kỳ báo cáo: 2026-Q1, Quý I/2026, 6 tháng 2026, hoặc một ngày trong kỳ.
 * @param trang_thai quá hạn, trong hạn, đang thực hiện, hoàn thành, chưa đến hạn, chưa báo cáo…; bỏ trống là tất cả.
 * @param don_vi Mã hoặc tên đơn vị; bỏ trống là toàn xã, phường.
 * @param linh_vuc Mã hoặc tên lĩnh vực; bỏ trống là tất cả.
 * @param tinh Báo cáo được tính: "đã tiếp nhận" (mặc định), "đã gửi", "tất cả", "đã phát hành".
 * @param invocation
 */
export function dsNhiemVu(
  ky: any,
  trang_thai?: any,
  don_vi?: any,
  linh_vuc?: any,
  tinh?: any,
  invocation?: CustomFunctions.StreamingInvocation<any[][]>,
): void {
  asking('DS_NHIEM_VU', [ky, trang_thai, don_vi, linh_vuc, tinh], invocation as Invocation);
}

/**
 * Câu của kế hoạch là nguồn của một chỉ tiêu hoặc nhiệm vụ. Ví dụ: =CCHC.NGUON("TTHC.02")
 * @customfunction NGUON
 * @streaming
 * @param ma Mã hoặc tên chỉ tiêu, nhiệm vụ.
 * @param invocation
 */
export function nguon(ma: any, invocation?: CustomFunctions.StreamingInvocation<any>): void {
  asking('NGUON', [ma], invocation as Invocation);
}
