import type { Entry } from '../entries/entry.ts';
import type { CellFault, Separator } from './cell-figures.ts';

/** What a person said about labels that were not understood; null = leave it out. */
export interface LabelAnswers {
  units: Readonly<Record<string, string | null>>;
  measures: Readonly<Record<string, string | null>>;
  /** What one separator before three digits means: `1.234`. */
  separator: Separator;
}

export const NO_ANSWERS: LabelAnswers = { units: {}, measures: {}, separator: null };

/** One entry that a table gives: never a percentage, always what it was counted from. */
export interface OldFigure {
  unit: string;
  key: string;
  entry: Pick<Entry, 'components' | 'mark'>;
  lines: number[];
}

/** A cell that gives nothing, and why: told, so that nothing disappears in silence. */
export interface FigureFault {
  line: number;
  text: string;
  /** What its row and column are called. */
  label: string;
  why: CellFault | 'not-asked' | 'doubled' | 'not-allowed' | 'no-labels';
}

export interface FiguresRead {
  figures: OldFigure[];
  faults: FigureFault[];
  /** Labels that name no unit and no measure for sure: nothing of them is taken before somebody says what they are. */
  asked: { units: string[]; measures: string[]; separator: boolean };
  /** Columns and rows of totals: they are computed, never entered. */
  totals: number;
}
