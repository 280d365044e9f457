/** Questions of cells: the closed grammar, reading them as people write them, answering them. */
export * from './answer.ts';
export * from './book.ts';
export * from './formula.ts';
export * from './question.ts';
export { periodIdIn, readPeriod } from './read-period.ts';
export {
  COUNTS,
  COUNTS_WORDS,
  type Counts,
  FIELD_WORDS,
  MISSING_WORDS,
  readCounts,
  STATUS_FILTERS,
  TABLE_WORDS,
} from './words.ts';
