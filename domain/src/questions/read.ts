import { type TaskLine, taskLines } from '../plan/duties.ts';
import { indicatorByCode } from '../plan/indicators.ts';
import type { Indicator } from '../plan/schema.ts';
import type { PeriodBook } from './book.ts';
import type { NameIndex } from './name-index.ts';
import { NameIndex as Names } from './name-index.ts';
import { type Answer, type Argument, type Given, MAX_ARGUMENT } from './question.ts';

type Fault = Extract<Answer, { fault: string }>;

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** The code that an argument names, in full or as a fault that says what may have been meant. */
export function readName(argument: Argument, index: NameIndex, given: Given): string | Fault {
  if (given === null) return { fault: 'empty-argument', params: { argument } };
  const text = String(given);
  if (text.length > MAX_ARGUMENT) return { fault: 'too-long', params: { argument, limit: MAX_ARGUMENT } };
  const found = index.find(text);
  if ('code' in found) return found.code;
  if ('candidates' in found) {
    const codes = found.candidates.slice(0, 5).join(', ');
    return { fault: 'ambiguous-name', params: { argument, text, codes } };
  }
  return { fault: 'unknown-name', params: { argument, text, nearest: found.nearest } };
}

export function readIndicator(
  { names, plan }: Pick<PeriodBook, 'names' | 'plan'>,
  given: Given,
): Indicator | Fault {
  const code = readName('indicator', names.indicators, given);
  return isFault(code) ? code : (indicatorByCode(plan, code) as Indicator);
}

/** Code of a part of an indicator's breakdown; null = the whole. */
export function readPart(indicator: Indicator, given: Given): string | null | Fault {
  if (given === null) return null;
  const items = indicator.breakdown?.items;
  if (!items) return { fault: 'no-breakdown', params: { indicator: indicator.code } };
  const text = String(given);
  // "TTHC.05:DAT" as it stands in column A
  return readName(
    'part',
    new Names(items),
    text.startsWith(`${indicator.code}:`) ? text.slice(indicator.code.length + 1) : text,
  );
}

/** One clause; a sentence of several is a fault that names them. */
export function readClause(
  { names, plan, facts }: Pick<PeriodBook, 'names' | 'plan' | 'facts'>,
  given: Given,
): TaskLine | Fault {
  const code = readName('task', names.tasks, given);
  if (isFault(code)) return code;
  const lines = taskLines(plan, facts.period.year);
  const line = lines.find(({ clause }) => clause.code === code);
  if (line) return line;
  const [only, ...more] = lines.filter(({ task, own }) => task.code === code && !own);
  // A task of the commune's own, of another year than the one asked for
  if (!only) return { fault: 'unknown-name', params: { argument: 'task', text: code, nearest: null } };
  if (more.length === 0) return only;
  const codes = [only, ...more].map(({ clause }) => clause.code).join(', ');
  return { fault: 'several-clauses', params: { task: code, codes } };
}
