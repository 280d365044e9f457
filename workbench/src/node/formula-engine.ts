import type { FormulaEngine } from '../model/formula-engine.ts';
export function createFormulaEngine(): FormulaEngine {
  throw new Error('later');
}
