import type { SourceTables } from '../annual-plan/import/source-table.ts';
import type { Plan } from '../plan/schema.ts';
import { FigureReader } from './figure-reader.ts';
import { type FiguresRead, NO_ANSWERS } from './figures-read.ts';

/**
 * Figures of an old report out of tables of any of three shapes: units down and measures across, measures down and
 * units across, or one row for each unit and measure. What a label means is read, else asked; a share without what it
 * was counted from is no figure.
 *
 * @param year whose measures are asked
 */
export function readFigures(
  { tables }: Pick<SourceTables, 'tables'>,
  plan: Plan,
  year: number,
  answers = NO_ANSWERS,
): FiguresRead {
  const reader = new FigureReader(plan, year, answers);
  for (const table of tables) reader.table(table);
  return reader.finish();
}
