import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { type ReminderSubject, reminderMail, zaloMessage } from './reminder-text.ts';

const period = regularPeriod(2026, 'H1');
const subject = (changes: Partial<ReminderSubject> = {}): ReminderSubject => ({
  commune: { kind: 'xã', name: 'Mẫu' },
  unit: 'Trung tâm Phục vụ hành chính công',
  requested: false,
  period,
  due: '2026-06-08',
  today: '2026-06-05',
  state: 'draft',
  returned: null,
  begun: true,
  gaps: [
    { form: 'chi-tieu', missing: 5, asked: 18 },
    { form: 'nhiem-vu', missing: 2, asked: 30 },
  ],
  link: 'http://127.0.0.1/',
  contact: 'Phòng Văn hoá – Xã hội',
  ...changes,
});

describe('the mail to a unit', () => {
  it('says what is missing, until when, and where to go', () => {
    const { subject: head, text } = reminderMail(subject());
    expect(head).toBe('Nhắc gửi báo cáo cải cách hành chính 6 tháng đầu năm 2026: hạn 08/6/2026, còn 3 ngày');
    expect(text.split('\n')).toEqual([
      'Kính gửi: Trung tâm Phục vụ hành chính công',
      '',
      'UBND xã Mẫu chưa nhận được báo cáo công tác cải cách hành chính 6 tháng đầu năm 2026 của Trung tâm Phục vụ hành chính công. Hạn gửi: 08/6/2026 (còn 3 ngày).',
      '',
      'Còn thiếu:',
      '- Chỉ tiêu: 5/18 ô',
      '- Nhiệm vụ: 2/30 ô',
      '',
      'Số liệu đến ngày 14/6/2026. Mở báo cáo: http://127.0.0.1/',
      'Liên hệ: Phòng Văn hoá – Xã hội',
      '',
      'Thư tự động của Sổ CCHC, UBND xã Mẫu.',
    ]);
  });

  it.each([
    ['2026-06-08', 'hôm nay'],
    ['2026-06-10', 'đã quá hạn 2 ngày'],
  ])('on %s says %s', (today, words) => {
    expect(reminderMail(subject({ today })).text).toContain(`(${words})`);
  });

  it('asks those who are only asked, without a due date that could pass', () => {
    const { subject: head, text } = reminderMail(subject({ requested: true, today: '2026-06-20' }));
    expect(head).toBe('Đề nghị phối hợp cung cấp số liệu cải cách hành chính 6 tháng đầu năm 2026');
    expect(`${head}${text}`).not.toMatch(/quá hạn|trễ|nhắc|chưa nhận được/i);
  });

  it('repeats what the coordinator asked for', () => {
    expect(reminderMail(subject({ state: 'returned', returned: 'Bổ sung minh chứng' })).text).toContain(
      'Nội dung đề nghị bổ sung: Bổ sung minh chứng',
    );
  });

  it('keeps a line break in a name out of its head', () => {
    const mail = reminderMail(subject({ unit: 'Trạm\r\nBcc: ai@do.vn' }));
    expect(mail.text.split('\n')[0]).toBe('Kính gửi: Trạm Bcc: ai@do.vn');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });
});

describe('the text for a group', () => {
  it('names who is late and what is missing, asks those who are only asked, and holds no figure', () => {
    const late = { ...subject(), unit: 'Phòng Kinh tế' };
    const full = { ...subject({ gaps: [] }), unit: 'Trạm Y tế' };
    const none = { ...subject({ begun: false }), unit: 'Trường Tiểu học' };
    const asked = { ...subject({ requested: true }), unit: 'Ủy ban Mặt trận Tổ quốc' };
    const text = zaloMessage([late, full, none, asked], {
      period,
      today: '2026-06-09',
      link: 'http://127.0.0.1/',
    });
    expect(text.split('\n')).toEqual([
      'Báo cáo cải cách hành chính 6 tháng đầu năm 2026, hạn gửi 08/6/2026 (đã quá hạn 1 ngày). Các đơn vị chưa gửi:',
      '- Phòng Kinh tế: thiếu Chỉ tiêu, Nhiệm vụ',
      '- Trạm Y tế: đủ số liệu, chưa bấm Gửi',
      '- Trường Tiểu học: chưa nhập',
      '',
      'Đề nghị phối hợp cung cấp số liệu cải cách hành chính 6 tháng đầu năm 2026, nếu được trước 08/6/2026:',
      '- Ủy ban Mặt trận Tổ quốc',
      'Mở báo cáo: http://127.0.0.1/',
    ]);
  });
});
