import type { Locale } from '@cchc/domain';

const vi = {
  back: 'Tổng hợp',
  title: 'Báo cáo và tiếp nhận',
  pages: {
    province: {
      title: 'Báo cáo gửi tỉnh',
      lead: 'Xem trước, sửa lời văn, tải tệp Word theo Nghị định 30.',
    },
  },
};
const en: typeof vi = {
  back: 'Totals',
  title: 'Report and acceptance',
  pages: {
    province: {
      title: 'Report to the province',
      lead: 'Preview, edit the text, download as Word in the form of Decree 30.',
    },
  },
};
export const TOTALS_LINK_TEXTS: Record<Locale, typeof vi> = { vi, en };
