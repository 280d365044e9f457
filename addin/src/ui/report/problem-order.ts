import type { Problem } from '../../sync/ledger-state.ts';

const ORDER = { error: 0, warning: 1 } as const;

/** Errors before warnings; within each as the ledger gave them, which is the order of the sheets. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);

/** The code and parameters of a problem, whichever of the three sources it comes from. */
export function findingOf(problem: Problem): { code: string; params: Record<string, unknown> } {
  switch (problem.source) {
    case 'cell':
      return problem.problem;
    case 'refused':
      return problem.error;
    case 'rule':
      return problem.warning;
  }
}
