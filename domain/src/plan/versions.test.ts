import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { checkPlan, checkSuccessor } from './check.ts';
import { comparePlans } from './compare.ts';
import type { Plan } from './schema.ts';

/** The second plan a version later, changed as the test says. */
function successor(change: (plan: Plan) => void = () => {}, replaces: Partial<Plan['replaces']> = {}): Plan {
  const plan = aSecondPlan();
  plan.version = 'thu-2';
  plan.replaces = { version: 'thu-1', keys: {}, ...replaces };
  change(plan);
  return plan;
}

const faults = (plan: Plan): string[] => checkPlan(plan).map(({ code, path }) => `${code} ${path}`);

const rename = (plan: Plan, from: string, to: string): void => {
  for (const indicator of plan.indicators) {
    if (indicator.code === from) indicator.code = to;
    if (indicator.subsetOf === from) indicator.subsetOf = to;
  }
  for (const task of plan.tasks) task.indicators = task.indicators.map((code) => (code === from ? to : code));
};
const keysOf = (from: string, to: string | null, parts: string[] = []): Record<string, string | null> =>
  Object.fromEntries(
    ['', ...parts.map((part) => `:${part}`)].map((end) => [from + end, to === null ? null : to + end]),
  );

describe('a plan that replaces another', () => {
  it('is sound when nothing changed its code, or when everything that did has its map', () => {
    expect(faults(successor())).toEqual([]);
    const renamed = successor((plan) => rename(plan, 'HS-2', 'HS-9'), {
      keys: keysOf('HS-2', 'HS-9', ['MOI', 'SUA']),
    });
    expect(checkSuccessor(renamed, aSecondPlan())).toEqual([]);
  });

  it('may swap two codes', () => {
    const keys = { 'HS-1': 'X', X: 'HS-1' };
    const swapped = successor(
      (plan) => plan.indicators.push({ ...(plan.indicators[0] as Plan['indicators'][0]), code: 'X' }),
      { keys },
    );
    expect(faults(swapped)).toEqual([]);
  });

  it.each<[string, Plan, string]>([
    [
      'it replaces itself',
      successor((plan) => {
        plan.version = 'thu-1';
      }),
      'replaces-itself replaces.version',
    ],
    [
      'a figure goes where nothing is',
      successor(undefined, { keys: { 'CU-1': 'HS-99' } }),
      'map-to-nothing replaces.keys.CU-1',
    ],
    [
      'a living row is moved away',
      successor(undefined, { keys: { 'HS-1': null } }),
      'map-still-used replaces.keys.HS-1',
    ],
    [
      'two figures meet',
      successor(undefined, { keys: { A: 'HS-1', B: 'HS-1' } }),
      'map-meets replaces.keys.B',
    ],
    [
      'a split has one part',
      successor(undefined, { keys: { A: null }, changes: [{ kind: 'split', from: ['A'], to: ['HS-1'] }] }),
      'change-wrong-count replaces.changes[0]',
    ],
    [
      'a split moves its figures',
      successor(undefined, {
        keys: { A: 'HS-1' },
        changes: [{ kind: 'split', from: ['A'], to: ['HS-1', 'HS-2'] }],
      }),
      'split-moved replaces.changes[0].from[0]',
    ],
    [
      'something new comes from something old',
      successor(undefined, { keys: { A: null }, changes: [{ kind: 'new', from: ['A'], to: ['HS-1'] }] }),
      'change-wrong-count replaces.changes[0]',
    ],
    [
      'a part goes to a code that is not there',
      successor(undefined, {
        keys: { A: null },
        changes: [{ kind: 'split', from: ['A'], to: ['HS-1', 'HS-99'] }],
      }),
      'change-unknown-code replaces.changes[0].to[1]',
    ],
    [
      'what is withdrawn is still there',
      successor(undefined, { keys: {}, changes: [{ kind: 'withdrawn', from: ['HS-1'], to: [] }] }),
      'change-still-there replaces.changes[0].from[0]',
    ],
    [
      'what is withdrawn has no line in the map',
      successor(undefined, { keys: {}, changes: [{ kind: 'withdrawn', from: ['A'], to: [] }] }),
      'change-not-in-map replaces.changes[0].from[0]',
    ],
    [
      'an indicator is called as the hidden row is',
      successor((plan) => rename(plan, 'HS-1', 'code')),
      'reserved-code indicators[0].code',
    ],
    [
      'a target is called as a budget row is',
      successor((plan) => Object.assign(plan.qualitativeTargets[0] ?? {}, { code: 'kp.SO' })),
      'reserved-code qualitativeTargets[0].code',
    ],
    [
      'a target is called as a free budget row is',
      successor((plan) => Object.assign(plan.qualitativeTargets[0] ?? {}, { code: 'KP.T1' })),
      'reserved-code qualitativeTargets[0].code',
    ],
  ])('is refused when %s', (_, plan, fault) => {
    expect(faults(plan)).toContain(fault);
  });

  it('tells every figure of the plan before that has no place, and maps of what was never there', () => {
    const gone = successor(
      (plan) => {
        plan.indicators = plan.indicators.filter(({ code }) => code !== 'SO-1');
      },
      { keys: { 'HS-77': null } },
    );
    expect(
      checkSuccessor(gone, aSecondPlan()).map(({ code, params }) => [code, params.key ?? params.from]),
    ).toEqual([
      ['map-from-nothing', 'HS-77'],
      ['map-forgot', 'SO-1'],
    ]);
  });

  it('tells when a figure would go to another kind of measure', () => {
    const other = successor(
      (plan) => {
        plan.indicators = plan.indicators.filter(({ code }) => code !== 'SO-1');
        plan.indicators.push({ ...(plan.indicators[0] as Plan['indicators'][0]), code: 'SO-2' });
      },
      { keys: { 'SO-1': 'SO-2' } },
    );
    expect(checkSuccessor(other, aSecondPlan()).map(({ code }) => code)).toEqual(['map-other-measure']);
  });

  it('speaks plain words about each of these', () => {
    const plan = successor(undefined, {
      version: 'thu-2',
      keys: { A: 'HS-1', B: 'HS-1', 'HS-2': null, C: 'Z' },
      changes: [{ kind: 'split', from: ['A'], to: ['Z'] }],
    });
    for (const { message } of checkPlan(plan))
      expect(`${message.vi} ${message.en}`).not.toMatch(/undefined|\{\w+\}|“”/);
  });
});

