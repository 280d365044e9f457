import type { Locale } from '@cchc/domain';

const vi = {
  lead: 'Văn bản có chỗ mâu thuẫn hoặc để ngỏ. Ở mỗi điểm: câu nguyên văn, điều chưa rõ, phần mềm đang làm gì, và cài đặt thay đổi được điều đó.',
  product: 'Phần mềm đang làm',
  setting: 'Cài đặt',
  noSetting: 'Không có cài đặt; theo phụ lục hoặc văn bản được bổ sung.',
  byCalendar: 'Lịch báo cáo',
  openCalendar: 'Mở lịch báo cáo',
  openAnnual: 'Mở kế hoạch năm',
  open: (count: number) => `Cần thống nhất: ${count}`,
  undecided: 'chưa quyết định, đang dùng mặc định',
  drafter: 'Góp ý cho người soạn thảo',
  drafterLead: (count: number) =>
    `${count} điểm về chính tả, dẫn chiếu, cách viết. Không đổi số liệu nào; gộp thành một văn bản góp ý.`,
  copy: 'Sao chép góp ý',
  copied: 'Đã sao chép.',
  notCopied: 'Chưa sao chép được: chọn phần chữ rồi nhấn Ctrl+C.',
};
const en: typeof vi = {
  lead: 'In places the text contradicts itself or leaves things open. For each: the sentence, what is unclear, what the product does, and the setting that changes it.',
  product: 'What the product does',
  setting: 'Setting',
  noSetting: 'No setting; it follows the appendix or a later document.',
  byCalendar: 'The reporting calendar',
  openCalendar: 'Open the calendar',
  openAnnual: 'Open the annual plan',
  open: (count) => `To be agreed: ${count}`,
  undecided: 'not decided, the default is in use',
  drafter: 'Notes to the drafter',
  drafterLead: (count) =>
    `${count} points of spelling, references and wording. They change no figure; they make one note.`,
  copy: 'Copy the note',
  copied: 'Copied.',
  notCopied: 'Not copied: select the text and press Ctrl+C.',
};
export const DECISION_TEXTS: Record<Locale, typeof vi> = { vi, en };
