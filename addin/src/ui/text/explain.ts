import type { CellProblem, EntryErrorCode, RequestErrorCode, WarningCode } from '@cchc/domain';

/** Codes of everything that can be wrong: the closed lists of domain, and what only a sheet can have. */
export type ProblemCode = RequestErrorCode | EntryErrorCode | WarningCode | CellProblem['code'];

/** Parameters of an error as people read them: numbers with their separators, names instead of codes. */
export type Facts = Record<string, string>;

/** Why, and what to do; the place stands beside it. */
export interface Explanation {
  reason: string;
  remedy: string;
}
export type ErrorTexts = Record<ProblemCode, (facts: Facts) => Explanation>;
