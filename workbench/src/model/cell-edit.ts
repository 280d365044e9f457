import type { Sheet } from './sheet.ts';
import type { CellPosition } from './sheet-parts.ts';

/** The one cell that a person is typing in. While there is one, Excel refuses every batch. */
export interface CellEdit {
  readonly sheet: Sheet;
  readonly cell: CellPosition;
  /** what stands in the edit line */
  text: string;
}
