import { addDays, isDate } from '../calendar/dates.ts';

/** How a commune reminds its units: `communes/{c}/settings/reminders`. */
export interface ReminderSettings {
  /** Off until a coordinator turns it on. */
  automatic: boolean;
  /** Days before the due date, 1–60. */
  before: number[];
  /** Whether there is one on the day itself. */
  onDay: boolean;
  /** Days after the due date, 1–60. */
  after: number[];
  /** The hour in Vietnam from which mails go out, 0–23. */
  hour: number;
  /** No mail on Saturdays and Sundays. */
  quietWeekends: boolean;
  /** Days without mail, YYYY-MM-DD: Tết, Giỗ Tổ, 30/4, 2/9 as announced each year. */
  holidays: string[];
  /** Periods that nobody is reminded of, by id. */
  silent: string[];
  /** Where the mails of a unit go, by its code. */
  addresses: Record<string, string[]>;
  /** Page that the mails lead to; null = the product's own address. */
  link: string | null;
  /** Last line of each mail: who to call. */
  contact: string | null;
}

export const DEFAULT_REMINDERS: ReminderSettings = {
  automatic: false,
  before: [7, 3, 1],
  onDay: true,
  after: [1, 3, 7],
  hour: 8,
  quietWeekends: true,
  holidays: [],
  silent: [],
  addresses: {},
  link: null,
  contact: null,
};

export const MAX_STEPS = 10;
export const MAX_OFFSET = 60;
export const MAX_HOLIDAYS = 200;
export const MAX_ADDRESSES = 10;

/** Deliberately narrow: one plain mailbox, no display name, nothing that a header could be broken with. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);

const isLink = (text: string): boolean => /^https?:\/\/[^\s"<>\\]{1,400}$/.test(text);

const offsets = (days: readonly number[]): boolean =>
  days.length <= MAX_STEPS && days.every((day) => Number.isInteger(day) && day >= 1 && day <= MAX_OFFSET);

/** The first field that cannot be as it is; null when all can. */
export function reminderFault(settings: ReminderSettings): { field: string; value: string } | null {
  const { before, after, hour, holidays, addresses, link, contact } = settings;
  if (!offsets(before)) return { field: 'before', value: before.join(', ') };
  if (!offsets(after)) return { field: 'after', value: after.join(', ') };
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return { field: 'hour', value: String(hour) };
  if (holidays.length > MAX_HOLIDAYS) return { field: 'holidays', value: String(holidays.length) };
  const day = holidays.find((each) => !isDate(each));
  if (day !== undefined) return { field: 'holidays', value: day };
  for (const [unit, list] of Object.entries(addresses)) {
    const bad = list.find((each) => !isAddress(each));
    if (bad !== undefined) return { field: `addresses.${unit}`, value: bad };
    if (list.length > MAX_ADDRESSES) return { field: `addresses.${unit}`, value: String(list.length) };
  }
  if (link !== null && !isLink(link)) return { field: 'link', value: link };
  if (contact !== null && (contact.length > 200 || /[\r\n]/.test(contact)))
    return { field: 'contact', value: contact };
  return null;
}

type Quiet = Pick<ReminderSettings, 'quietWeekends' | 'holidays'>;

/** Whether no mail goes out on this day. */
export function isQuiet(date: string, { quietWeekends, holidays }: Quiet): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (quietWeekends && (day === 0 || day === 6)) || holidays.includes(date);
}

/** Longest run of quiet days that is looked past: Tết with both weekends is nine. */
const MAX_QUIET = 30;

/** The nearest day on which mail goes out, itself included: `-1` looks back, `1` ahead; null when there is none near. */
export function workingDay(date: string, direction: 1 | -1, quiet: Quiet): string | null {
  for (let i = 0; i <= MAX_QUIET; i++) {
    const day = addDays(date, i * direction);
    if (!isQuiet(day, quiet)) return day;
  }
  return null;
}
