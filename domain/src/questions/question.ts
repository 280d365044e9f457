import type { Params } from '../errors/codes.ts';

/** What a cell may ask (namespace CCHC). Published names and argument lists never change: a new question gets a new name. */
export const ASKS = [
  'KET_QUA',
  'TU_SO',
  'MAU_SO',
  'CHI_TIEU',
  'DANH_GIA',
  'TIEN_DO',
  'NHIEM_VU',
  'BANG',
  'DS_NHIEM_VU',
  'NGUON',
] as const;
export type Ask = (typeof ASKS)[number];

export const ARGUMENTS = [
  'indicator',
  'task',
  'code',
  'period',
  'unit',
  'part',
  'field',
  'what',
  'area',
  'status',
  'missing',
  'include',
] as const;
export type Argument = (typeof ARGUMENTS)[number];

const FIGURE = ['indicator', 'period', 'unit', 'part', 'missing', 'include'] as const;

/** The arguments of each question, in the order in which a formula gives them. */
export const ARGUMENTS_OF: Record<Ask, readonly Argument[]> = {
  KET_QUA: FIGURE,
  TU_SO: FIGURE,
  MAU_SO: FIGURE,
  CHI_TIEU: ['indicator', 'period'],
  DANH_GIA: FIGURE,
  TIEN_DO: ['task', 'period', 'unit', 'missing', 'include'],
  NHIEM_VU: ['task', 'field', 'period', 'unit', 'missing', 'include'],
  BANG: ['what', 'period', 'area', 'missing', 'include'],
  DS_NHIEM_VU: ['period', 'status', 'unit', 'area', 'include'],
  NGUON: ['code'],
};

/** One argument as a cell has it; a date is a serial number. */
export type Given = string | number | boolean | null;

/** A question as it travels: its name, then its arguments; those at the end that are empty are left out. */
export type RawQuestion = readonly [Ask, ...Given[]];

/** Longest text of one argument. */
export const MAX_ARGUMENT = 200;
/** Most work of one request: so many figures. */
export const MAX_WEIGHT = 4_000;
/** What a question costs beside a figure: a table has some hundred of them. */
export const weightOf = ([ask]: RawQuestion): number => (ask === 'BANG' || ask === 'DS_NHIEM_VU' ? 40 : 1);

/** `POST /api/answers`; with `If-None-Match` 304 when the answers are those of the ETag. */
export interface AnswersRequest {
  questions: RawQuestion[];
}
/** In the order of the questions. */
export interface AnswersReply {
  /** The version of the plan in force today. */
  plan: string;
  answers: Answer[];
}

/** Why there is no value where one could be: shown as #N/A with these words, or as the formula's argument wants it. */
export const MISSING_REASONS = [
  /** Nothing was entered, or half of a measure. */
  'not-entered',
  /** "Chưa có số liệu". */
  'no-data',
  /** "Không phát sinh", or nothing to divide by. */
  'none-arising',
  /** The unit's report is in a state that was not asked for: `unit`, `state`. */
  'not-in-state',
  /** The plan does not ask this unit: `unit`. */
  'not-asked',
  /** A level or a yes has no denominator: `indicator`. */
  'no-denominator',
  /** Neither the plan nor the annual plan says it. */
  'not-said',
  /** No report has been issued in this period yet: `period`. */
  'not-issued',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What is wrong with a question; each is shown as #VALUE!, `forbidden` as #N/A. */
export const QUESTION_FAULTS = [
  /** An argument that must be there is empty: `argument`. */
  'empty-argument',
  /** No such name: `argument`, `text`, `nearest` (a code, or null). */
  'unknown-name',
  /** Several have this name: `argument`, `text`, `codes` (joined by ", "). */
  'ambiguous-name',
  /** The words are none of a period: `text`. */
  'unknown-period',
  /** Outside the years of the plan: `text`, `from`, `to`. */
  'period-outside',
  /** A period that the calendar does not have: `text`, `periods`. */
  'no-such-period',
  /** A word of a closed list: `argument`, `text`, `words`. */
  'unknown-word',
  /** The indicator has no breakdown: `indicator`. */
  'no-breakdown',
  /** A sentence of several clauses where one is asked: `task`, `codes`. */
  'several-clauses',
  /** Several units tell of the clause: `task`, `codes`. */
  'several-units',
  /** More characters than any name has: `argument`, `limit`. */
  'too-long',
  /** This person may not see it: `unit`, null for the totals of the commune. */
  'forbidden',
] as const;
export type QuestionFault = (typeof QUESTION_FAULTS)[number];

/** How a formula wants a missing value: #N/A with the reason, an empty text, the reason as text. */
export type ShowMissing = 'error' | 'empty' | 'reason';

export type AnswerCell = string | number;

/** The answer to one question; tables are rows of cells, the head first. `format` is a number format of Excel. */
export type Answer =
  | { value: AnswerCell | AnswerCell[][]; format?: string }
  | { missing: MissingReason; params?: Params; show?: ShowMissing }
  | { fault: QuestionFault; params: Params };

const isEmpty = (given: Given | undefined): boolean =>
  given === null || given === undefined || (typeof given === 'string' && given.trim() === '');

/**
 * One form for all ways to write the same question, so that identical cells share one answer: texts are NFC and trimmed,
 * empty arguments at the end go.
 */
export function canonicalQuestion(ask: Ask, args: readonly Given[]): RawQuestion {
  const cleaned = args
    .slice(0, ARGUMENTS_OF[ask].length)
    .map((given) =>
      isEmpty(given) ? null : typeof given === 'string' ? given.normalize('NFC').trim() : given,
    );
  const last = cleaned.findLastIndex((given) => given !== null);
  return [ask, ...cleaned.slice(0, last + 1)];
}

/** Unique for what is asked; the name of its answer wherever answers are kept. */
export const questionKey = (question: RawQuestion): string => JSON.stringify(question);
