import type { Locale } from '@cchc/domain';

const vi = {
  back: 'Kế hoạch',
  pages: {
    calendar: { title: 'Lịch báo cáo', lead: 'Các kỳ, khoảng lấy số liệu và hạn gửi.' },
  },
};
const en: typeof vi = {
  back: 'Plan',
  pages: {
    calendar: { title: 'Reporting calendar', lead: 'Periods, windows of figures and due dates.' },
  },
};
export const PLAN_TEXTS: Record<Locale, typeof vi> = { vi, en };
