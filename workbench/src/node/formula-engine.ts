import { createRequire } from 'node:module';
import { UniverEngine } from '../engine/univer-engine.ts';
import type { UniverModules } from '../engine/univer-modules.ts';
import type { FormulaEngine } from '../model/formula-engine.ts';

/** A formula engine of one's own. Loading Univer takes about a second, the first time in a process. */
export function createFormulaEngine(): FormulaEngine {
  return new UniverEngine(loadUniver());
}

let loaded: UniverModules | null = null;

/** The facades must be loaded before the first engine is made. */
function loadUniver(): UniverModules {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const load = <Module>(name: string): Module => require(name) as Module;
  const core = load<UniverModules['core']>('@univerjs/core');
  const coreFacade = load<UniverModules['coreFacade']>('@univerjs/core/facade');
  const engineFormula = load<UniverModules['engineFormula']>('@univerjs/engine-formula');
  load('@univerjs/engine-formula/facade');
  const sheets = load<UniverModules['sheets']>('@univerjs/sheets');
  load('@univerjs/sheets/facade');
  const sheetsFormula = load<UniverModules['sheetsFormula']>('@univerjs/sheets-formula');
  load('@univerjs/sheets-formula/facade');
  loaded = { core, coreFacade, engineFormula, sheets, sheetsFormula };
  return loaded;
}
