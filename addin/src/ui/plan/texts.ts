import type { Locale } from '@cchc/domain';

const vi = {
  back: 'Kế hoạch',
  pages: {
    items: { title: 'Chỉ tiêu, nhiệm vụ', lead: 'Câu nguyên văn, đơn vị chủ trì, phối hợp và căn cứ.' },
    annual: {
      title: 'Kế hoạch năm',
      lead: 'Rõ người, rõ việc, rõ tiến độ, rõ kết quả; nhập phụ lục từ Word, Excel.',
    },
    calendar: { title: 'Lịch báo cáo', lead: 'Các kỳ, khoảng lấy số liệu và hạn gửi.' },
    figures: {
      title: 'Số liệu kỳ trước',
      lead: 'Dán bảng của báo cáo cũ, xem trước rồi mới ghi.',
    },
    decisions: {
      title: 'Nội dung cần thống nhất',
      lead: 'Chỗ văn bản mâu thuẫn hoặc để ngỏ, và quyết định của xã, phường.',
    },
    units: { title: 'Đơn vị thành viên', lead: 'Trường học, thôn, tổ chức: đặt tên, thêm, thôi báo cáo.' },
    versions: { title: 'Các bản kế hoạch', lead: 'So sánh hai bản; nhận bản mới khi kế hoạch thay đổi.' },
    settings: { title: 'Cài đặt', lead: 'Cách tính, cách trình bày, phân công, chữ ký.' },
  },
};
const en: typeof vi = {
  back: 'Plan',
  pages: {
    items: {
      title: 'Targets and tasks',
      lead: 'Verbatim sentences, lead and co-ordinating units, and their basis.',
    },
    annual: {
      title: 'Annual plan',
      lead: 'Who, what, by when, with which result; import of an appendix from Word or Excel.',
    },
    calendar: { title: 'Reporting calendar', lead: 'Periods, windows of figures and due dates.' },
    figures: {
      title: 'Figures of earlier periods',
      lead: 'Paste a table of an old report, see what it changes, then write it.',
    },
    decisions: {
      title: 'To be agreed',
      lead: 'Where the text contradicts itself or is silent, and what the commune decided.',
    },
    units: { title: 'Members of groups', lead: 'Schools, villages, organisations: name, add, retire.' },
    versions: {
      title: 'Versions of the plan',
      lead: 'Compare two versions; take a newer one when the plan changes.',
    },
    settings: { title: 'Settings', lead: 'Formulas, presentation, owners, signatures.' },
  },
};
export const PLAN_TEXTS: Record<Locale, typeof vi> = { vi, en };
