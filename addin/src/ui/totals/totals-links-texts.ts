import type { Locale } from '@cchc/domain';

const vi = {
  back: 'Tổng hợp',
  title: 'Báo cáo và tiếp nhận',
  pages: {
    province: {
      title: 'Báo cáo gửi tỉnh',
      lead: 'Xem trước, sửa lời văn, tải tệp Word theo Nghị định 30.',
    },
    issued: {
      title: 'Báo cáo đã phát hành',
      lead: 'Ghi số, ngày khi bản ký đi; số liệu khác bản đã ký và báo cáo đính chính.',
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
    issued: {
      title: 'Issued reports',
      lead: 'Enter number and date when the signed paper leaves; what differs since, and corrections.',
    },
  },
};
export const TOTALS_LINK_TEXTS: Record<Locale, typeof vi> = { vi, en };
