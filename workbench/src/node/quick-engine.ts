import type { FormulaEngine } from '../model/formula-engine.ts';
import { createFormulaEngine } from './formula-engine.ts';

/** How long Univer waits for more edits before it computes. A batch of Excel's brings all of its edits at once. */
const UNIVER_WAITS_MS = 100;

/** The workbench's engine without that pause: it would be most of what a long list of tests takes. */
export function quickEngine(): FormulaEngine {
  const engine = createFormulaEngine();
  return {
    takeFunctions: (functions) => engine.takeFunctions?.(functions),
    recalculate: (update) => {
      const { setTimeout: wait } = globalThis;
      // Univer sets its timer while the edits are handed over, before the first turn ends
      globalThis.setTimeout = ((run: () => void, ms?: number) =>
        wait(run, ms === UNIVER_WAITS_MS ? 0 : ms)) as typeof setTimeout;
      try {
        return engine.recalculate(update);
      } finally {
        globalThis.setTimeout = wait;
      }
    },
    dispose: () => engine.dispose(),
  };
}
