import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import * as core from '@univerjs/core';
import * as coreFacade from '@univerjs/core/facade';
import * as engineFormula from '@univerjs/engine-formula';
import * as sheets from '@univerjs/sheets';
import * as sheetsFormula from '@univerjs/sheets-formula';
import { UniverEngine } from '../engine/univer-engine.ts';
import type { FormulaEngine } from '../model/index.ts';

/**
 * A calculator of its own for one workbook, apart from the Univer that draws: a drawing one redraws at every result,
 * and knows only the sheets that were looked at.
 */
export function createFormulaEngine(): FormulaEngine {
  return new UniverEngine({ core, coreFacade, engineFormula, sheets, sheetsFormula });
}
