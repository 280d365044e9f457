import type { Plan } from '@cchc/domain';
import samplePlan from '@cchc/domain/sample-plan' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { type PickedFile, readPlanFile } from './plan-file.ts';

const plan = samplePlan as unknown as Plan;
const file = (text: string, size = text.length): PickedFile => ({
  name: 'ke-hoach.json',
  size,
  text: async () => text,
});
const successor = (change: Partial<Plan> = {}): Plan => ({
  ...plan,
  version: 'ban-2',
  replaces: { version: plan.version, keys: {} },
  ...change,
});

describe('a plan file that somebody picks', () => {
  it('is read when it may follow the one in use, also with a byte order mark', async () => {
    const answer = await readPlanFile(file(`\uFEFF${JSON.stringify(successor())}`), plan);
    expect(answer).toMatchObject({ ok: true, plan: { version: 'ban-2' } });
  });

  it('of 50 MB is refused before its bytes are asked for', async () => {
    const text = (): Promise<string> => Promise.reject(new Error('asked'));
    const answer = await readPlanFile({ name: 'a.json', size: 50 * 1024 * 1024, text }, plan);
    expect(answer).toEqual({
      ok: false,
      error: { code: 'too-large', params: { limit: 1_000_000 } },
      faults: [],
    });
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"version": "ban-2"'],
    ['a workbook', 'PK\u0003\u0004'],
  ])('is refused as no JSON when it is %s', async (_, text) => {
    expect(await readPlanFile(file(text), plan)).toMatchObject({
      ok: false,
      error: { code: 'malformed-json' },
    });
  });

  it('is refused whole with every fault, each with its place', async () => {
    const wrong = successor({ years: { from: 2030, to: 2026 } });
    const answer = await readPlanFile(file(JSON.stringify(wrong)), plan);
    expect(answer).toMatchObject({ ok: false, error: { code: 'plan-refused' } });
    expect(!answer.ok && answer.faults.map(({ path, code }) => `${path} ${code}`)).toContain(
      'years years-reversed',
    );
  });
});
