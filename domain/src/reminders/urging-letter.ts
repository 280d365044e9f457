import { vietnameseDate } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import type { Plan } from '../plan/schema.ts';
import { dateInProse, periodInText } from '../province-report/period-words.ts';
import { paragraph, type ReportDocument } from '../province-report/report-document.ts';
import type { CommuneSettings } from '../settings/commune-settings.ts';
import { communeOf, headOf } from '../settings/document.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import type { Owing } from './who-is-late.ts';

/** Công văn: a letter with "V/v" and to whom it goes. */
export type UrgingLetter = Omit<ReportDocument, 'subject'> & {
  subject: { kind: 'letter'; about: string; to: string[] };
};

/** What a letter of the commune to its units stands on. */
export interface LetterInput {
  plan: Plan;
  settings: CommuneSettings;
  period: Period;
  owing: readonly Owing[];
  today: string;
  link: string;
  contact: string | null;
}

/** Which forms lack something; no figure of any cell. */
const lacks = ({ begun, gaps, state }: Owing): string =>
  !begun
    ? 'Chưa có số liệu'
    : gaps.length > 0
      ? `Còn thiếu: ${gaps.map(({ form }) => SHEET_NAMES[form]).join(', ')}`
      : state === 'returned'
        ? 'Bổ sung nội dung theo đề nghị rồi gửi lại'
        : 'Đủ số liệu, chưa gửi';

/**
 * Công văn V/v đôn đốc gửi báo cáo, to the units that have not sent. Mặt trận and mass organisations are not urged: where only they
 * are left, the letter asks for their help instead. Number and day are left to fill. Null when nobody is left.
 */
export function urgingLetter(input: LetterInput): UrgingLetter | null {
  const { plan, settings, period, today, link, contact } = input;
  const obliged = input.owing.filter(({ unit }) => !unit.requested);
  const owing = obliged.length > 0 ? obliged : input.owing;
  if (owing.length === 0) return null;
  const urged = obliged.length > 0;
  const { kind, name } = communeOf(plan, settings);
  const head = headOf(plan, settings);
  const office = `UBND ${kind} ${name}`;
  const what = `báo cáo kết quả công tác cải cách hành chính ${periodInText(period)}`;
  const [year, month] = today.split('-') as [string, string];
  const { authority, position, name: signer } = settings.signatories;
  const basis = head.plan ? `Thực hiện ${head.plan} của UBND ${kind}, ` : '';
  const sentence = urged
    ? `đến hết ${dateInProse(today)}, ${office} chưa nhận được ${what} của các đơn vị sau:`
    : `${office} đề nghị các cơ quan, tổ chức sau phối hợp cung cấp số liệu để tổng hợp ${what}:`;
  const opening = basis + sentence;
  return {
    issuer: head.issuer.split('\n'),
    number: 'Số:       /UBND',
    placeDate: `${head.place}, ngày       tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`,
    subject: {
      kind: 'letter',
      about: urged
        ? `V/v đôn đốc gửi báo cáo cải cách hành chính ${periodInText(period)}`
        : `V/v đề nghị phối hợp cung cấp số liệu cải cách hành chính ${periodInText(period)}`,
      to: owing.map(({ unit }) => `${unit.name}${unit === owing.at(-1)?.unit ? '.' : ';'}`),
    },
    blocks: [
      paragraph('opening', opening.charAt(0).toLocaleUpperCase('vi') + opening.slice(1)),
      {
        id: 'units',
        kind: 'table',
        columns: [
          { title: 'STT', width: 9, align: 'center' },
          { title: 'Đơn vị', width: 36 },
          { title: urged ? 'Hạn gửi' : 'Đề nghị trước ngày', width: 19, align: 'center' },
          { title: 'Nội dung', width: 36 },
        ],
        rows: owing.map((each, i) => ({
          cells: [String(i + 1), each.unit.name, vietnameseDate(each.due), lacks(each)],
        })),
      },
      paragraph(
        'ask',
        `${office} đề nghị các đơn vị có tên trên hoàn thiện số liệu đến ${dateInProse(period.to)} và gửi báo cáo tại địa chỉ: ${link}`,
      ),
      ...(contact
        ? [paragraph('contact', `Trong quá trình thực hiện, nếu có vướng mắc, liên hệ: ${contact}`)]
        : []),
      paragraph(
        'closing',
        urged
          ? 'Đề nghị các đơn vị khẩn trương thực hiện./.'
          : 'Rất mong nhận được sự phối hợp của các cơ quan, tổ chức./.',
      ),
    ],
    recipients: ['- Như trên;', `- CT, các PCT UBND ${kind};`, '- Lưu: VT.'],
    signature: {
      authority: authority ?? 'TM. ỦY BAN NHÂN DÂN',
      position: position ? position.split('\n') : [],
      name: signer ?? null,
    },
    appendices: [],
  };
}
