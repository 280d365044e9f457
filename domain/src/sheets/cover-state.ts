import type { ReportState } from '../api/api.ts';
import { dateInVietnam, timeInVietnam, vietnameseDate } from '../calendar/dates.ts';
import { neutralise } from '../text/canonical.ts';
import { linesOf } from './sheet-builder.ts';

export const STATE_NAMES: Record<ReportState, string> = {
  draft: 'Đang nhập',
  submitted: 'Đã gửi',
  approved: 'Đã tiếp nhận',
  returned: 'Đề nghị bổ sung',
};

/** Workbook name of the cover's cell that tells the state: it follows the cell wherever it goes. */
export const COVER_STATE = 'CCHC_TINH_TRANG';
/** Characters of the cover's widest column, which tells the state. */
export const COVER_WIDTH = 96;

/** What the sheets are to show of the report's state. */
export interface ShownState {
  state: ReportState;
  /** Name of who brought it there (null = not known), when (UTC), and with which words. */
  by: { name: string | null; at: string; comment?: string | undefined } | null;
  /** Khóa kỳ, as long as it holds for this unit. */
  closed: { name: string | null; at: string; reason?: string | undefined } | null;
  /** Final figures for "Ước thực hiện" are still taken. */
  finals: boolean;
}

const when = (at: string): string => {
  const instant = new Date(at);
  return `${timeInVietnam(instant)} ngày ${vietnameseDate(dateInVietnam(instant))}`;
};

/** Who and when, as far as it is known. */
const whose = ({ name, at }: { name: string | null; at: string }): string =>
  name === null ? when(at) : `${name}, ${when(at)}`;

/** What to do about a report that takes no changes, said to the people of the unit. */
const REMEDY: Record<'submitted' | 'approved' | 'closed', string> = {
  submitted:
    'Các biểu đã khóa vì báo cáo đã gửi. Cần sửa: thủ trưởng đơn vị bấm “Rút lại”, hoặc đề nghị bộ phận tổng hợp trả lại để bổ sung.',
  approved:
    'Các biểu đã khóa vì báo cáo đã được tiếp nhận. Cần sửa: đề nghị bộ phận tổng hợp “Mở lại để chỉnh sửa”.',
  closed: 'Các biểu đã khóa vì kỳ báo cáo đã khóa. Cần sửa: đề nghị bộ phận tổng hợp gia hạn cho đơn vị.',
};
const KEPT = 'Số đã nhập mà chưa gửi vẫn ở trong ô.';
const FINALS = 'Ô “Ước thực hiện” còn mở để thay bằng số chính thức.';

/** The state in words: who, when, why, and what to do; with the height that the text needs, in points. */
export function coverStateText({ state, by, closed, finals }: ShownState): { text: string; height: number } {
  const lines = [by ? `${STATE_NAMES[state]}: ${whose(by)}` : STATE_NAMES[state]];
  if (by?.comment) lines.push(`Nội dung: ${by.comment}`);
  if (closed) {
    lines.push(`Đã khóa kỳ: ${whose(closed)}${closed.reason ? `. Lý do: ${closed.reason}` : ''}`);
    lines.push(`${REMEDY.closed} ${KEPT}`);
  } else if (state === 'submitted' || state === 'approved') {
    lines.push(`${REMEDY[state]} ${KEPT}`);
    if (finals) lines.push(FINALS);
  } else if (state === 'returned') lines.push('Các biểu đã mở. Sửa xong, bấm “Gửi báo cáo”.');
  const text = neutralise(lines.join('\n'));
  return { text, height: Math.min(409, linesOf(text, COVER_WIDTH) * 15 + 3) };
}
