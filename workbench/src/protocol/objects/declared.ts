import type { Sheet } from '../../model/sheet.ts';
import { declare } from '../host-object.ts';
import type { Cells } from './cells.ts';

/**
 * Ranges and sheets lead to each other in Excel's model. They are declared here and implemented in
 * `range.ts` and `worksheet.ts`, so that no file imports one that imports it.
 */
export const { definition: range, implement: implementRange } = declare<Cells>();
export const { definition: worksheet, implement: implementWorksheet } = declare<Sheet>();
