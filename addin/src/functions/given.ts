import {
  type Ask,
  canonicalQuestion,
  type Given,
  MAX_ARGUMENT,
  type RawQuestion,
} from '@cchc/domain/questions';

/** A range where one value is asked. */
export class SeveralCells extends Error {}

/** One argument as the question carries it: hosts give a single cell as `[[3]]`, and data types as objects. */
function plain(given: unknown): Given {
  if (Array.isArray(given)) {
    const cells = given.flat();
    if (cells.length > 1) throw new SeveralCells();
    return plain(cells[0] ?? null);
  }
  if (typeof given === 'string') return given.slice(0, MAX_ARGUMENT + 1);
  if (typeof given === 'number') return Number.isFinite(given) ? given : null;
  if (typeof given === 'boolean') return given;
  if (typeof given === 'object' && given !== null && 'basicValue' in given) return plain(given.basicValue);
  return null;
}

/**
 * The question of a cell.
 *
 * @throws SeveralCells when an argument is a range of several cells
 */
export const questionOf = (ask: Ask, given: readonly unknown[]): RawQuestion =>
  canonicalQuestion(ask, given.map(plain));
