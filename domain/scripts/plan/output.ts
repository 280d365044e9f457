import { z } from 'zod';
import { planSchema } from '../../src/plan/schema.ts';
import { buildPlan } from './build-plan.ts';
import { readDecisions, readWords } from './choices.ts';
import { readInventory } from './inventory.ts';

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The generated files of `domain/plans`, by name: what the build writes and what the test compares. */
export function generatedFiles(): Record<string, string> {
  const plan = buildPlan({ inventory: readInventory(), decisions: readDecisions(), words: readWords() });
  return {
    'plan.schema.json': asFile(z.toJSONSchema(planSchema)),
    'thien-tan-2026-2030.json': asFile(plan),
  };
}
