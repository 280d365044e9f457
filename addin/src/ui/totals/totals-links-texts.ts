import type { Locale } from '@cchc/domain';

const vi = {
  back: 'Tổng hợp',
  title: 'Báo cáo và tiếp nhận',
  pages: {
    acceptance: {
      title: 'Tiếp nhận báo cáo',
      lead: 'Báo cáo mới gửi, thay đổi từ lần xem trước; tiếp nhận nhiều đơn vị một lần, khóa kỳ.',
    },
    reminders: {
      title: 'Nhắc gửi báo cáo',
      lead: 'Ai chưa gửi, thiếu gì; thư tự động, tin nhắn Zalo, công văn đôn đốc, những lần đã nhắc.',
    },
    consolidated: {
      title: 'Tệp tổng hợp',
      lead: 'Tải tệp Excel của kỳ, hoặc làm mới tệp đã có mà giữ phần tự thêm; xem những gì đã thay đổi.',
    },
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
    acceptance: {
      title: 'Accept reports',
      lead: 'What was sent and changed since your last look; accept many at once, close the period.',
    },
    reminders: {
      title: 'Reminders',
      lead: 'Who has not sent and what is missing; mails, a message for Zalo, an official letter, what was sent.',
    },
    consolidated: {
      title: 'Consolidated file',
      lead: 'Download the Excel file of the period, or fill one anew that you went on with; see what changed.',
    },
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
