import type { ErrorTexts } from './explain.ts';
import { viNumbers } from './vi-numbers.ts';

const clip = (text: string | undefined) => (text ? ` “${text}”` : '');
const limit = (text: string | undefined) => (text ? ` (tối đa ${text})` : '');
const again = 'Thử lại. Nếu vẫn không được, đóng khung rồi mở lại; vẫn lỗi thì báo người tổng hợp.';

export const viErrors: ErrorTexts = {
  ...viNumbers,
  unauthenticated: () => ({
    reason: 'Phiên đăng nhập đã hết.',
    remedy: 'Đăng nhập lại. Số liệu trong sổ vẫn giữ nguyên.',
  }),
  'sign-in-failed': () => ({
    reason: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    remedy: 'Kiểm tra chữ hoa, bộ gõ tiếng Việt, rồi nhập lại.',
  }),
  'slow-down': ({ seconds }) => ({
    reason: 'Đã nhập sai nhiều lần.',
    remedy: seconds ? `Chờ ${seconds} giây rồi thử lại.` : 'Chờ một lúc rồi thử lại.',
  }),
  forbidden: ({ unit }) => ({
    reason: unit
      ? `Tài khoản này không được làm việc với ${unit}.`
      : 'Tài khoản này không được làm việc này.',
    remedy: 'Liên hệ người tổng hợp của xã, phường nếu cần được giao.',
  }),
  'not-found': () => ({ reason: 'Máy chủ không có nội dung này.', remedy: again }),
  'malformed-json': () => ({ reason: 'Máy chủ không đọc được nội dung gửi lên.', remedy: again }),
  'bad-request': () => ({ reason: 'Nội dung gửi lên chưa đúng.', remedy: again }),
  'too-large': () => ({
    reason: 'Một lần gửi quá nhiều nội dung.',
    remedy: 'Rút ngắn các ô chữ quá dài, rồi bấm Lưu ngay.',
  }),
  'wrong-content-type': () => ({ reason: 'Nội dung gửi lên chưa đúng kiểu.', remedy: again }),
  'unknown-unit': ({ unit }) => ({
    reason: `Kế hoạch không có đơn vị${clip(unit)}.`,
    remedy: 'Chọn lại đơn vị; nếu vừa đổi tên đơn vị, báo người tổng hợp.',
  }),
  'unknown-plan': () => ({
    reason: 'Xã, phường này không có bản kế hoạch được hỏi.',
    remedy: 'Mở lại khung Sổ CCHC để lấy bản kế hoạch hiện hành.',
  }),
  'unknown-period': ({ period }) => ({
    reason: `Không có kỳ báo cáo${clip(period)}.`,
    remedy: 'Chọn lại kỳ báo cáo.',
  }),
  'mutation-reused': () => ({
    reason: 'Lần gửi này trùng với một lần gửi trước nhưng khác nội dung.',
    remedy: 'Bấm Lưu ngay để gửi lại. Số liệu trong sổ vẫn giữ nguyên.',
  }),
  'plan-changed': () => ({
    reason: 'Kế hoạch đã có bản mới, biểu mẫu trong sổ là của bản cũ.',
    remedy: 'Mở một sổ Excel mới, bấm Mở biểu mẫu để lấy biểu mẫu mới. Sổ này giữ nguyên để đối chiếu.',
  }),
  locked: ({ state }) => ({
    reason: `Báo cáo ở trạng thái ${state || 'đã gửi'}, không nhận thay đổi.`,
    remedy: 'Cần sửa: đề nghị người tổng hợp mở lại để chỉnh sửa.',
  }),
  'report-moved': () => ({
    reason: 'Báo cáo vừa có số liệu mới hơn bản đang xem.',
    remedy: 'Xem lại số liệu mới rồi làm lại thao tác.',
  }),
  'wrong-state': ({ state, by, at }) => ({
    reason: `Báo cáo đã chuyển sang trạng thái ${state || 'khác'}${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}.`,
    remedy: 'Xem lại trạng thái báo cáo, chỉ làm tiếp nếu vẫn cần.',
  }),
  'comment-required': () => ({
    reason: 'Chưa ghi lý do.',
    remedy: 'Ghi ngắn gọn lý do để bên nhận biết cần làm gì, rồi gửi lại.',
  }),
  'submit-blocked': ({ count }) => ({
    reason: `Còn ${count || 'một số'} ô phải xem trước khi gửi báo cáo.`,
    remedy:
      'Mở danh sách, đến từng ô để nhập, hoặc ghi “Không phát sinh”, “Chưa có số liệu”, hoặc ghi chú giải thích.',
  }),
  'too-many-comments': ({ limit: max }) => ({
    reason: `Báo cáo đã có quá nhiều ý kiến${limit(max)}.`,
    remedy: 'Trao đổi trực tiếp phần còn lại; các ý kiến đã ghi vẫn giữ nguyên.',
  }),
  'too-many-readers': ({ limit: max }) => ({
    reason: `Đã có quá nhiều nơi đọc số liệu${limit(max)}.`,
    remedy: 'Dùng lại một mã đọc còn hiệu lực.',
  }),
  'unknown-reader': () => ({
    reason: 'Không có nơi đọc số liệu này.',
    remedy: 'Mở lại danh sách nơi đọc số liệu rồi thử lại.',
  }),
  'calendar-refused': ({ count }) => ({
    reason: `Lịch có ${count} chỗ chưa đúng nên chưa lưu.`,
    remedy: 'Sửa các chỗ được nêu ở từng kỳ, rồi lưu lại.',
  }),
  'calendar-moved': ({ by, at }) => ({
    reason: `Kỳ báo cáo vừa được thay đổi${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}.`,
    remedy: 'Xem lại kỳ báo cáo rồi làm lại nếu vẫn cần.',
  }),
  'settings-moved': ({ by, at }) => ({
    reason: `Cài đặt vừa được thay đổi${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}.`,
    remedy: 'Xem lại cài đặt mới rồi áp dụng lại nếu vẫn cần.',
  }),
  'plan-refused': ({ count, version }) => ({
    reason: version
      ? `Phiên bản “${version}” đã được dùng cho một tệp kế hoạch khác.`
      : `Tệp kế hoạch có ${count} chỗ chưa đúng.`,
    remedy: version
      ? 'Ghi phiên bản mới vào tệp rồi mở lại. Chưa có gì thay đổi.'
      : 'Sửa tệp theo từng dòng đã nêu rồi mở lại. Chưa có gì thay đổi.',
  }),
  'bad-setting': ({ value }) => ({
    reason: `Cài đặt chưa áp dụng được${value ? `, sai ở ${value}` : ''}.`,
    remedy: 'Sửa lại chỗ sai rồi áp dụng lại. Chưa có gì thay đổi.',
  }),
  'period-closed': ({ by, at, reason }) => ({
    reason: `Kỳ báo cáo đã khóa${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}${reason ? `. Lý do: ${reason}` : ''}.`,
    remedy:
      'Cần sửa: đề nghị người tổng hợp của xã, phường mở lại kỳ hoặc gia hạn. Số liệu đã nhập vẫn ở trong sổ.',
  }),
  'report-too-large': ({ entry }) => ({
    reason: `Báo cáo quá dài${entry ? `, dài nhất ở ${entry}` : ''}.`,
    remedy: 'Rút ngắn các ô chữ dài, rồi bấm Lưu ngay.',
  }),
  'annual-plan-moved': () => ({
    reason: 'Kế hoạch năm vừa được người khác sửa ở chính nhiệm vụ này.',
    remedy: 'Xem lại nội dung mới rồi làm lại thao tác.',
  }),
  'annual-plan-full': () => ({
    reason: 'Kế hoạch năm đã quá dài.',
    remedy: 'Rút gọn nội dung, bớt việc riêng hoặc mốc không cần, rồi lưu lại.',
  }),
  'not-owing': () => ({
    reason: 'Đơn vị này đã gửi báo cáo, hoặc kỳ đã khóa.',
    remedy: 'Tải lại danh sách; không cần nhắc nữa.',
  }),
  'no-address': ({ unit }) => ({
    reason: `Chưa có địa chỉ thư của ${unit || 'đơn vị'}.`,
    remedy: 'Điền địa chỉ ở phần Địa chỉ nhận thư, hoặc sao chép tin nhắn Zalo.',
  }),
  'reminder-moved': () => ({
    reason: 'Lời nhắc này đã được gửi hoặc thay đổi sau khi bạn xem.',
    remedy: 'Tải lại danh sách rồi xem lại.',
  }),
  'unknown-change': () => ({
    reason: 'Không có lần thay đổi này trong kế hoạch năm.',
    remedy: 'Tải lại lịch sử kế hoạch năm rồi chọn lại.',
  }),
  'report-text-moved': () => ({
    reason: 'Người khác vừa sửa lời văn báo cáo sau khi bạn mở.',
    remedy: 'Tải lại rồi sửa lại chỗ của bạn. Nội dung của người kia còn nguyên.',
  }),
  'report-text-full': () => ({
    reason: 'Lời văn báo cáo quá dài, không lưu được.',
    remedy: 'Rút ngắn hoặc bỏ bớt đoạn tự thêm rồi lưu lại.',
  }),
  'figures-moved': ({ unit, count }) => ({
    reason: `Số liệu đã đổi sau khi bạn xem: ${count} đơn vị, trước hết là ${unit}.`,
    remedy: 'Tải lại, đối chiếu với bản đã ký rồi ghi lại số, ngày.',
  }),
  'not-issued-yet': () => ({
    reason: 'Kỳ này chưa có báo cáo nào được phát hành.',
    remedy: 'Ghi số, ngày của báo cáo đã ký trước.',
  }),
  'template-refused': ({ fault, places }) => ({
    reason:
      (
        {
          'too-large': 'Tệp mẫu lớn hơn 500 kB.',
          damaged: 'Tệp này không phải tệp Word (.docx), hoặc đã hỏng.',
          macros: 'Tệp mẫu có chứa chương trình (macro).',
          missing: `Tệp mẫu thiếu chỗ điền: ${places}.`,
          unknown: `Tệp mẫu có chỗ điền không dùng được: ${places}.`,
          'too-many': 'Đã đổi mẫu quá nhiều lần.',
        } as Record<string, string>
      )[String(fault)] ?? 'Không dùng được tệp mẫu này.',
    remedy: 'Sửa tệp mẫu trong Word, lưu dạng .docx rồi chọn lại. Báo cáo vẫn dùng mẫu trước đó.',
  }),
  'nothing-differs': ({ number }) => ({
    reason: `Mọi số liệu vẫn như báo cáo số ${number}.`,
    remedy: 'Không cần đính chính.',
  }),
  'unknown-snapshot': () => ({
    reason: 'Sổ không có bản lưu này của kỳ.',
    remedy: 'Tải lại danh sách bản lưu của kỳ rồi chọn lại.',
  }),
  'snapshot-lost': () => ({
    reason: 'Nhật ký không còn cho biết báo cáo khi đó có gì.',
    remedy: 'Dùng tệp Word, Excel đã lưu khi phát hành hoặc khóa kỳ.',
  }),
  unavailable: () => ({
    reason: 'Máy chủ chưa trả lời.',
    remedy: 'Kiểm tra mạng rồi thử lại. Không mất số liệu nào trong sổ.',
  }),

  'unknown-entry': () => ({
    reason: 'Kế hoạch không có dòng này.',
    remedy: 'Kiểm tra cột Mã; nếu mã bị sửa, mở lại biểu mẫu và chép số liệu sang.',
  }),
  'other-unit': ({ unit }) => ({
    reason: unit ? `Dòng này do ${unit} nhập.` : 'Dòng này do đơn vị khác nhập.',
    remedy: 'Xóa số liệu ở dòng này.',
  }),
  'malformed-entry': ({ field }) => ({
    reason: `${field || 'Ô số liệu'} chưa đúng cách ghi.`,
    remedy: 'Xóa ô rồi nhập lại.',
  }),
  'unknown-field': ({ field }) => ({
    reason: `Dòng này không có ${field ? `phần “${field}”` : 'phần này'}.`,
    remedy: 'Xóa nội dung ở ô đó.',
  }),
  'formula-text': ({ field, text }) => ({
    reason: `${field || 'Ô này'} phải là số, đang là chữ bắt đầu như công thức${clip(text)}.`,
    remedy: 'Xóa ô, rồi nhập số hoặc công thức cho ra số.',
  }),
  'negative-number': ({ field, value }) => ({
    reason: `${field || 'Ô này'} không được nhỏ hơn 0, đang là ${value}.`,
    remedy: 'Nhập số từ 0 trở lên.',
  }),
  'not-whole': ({ field, value }) => ({
    reason: `${field || 'Ô này'} phải là số nguyên, đang là ${value}.`,
    remedy: 'Nhập số không có phần thập phân. Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân.',
  }),
  'number-too-large': ({ field, limit: max }) => ({
    reason: `${field || 'Ô này'} quá lớn${limit(max)}.`,
    remedy: 'Kiểm tra đơn vị tính và số chữ số 0.',
  }),
  'above-maximum': ({ field, value, limit: max }) => ({
    reason: `${field || 'Ô này'} lớn hơn mức cao nhất${limit(max)}, đang là ${value}.`,
    remedy: 'Nhập số trong mức cho phép.',
  }),
  'not-yes-no': ({ field }) => ({
    reason: `${field || 'Ô này'} chỉ nhận Có hoặc Không.`,
    remedy: 'Chọn Có hoặc Không trong danh sách.',
  }),
  'not-in-list': ({ field, text }) => ({
    reason: `${field || 'Ô này'} không có lựa chọn${clip(text)}.`,
    remedy: 'Chọn một dòng trong danh sách của ô.',
  }),
  'text-too-long': ({ field, length, limit: max }) => ({
    reason: `${field || 'Ô này'} dài ${length} chữ cái${limit(max)}.`,
    remedy: 'Rút ngắn nội dung, phần chi tiết để ở văn bản kèm theo.',
  }),
  'not-a-date': ({ field, text }) => ({
    reason: `${field || 'Ô này'} phải là ngày, đang ghi${clip(text)}.`,
    remedy: 'Nhập theo thứ tự ngày/tháng/năm, ví dụ 05/6/2026.',
  }),
  'filled-by-others': ({ filledBy }) => ({
    reason: filledBy === 'coordinator' ? 'Ô này do bộ phận tổng hợp trả lời.' : 'Dòng này do đơn vị tự nhập.',
    remedy: 'Xóa nội dung vừa nhập ở ô này; nội dung khác của dòng vẫn được lưu.',
  }),
  'entry-locked': () => ({
    reason: 'Ô này không còn nhận thay đổi.',
    remedy: 'Chỉ số ước thực hiện mới được thay bằng số chính thức. Cần sửa khác: đề nghị mở lại báo cáo.',
  }),

  'error-value': ({ text }) => ({
    reason: `Công thức trong ô đang báo lỗi${clip(text)}.`,
    remedy: 'Sửa công thức hoặc nhập thẳng số. Ô lỗi không được gửi.',
  }),
  'maybe-same-row': ({ text }) => ({
    reason: `Dòng này giống một dòng đã gửi: “${text}”. Khung đóng trước khi kịp ghi mã.`,
    remedy: 'Chọn dòng này là dòng đã gửi (vừa sửa) hay là dòng mới. Chưa chọn thì sổ chưa gửi dòng này.',
  }),
  'duplicate-row': () => ({
    reason: 'Có hai dòng cùng mã trong sổ.',
    remedy: 'Xóa dòng thừa. Chưa xóa thì sổ chưa gửi dòng này.',
  }),

  'numerator-over-denominator': ({ numerator, denominator }) => ({
    reason: `Tử số ${numerator} lớn hơn mẫu số ${denominator}.`,
    remedy: 'Kiểm tra hai ô, có thể đã nhập ngược.',
  }),
  'part-over-whole': ({ part, whole, of }) => ({
    reason: `Phần trong đó là ${part}, lớn hơn số chung ${whole}${of ? ` của “${of}”` : ''}.`,
    remedy: 'Kiểm tra lại số của phần và số chung.',
  }),
  'subset-over-whole': ({ subset, whole, of }) => ({
    reason: `Số này là ${subset}, lớn hơn ${whole} của chỉ tiêu bao trùm${of ? ` “${of}”` : ''}.`,
    remedy: 'Kiểm tra lại số của hai chỉ tiêu.',
  }),
  'incomplete-measure': ({ missing }) => ({
    reason: `Mới nhập một phần, còn thiếu: ${missing || 'một số ô'}.`,
    remedy: 'Nhập đủ các ô của dòng để tính được kết quả.',
  }),
  'complete-below-hundred': ({ percent }) => ({
    reason: `Ghi hoàn thành nhưng tiến độ là ${percent}%.`,
    remedy: 'Sửa trạng thái hoặc sửa tiến độ.',
  }),
  'mark-with-figures': ({ mark }) => ({
    reason: `Đã ghi ${mark ? `“${mark}”` : 'lý do để trống'} nhưng vẫn có số liệu.`,
    remedy: 'Bỏ ghi chú đó, hoặc xóa số liệu.',
  }),
  'allocated-over-estimate': ({ allocated, estimate }) => ({
    reason: `Đã phân bổ ${allocated} lớn hơn dự toán ${estimate} (triệu đồng).`,
    remedy: 'Kiểm tra hai ô; nếu dự toán đã điều chỉnh, sửa ô Dự toán.',
  }),
  'disbursed-over-allocated': ({ disbursed, allocated }) => ({
    reason: `Đã giải ngân ${disbursed} lớn hơn đã phân bổ ${allocated} (triệu đồng).`,
    remedy: 'Kiểm tra hai ô, có thể thiếu phần phân bổ bổ sung.',
  }),
  'unnamed-budget': () => ({
    reason: 'Dòng này có số tiền nhưng chưa ghi nội dung.',
    remedy: 'Ghi tên nội dung chi ở ô Nội dung.',
  }),
  'below-earlier-period': ({ figure, value, earlier, period }) => ({
    reason: `${figure || 'Số lũy kế'} là ${value}, nhỏ hơn ${earlier} đã báo cáo ở ${period || 'kỳ trước'}.`,
    remedy: 'Số của kỳ này gồm cả kỳ trước nên không nhỏ hơn: kiểm tra lại, hoặc ghi lý do ở ô Ghi chú.',
  }),
  'jump-from-previous': ({ figure, value, before, period }) => ({
    reason: `${figure || 'Số này'} là ${value}, khác nhiều so với ${before} ở ${period || 'kỳ trước'}.`,
    remedy: 'Kiểm tra số chữ số và đơn vị tính; nếu đúng thì không cần sửa.',
  }),
  'not-updated': () => ({
    reason: 'Chưa cập nhật: nội dung còn giống hệt kỳ trước.',
    remedy: 'Sửa lại theo kết quả của kỳ này, nhất là các con số.',
  }),
  'evidence-number': ({ text }) => ({
    reason: `Minh chứng “${text}” chưa theo dạng số, ký hiệu văn bản.`,
    remedy:
      'Ghi số, ký hiệu rồi đến ngày, ví dụ 15/BC-UBND ngày 05/3/2026. Nếu văn bản ghi đúng như vậy thì để nguyên.',
  }),
  'evidence-link': ({ text }) => ({
    reason: `Địa chỉ minh chứng ${text} không mở được trong trình duyệt.`,
    remedy: 'Chép lại địa chỉ đầy đủ của trang, bắt đầu bằng https://.',
  }),
};
