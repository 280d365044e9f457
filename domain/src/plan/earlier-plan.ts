import { vietnameseDate } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import type { Plan } from './schema.ts';

/** The document that a plan takes the place of, as its own sentence names it. */
export interface EarlierPlan {
  /** "06/KH-UBND". */
  number: string;
  /** YYYY-MM-DD. */
  date: string;
}

const REPLACES = /thay thế kế hoạch số\s+(\S+)\s+ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/i;
/** "…, ngày 05 tháng 4 năm 2026"; the day is often left open in a draft. */
const ISSUED = /ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/i;

const dateOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function sentence(plan: Pick<Plan, 'document'>, name: string): string {
  const found = plan.document[name];
  return (Array.isArray(found) ? found[0]?.text : found?.text)?.normalize('NFC') ?? '';
}

/**
 * The plan under which the figures of a period were collected, where it was not this one: the period ended before this plan
 * was issued (without a day: before its month), and not before the other one was ("Kế hoạch này thay thế Kế hoạch số …
 * ngày …"; "…, ngày … tháng … năm …").
 *
 * @returns null where the plan names none, or the period is of its own time
 */
export function earlierPlanIn(plan: Pick<Plan, 'document'>, period: Pick<Period, 'to'>): EarlierPlan | null {
  const replaced = REPLACES.exec(sentence(plan, 'replaces'));
  const issued = ISSUED.exec(sentence(plan, 'place_date'));
  if (!replaced || !issued) return null;
  const [, number = '', day = '', month = '', year = ''] = replaced;
  const date = dateOf(year, month, day);
  const until = dateOf(issued[3] ?? '', issued[2] ?? '', issued[1] ?? '1');
  return date <= period.to && period.to < until ? { number, date } : null;
}

/** Said in sheets, which are Vietnamese: empty for a period of the plan's own time. */
export function earlierPlanText(plan: Pick<Plan, 'document'>, period: Pick<Period, 'to'>): string {
  const earlier = earlierPlanIn(plan, period);
  return earlier
    ? `Số liệu thu theo Kế hoạch số ${earlier.number} ngày ${vietnameseDate(earlier.date)} (kế hoạch trước)`
    : '';
}
