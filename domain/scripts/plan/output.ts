import { z } from 'zod';
import { planSchema } from '../../src/plan/schema.ts';
import { folded } from '../../src/text/fold.ts';
import { buildPlan } from './build-plan.ts';
import { readDecisions, readWords } from './choices.ts';
import { readInventory } from './inventory.ts';

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Whose plan it is and for which years, without accents. */
const fileName = ({ commune, years }: ReturnType<typeof buildPlan>): string =>
  `${folded(commune.name).replaceAll(' ', '-')}-${years.from}-${years.to}.json`;

/** The generated files of `domain/plans`, by name: what the build writes and what the test compares. */
export function generatedFiles(): Record<string, string> {
  const plan = buildPlan({ inventory: readInventory(), decisions: readDecisions(), words: readWords() });
  return {
    'plan.schema.json': asFile(z.toJSONSchema(planSchema)),
    [fileName(plan)]: asFile(plan),
  };
}
