import type { Period } from '../calendar/period.ts';
import { inYear } from '../plan/in-year.ts';
import type { Plan } from '../plan/schema.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { answerFigure, formatOf } from './answer-figure.ts';
import { answerTable } from './answer-table.ts';
import { answerTask, answerTaskList } from './answer-task.ts';
import { namesIn, type PeriodBook } from './book.ts';
import { type Answer, ARGUMENTS_OF, type Ask, type Given, type RawQuestion } from './question.ts';
import { isFault, readIndicator, readName } from './read.ts';
import { readPeriod } from './read-period.ts';
import type { TableOf } from './words.ts';

/** What a question about no period in particular is answered from: today's plan. */
export interface PlanBook {
  plan: Plan;
  /** Of all calendars that there are. */
  periods: readonly Period[];
  /** The period that speaks for today where a question names none. */
  today: string | null;
}

const FIGURES: Partial<Record<Ask, TableOf>> = {
  KET_QUA: 'result',
  TU_SO: 'numerator',
  MAU_SO: 'denominator',
  DANH_GIA: 'verdict',
};

/** Questions whose period may be left out. */
const WITHOUT_PERIOD: readonly Ask[] = ['CHI_TIEU', 'NHIEM_VU', 'NGUON'];

/** The period that a question is about: its id; null where it asks for none; or what is wrong with it. */
export function periodAsked(
  [ask, ...args]: RawQuestion,
  book: PlanBook,
): string | null | Extract<Answer, { fault: string }> {
  const at = ARGUMENTS_OF[ask].indexOf('period');
  const given = at < 0 ? null : (args[at] ?? null);
  if (given !== null) {
    const read = readPeriod(given, book.periods, book.plan.years);
    return 'id' in read ? read.id : read;
  }
  if (!WITHOUT_PERIOD.includes(ask)) return { fault: 'empty-argument', params: { argument: 'period' } };
  return ask === 'NHIEM_VU' ? book.today : null;
}

/** CHI_TIEU: the target in the period's year, or that of the phase. */
function answerTarget({ plan }: PlanBook, period: PeriodBook | null, given: Given): Answer {
  const book = period ?? { plan, names: namesIn(plan) };
  const indicator = readIndicator(book, given);
  if (isFault(indicator)) return indicator;
  const judged = period ? inYear(indicator, period.facts.period.year) : indicator;
  const { value } = judged.target;
  return { value, format: formatOf(value, judged, period?.facts.settings ?? DEFAULT_SETTINGS) };
}

/** NGUON: the sentence of the plan, word for word, with its line. */
function answerSource({ plan }: PlanBook, given: Given): Answer {
  const code = readName('code', namesIn(plan).all, given);
  if (isFault(code)) return code;
  const quote =
    plan.indicators.find((indicator) => indicator.code === code)?.quote ??
    plan.tasks.find((task) => task.code === code || task.clauses.some((clause) => clause.code === code))
      ?.quote;
  return quote ? { value: `“${quote.text}” (dòng ${quote.line})` } : { missing: 'not-said' };
}

/**
 * The answer to a question. It never throws for what a person wrote: each slip is a fault that says what was meant instead.
 *
 * @param period facts of the period that `periodAsked` named; null for questions about none
 */
export function answerOf([ask, ...args]: RawQuestion, book: PlanBook, period: PeriodBook | null): Answer {
  const [first = null] = args;
  if (ask === 'NGUON') return answerSource(book, first);
  if (ask === 'CHI_TIEU') return answerTarget(book, period, first);
  if (!period) return { fault: 'empty-argument', params: { argument: 'period' } };
  const figure = FIGURES[ask];
  if (figure) return answerFigure(figure, period, args);
  if (ask === 'TIEN_DO') return answerTask('progress', period, args);
  if (ask === 'NHIEM_VU') return answerTask(null, period, args);
  return ask === 'BANG' ? answerTable(period, args) : answerTaskList(period, args);
}