describe('two versions beside each other', () => {
  it('are the same when nothing changed, whatever the order', () => {
    const plan = successor((each) => each.indicators.reverse());
    expect(comparePlans(aSecondPlan(), plan)).toMatchObject({
      added: [],
      gone: [],
      renamed: [],
      restructured: [],
      changed: [],
    });
    expect(comparePlans(aPlan(), aPlan()).changed).toEqual([]);
  });

  it('tell what is new, gone and renamed, and which sentence, target and owner changed', () => {
    const plan = successor(
      (each) => {
        rename(each, 'HS-2', 'HS-9');
        const [first] = each.indicators;
        if (first) {
          first.target = { ...first.target, value: 99 };
          first.quote = { ...first.quote, text: '98% hồ sơ được trả đúng hạn trong năm.' };
          first.owners = [...first.owners, { unit: 'MT', role: 'coordinate', basis: 'text' }];
          first.phase = { ...first.phase, from: 2028 };
        }
        each.indicators = each.indicators.filter(({ code }) => code !== 'SO-1');
        each.tasks[0]?.clauses.push({ code: 'NV1.c', text: 'hồ sơ' });
      },
      { keys: { ...keysOf('HS-2', 'HS-9', ['MOI', 'SUA']), 'SO-1': null } },
    );
    const found = comparePlans(aSecondPlan(), plan);
    expect(found.added.map(({ code }) => code)).toEqual(['NV1.c']);
    expect(found.gone.map(({ code }) => code)).toEqual(['SO-1']);
    expect(found.renamed.map(({ before, after }) => [before.code, after.code])).toEqual([['HS-2', 'HS-9']]);
    const changed = found.changed.find(({ part }) => part.code === 'HS-1')?.fields;
    expect(changed?.map(({ field }) => field)).toEqual(['sentence', 'target', 'phase', 'owners']);
    expect(changed?.find(({ field }) => field === 'target')).toEqual({
      field: 'target',
      before: '>= 98 %',
      after: '>= 99 %',
    });
  });

  it('tell what was split and merged, in the words of the newer plan', () => {
    const changes: NonNullable<Plan['replaces']>['changes'] = [
      { kind: 'split', from: ['A'], to: ['HS-1', 'HS-2'], note: 'Nhập lại' },
    ];
    expect(
      comparePlans(aSecondPlan(), successor(undefined, { keys: { A: null }, changes })).restructured,
    ).toEqual(changes);
  });
});
