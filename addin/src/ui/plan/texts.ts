import type { Locale } from '@cchc/domain';

const vi = {
  back: 'Kế hoạch',
  pages: {
    items: { title: 'Chỉ tiêu, nhiệm vụ', lead: 'Câu nguyên văn, đơn vị chủ trì, phối hợp và căn cứ.' },
    calendar: { title: 'Lịch báo cáo', lead: 'Các kỳ, khoảng lấy số liệu và hạn gửi.' },
  },
};
const en: typeof vi = {
  back: 'Plan',
  pages: {
    items: {
      title: 'Targets and tasks',
      lead: 'Verbatim sentences, lead and co-ordinating units, and their basis.',
    },
    calendar: { title: 'Reporting calendar', lead: 'Periods, windows of figures and due dates.' },
  },
};
export const PLAN_TEXTS: Record<Locale, typeof vi> = { vi, en };
