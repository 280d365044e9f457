import type { MissingReason, QuestionFault } from '@cchc/domain/questions';
import type { Trouble } from './answer-desk.ts';

type Facts = Record<string, string>;
export interface CellTexts {
  missing: Record<MissingReason, (facts: Facts) => string>;
  fault: Record<QuestionFault, (facts: Facts) => string>;
  trouble: Record<Trouble, string>;
  /** A range where one value is asked. */
  severalCells: string;
  /** What an argument is called in a message. */
  arguments: Record<string, string>;
  states: Record<string, string>;
  commune: string;
}

/** What a cell says where it has no value: what is wrong, and what to do. */
export const CELLS_VI: CellTexts = {
  missing: {
    'not-entered': () => 'Chưa có số: đơn vị chưa nhập.',
    'no-data': () => 'Đơn vị báo chưa có số liệu.',
    'none-arising': () => 'Không phát sinh trong kỳ.',
    'not-in-state': ({ unit, state }) =>
      `Báo cáo của ${unit} đang ở trạng thái “${state}”, chưa được tính. Thêm "tất cả" ở cuối công thức để tính.`,
    'not-asked': ({ unit, indicator }) => `${unit} không báo cáo ${indicator}.`,
    'no-denominator': ({ indicator }) => `${indicator} không có mẫu số.`,
    'not-said': () => 'Kế hoạch chưa nêu nội dung này.',
    'not-issued': ({ period }) => `Kỳ ${period} chưa có báo cáo nào được phát hành.`,
  },
  fault: {
    'empty-argument': ({ argument }) => `Thiếu ${argument}.`,
    'unknown-name': ({ argument, text, nearest }) =>
      `Không có ${argument} “${text}”.${nearest ? ` Có phải ${nearest}?` : ''}`,
    'ambiguous-name': ({ argument, text, codes }) =>
      `“${text}” có thể là nhiều ${argument}: ${codes}. Hãy ghi mã.`,
    'unknown-period': ({ text }) => `Không hiểu kỳ “${text}”. Ví dụ: 2026-Q1, Quý I/2026, 6 tháng 2026.`,
    'period-outside': ({ text, from, to }) => `Kỳ “${text}” ngoài thời gian của kế hoạch (${from}–${to}).`,
    'no-such-period': ({ text, periods }) =>
      `Lịch báo cáo không có kỳ “${text}”.${periods ? ` Có: ${periods}.` : ''}`,
    'unknown-word': ({ argument, text, words }) =>
      `${argument} “${text}” không có. Chọn một trong: ${words}.`,
    'no-breakdown': ({ indicator }) => `${indicator} không có phân tổ. Bỏ trống đối số này.`,
    'several-clauses': ({ task, codes }) => `Nhiệm vụ ${task} có nhiều vế: ${codes}. Hãy ghi mã một vế.`,
    'several-units': ({ task, codes }) => `Nhiều đơn vị báo cáo ${task}: ${codes}. Hãy ghi đơn vị.`,
    'too-long': ({ argument, limit }) => `${argument} dài quá ${limit} ký tự.`,
    forbidden: ({ unit }) => `Bạn không có quyền xem số liệu của ${unit}. Liên hệ người điều phối.`,
  },
  trouble: {
    waiting: 'Đang chờ máy chủ trả lời; ô tự cập nhật khi có số.',
    offline: 'Chưa lấy được số vì mất mạng hoặc máy chủ bận; ô tự lấy lại.',
    'signed-out': 'Mở khung Sổ CCHC và đăng nhập để lấy số; ô tự cập nhật.',
    refused: 'Máy chủ từ chối câu hỏi này. Mở khung Sổ CCHC, bấm Làm mới.',
  },
  severalCells: 'Đối số này chỉ nhận một ô, không nhận cả vùng.',
  arguments: {
    indicator: 'chỉ tiêu',
    task: 'nhiệm vụ',
    code: 'mã',
    period: 'kỳ',
    unit: 'đơn vị',
    part: 'phần phân tổ',
    field: 'thông tin',
    what: 'nội dung bảng',
    area: 'lĩnh vực',
    status: 'trạng thái',
    missing: 'cách ghi khi thiếu số',
    include: 'báo cáo được tính',
  },
  states: {
    draft: 'Đang nhập',
    submitted: 'Đã gửi',
    approved: 'Đã tiếp nhận',
    returned: 'Đề nghị bổ sung',
  },
  commune: 'toàn xã, phường',
};
