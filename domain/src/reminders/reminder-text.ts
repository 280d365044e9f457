import type { ReportState } from '../api/api.ts';
import { daysBetween, vietnameseDate } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import { periodName } from '../calendar/period-name.ts';
import type { Completeness } from '../completeness/completeness.ts';
import { FORMS, type FormCode } from '../entries/entry-def.ts';
import { SHEET_NAMES } from '../sheets/words.ts';

/** What one form still lacks. */
export interface FormGap {
  form: FormCode;
  missing: number;
  asked: number;
}

/** Forms in which something is missing, in the order of the sheets. */
export const gapsOf = (completeness: Completeness): FormGap[] =>
  FORMS.flatMap((form) => {
    // A report that was saved before a form existed says nothing of it
    const { asked = 0, filled = 0, explained = 0 } = completeness[form] ?? {};
    const missing = asked - filled - explained;
    return missing > 0 ? [{ form, missing, asked }] : [];
  });

/** All that a reminder says. */
export interface ReminderSubject {
  commune: { kind: string; name: string };
  unit: string;
  /** Only asked for its help: never late, never urged. */
  requested: boolean;
  period: Period;
  /** Hạn đơn vị gửi of this unit. */
  due: string;
  today: string;
  state: ReportState;
  /** What the coordinator wrote when sending the report back. */
  returned: string | null;
  begun: boolean;
  gaps: readonly FormGap[];
  link: string;
  contact: string | null;
}

export interface ReminderText {
  subject: string;
  text: string;
}

/** Names and words of people may hold line breaks: in a subject they would begin a header of their own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** "còn 3 ngày", "hôm nay", "đã quá hạn 2 ngày". */
function dueWords(due: string, today: string): string {
  const left = daysBetween(today, due);
  return left > 0 ? `còn ${left} ngày` : left === 0 ? 'hôm nay' : `đã quá hạn ${-left} ngày`;
}

function missingLines({ gaps, begun, state }: ReminderSubject): string[] {
  if (!begun) return ['Báo cáo chưa có số liệu nào. Các biểu cần nhập:', ...gaps.map(gapLine)];
  if (gaps.length > 0) return ['Còn thiếu:', ...gaps.map(gapLine)];
  return state === 'returned'
    ? ['Số liệu đã đủ; đơn vị xem nội dung đề nghị bổ sung rồi bấm “Gửi báo cáo”.']
    : ['Số liệu đã đủ; đơn vị chỉ còn bấm “Gửi báo cáo”.'];
}

const gapLine = ({ form, missing, asked }: FormGap): string =>
  `- ${SHEET_NAMES[form]}: ${missing}/${asked} ô`;

/** The mail to one unit, in Vietnamese. It tells how many cells are empty, and none of the figures in the others. */
export function reminderMail(subject: ReminderSubject): ReminderText {
  const { commune, unit, requested, period, due, today, state, returned, link, contact } = subject;
  const name = periodName(period);
  const office = `UBND ${commune.kind} ${commune.name}`;
  const date = vietnameseDate(due);
  const head = requested
    ? [
        `${office} đề nghị ${unit} phối hợp cung cấp số liệu công tác cải cách hành chính ${name}, nếu được trước ngày ${date}.`,
      ]
    : state === 'returned'
      ? [
          `Báo cáo công tác cải cách hành chính ${name} của ${unit} được đề nghị bổ sung. Hạn gửi: ${date} (${dueWords(due, today)}).`,
        ]
      : [
          `${office} chưa nhận được báo cáo công tác cải cách hành chính ${name} của ${unit}. Hạn gửi: ${date} (${dueWords(due, today)}).`,
        ];
  return {
    subject: oneLine(
      requested
        ? `Đề nghị phối hợp cung cấp số liệu cải cách hành chính ${name}`
        : `Nhắc gửi báo cáo cải cách hành chính ${name}: hạn ${date}, ${dueWords(due, today)}`,
    ),
    text: [
      `Kính gửi: ${oneLine(unit)}`,
      '',
      ...head,
      ...(returned ? ['', `Nội dung đề nghị bổ sung: ${returned}`] : []),
      '',
      ...missingLines(subject),
      '',
      `Số liệu đến ngày ${vietnameseDate(period.to)}. Mở báo cáo: ${link}`,
      ...(contact ? [`Liên hệ: ${oneLine(contact)}`] : []),
      '',
      `Thư tự động của Sổ CCHC, ${office}.`,
    ].join('\n'),
  };
}

/** A unit as a message to many names it. */
export type LateUnit = Pick<ReminderSubject, 'unit' | 'requested' | 'begun' | 'gaps' | 'state'>;

/**
 * "Sao chép tin nhắn Zalo": one short message for a group. Who has not sent, which forms lack something, the due date and
 * the link; no figures, and those who are only asked stand apart and are asked.
 */
export function zaloMessage(
  units: readonly LateUnit[],
  { period, today, link }: Pick<ReminderSubject, 'period' | 'today' | 'link'>,
): string {
  const name = periodName(period);
  const line = ({ unit, begun, gaps, state }: LateUnit): string => {
    const what = !begun
      ? 'chưa nhập'
      : gaps.length > 0
        ? `thiếu ${gaps.map(({ form }) => SHEET_NAMES[form]).join(', ')}`
        : state === 'returned'
          ? 'đề nghị bổ sung'
          : 'đủ số liệu, chưa bấm Gửi';
    return `- ${oneLine(unit)}: ${what}`;
  };
  const owing = units.filter(({ requested }) => !requested);
  const asked = units.filter(({ requested }) => requested);
  const due = vietnameseDate(period.unitDue);
  return [
    ...(owing.length > 0
      ? [
          `Báo cáo cải cách hành chính ${name}, hạn gửi ${due} (${dueWords(period.unitDue, today)}). Các đơn vị chưa gửi:`,
          ...owing.map(line),
        ]
      : []),
    ...(asked.length > 0
      ? [
          ...(owing.length > 0 ? [''] : []),
          `Đề nghị phối hợp cung cấp số liệu cải cách hành chính ${name}, nếu được trước ${due}:`,
          ...asked.map(({ unit }) => `- ${oneLine(unit)}`),
        ]
      : []),
    `Mở báo cáo: ${link}`,
  ].join('\n');
}
