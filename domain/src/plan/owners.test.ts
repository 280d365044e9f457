import { describe, expect, it } from 'vitest';
import { consolidateTasks } from '../consolidation/tasks.ts';
import { type Confirmation, confirmationState, confirmersOf } from '../entries/confirmation.ts';
import { DEFAULT_COMMUNE_SETTINGS, type OwnerChoice } from '../settings/commune-settings.ts';
import { planWith } from '../settings/plan-with.ts';
import { aContribution, aPlan, aStored, aSurvey } from '../testing/builders.ts';
import { taskLines } from './duties.ts';
import { ownersOf, tellersOf } from './owners.ts';
import type { Plan } from './schema.ts';

const plan = aPlan();
const deciding = (owners: Record<string, OwnerChoice>): Plan =>
  planWith(plan, { ...DEFAULT_COMMUNE_SETTINGS, owners });
const viewOf = (of: Plan, code: string) => {
  const found = ownersOf(of).find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};
const parts = (of: Plan, code: string) =>
  viewOf(of, code).owners.map(({ unit, role, basis }) => `${unit} ${role} ${basis}`);

const tellers = (of: Plan, code: string) =>
  tellersOf(of, taskLines(of, 2026).find(({ clause }) => clause.code === code)?.owners ?? []);

describe('owners', () => {
  it('are told for all 21 indicators and 92 clauses, each with its basis', () => {
    const all = ownersOf(plan);
    expect(all).toHaveLength(21 + 92);
    for (const { owners } of all)
      for (const { name, basis } of owners) {
        expect(name.length).toBeGreaterThan(2);
        expect(['text', 'inferred']).toContain(basis);
      }
  });

  it('of the health survey are two in the text; one enters, the other confirms', () => {
    expect(viewOf(plan, 'BM.02')).toMatchObject({ double: true, unnamed: false });
    expect(parts(plan, 'BM.02')).toEqual([
      'DV2 lead text',
      'DV5 lead text',
      'DV5 enter inferred',
      'DV2 confirm inferred',
    ]);
  });

  it('change places when the commune decides who enters: the other one confirms then', () => {
    const decided = deciding({ 'BM.02': { enter: ['DV2'] } });
    expect(parts(decided, 'BM.02')).toEqual([
      'DV2 lead text',
      'DV5 lead text',
      'DV2 enter decided',
      'DV5 confirm decided',
    ]);
    expect(confirmersOf(decided, 'BM.02')).toEqual(['DV5']);
    expect(parts(decided, 'BM.03')).toEqual(parts(plan, 'BM.03'));
  });

  it.each(['BM.01', 'CV.01', 'CV.02', 'CV.03', 'III.1.3.a', 'III.4.1.a', 'III.5.2.b'])(
    'of %s are named by no sentence, and can be decided',
    (code) => {
      expect(viewOf(plan, code).unnamed).toBe(true);
      const decided = deciding({ [code]: { lead: ['DV3'] } });
      expect(parts(decided, code)[0]).toMatch(/^DV3 lead (decided|inferred)$/);
    },
  );

  it('of one clause can differ from those of its sentence', () => {
    const decided = deciding({ 'III.6.3.b': { lead: ['DV1'], confirm: ['DV4'] } });
    expect(tellers(plan, 'III.6.3.b')).toEqual(['DV4']);
    expect(tellers(decided, 'III.6.3.b')).toEqual(['DV1']);
    expect(tellers(decided, 'III.6.3.a')).toEqual(['DV4']);
  });

  it('are kept by a decision about the sentence and by one about its clause at once', () => {
    const decided = deciding({ 'III.6.3': { lead: ['DV4'] }, 'III.6.3.b': { lead: ['DV1'] } });
    expect(tellers(decided, 'III.6.3.b')).toEqual(['DV1']);
    expect(parts(decided, 'III.6.3.a').filter((part) => part.includes('lead'))).toEqual(['DV4 lead text']);
    expect(parts(decided, 'III.6.3.b')).toContain('DV5 coordinate inferred');
  });
});

describe('consolidateTasks', () => {
  const says = (unit: string, clause: string) => ({
    unit,
    state: 'approved' as const,
    contribution: { ...aContribution(), tasks: { [clause]: { s: 'done' as const, p: 100 } } },
  });

  it('counts a clause with two leads once, by the first, and shows the other beside', () => {
    const reports = [says('DV1', 'III.6.3.b'), says('DV4', 'III.6.3.b')];
    const line = (of: Plan) =>
      consolidateTasks(of, { to: '2026-06-14', year: 2026 }, reports).find(
        ({ clause }) => clause === 'III.6.3.b',
      );
    expect(line(plan)?.counted.map(({ unit }) => unit)).toEqual(['DV4']);
    expect(line(plan)?.beside.map(({ unit }) => unit)).toEqual(['DV1']);
    const decided = deciding({ 'III.6.3.b': { lead: ['DV1'], confirm: ['DV4'] } });
    expect(line(decided)?.counted.map(({ unit }) => unit)).toEqual(['DV1']);
  });

  it('has every clause once, with nulls where nobody has said anything', () => {
    const all = consolidateTasks(plan, { to: '2026-06-14', year: 2026 }, []);
    expect(all).toHaveLength(92);
    for (const { counted, beside } of all) {
      expect(counted.length).toBeGreaterThan(0);
      expect(counted.every(({ status }) => status === null)).toBe(true);
      expect(beside).toEqual([]);
    }
  });
});

describe('a confirmation', () => {
  const entry = aStored({ components: aSurvey(1, 2, 5, 50, 22) }, 4);
  const word = (version: string, unit = 'DV2'): Confirmation => ({
    key: 'BM.02',
    of: 'DV5',
    unit,
    version,
    by: 'm-1',
    at: '2026-06-03T02:00:00.000Z',
  });
  const state = (words: Confirmation[], now = entry) => confirmationState(plan, 'DV5', 'BM.02', now, words);

  it('is bound to the version that was looked at: a later change makes it outdated', () => {
    expect(state([])).toBe('open');
    expect(state([word(entry.version)])).toBe('confirmed');
    expect(state([word(entry.version)], aStored(entry.value, 5))).toBe('outdated');
    expect(state([word('3-abcdefgh'), word(entry.version)])).toBe('confirmed');
  });

  it('of a unit that is not asked, or of another report, confirms nothing', () => {
    expect(state([word(entry.version, 'DV3')])).toBe('open');
    expect(state([{ ...word(entry.version), of: 'DV6-01' }])).toBe('open');
  });

  it('is not asked where one unit answers alone, and waits where nothing is entered', () => {
    expect(confirmationState(plan, 'DV2', 'TTHC.02', entry, [])).toBe('not-asked');
    expect(confirmationState(plan, 'DV5', 'BM.02', undefined, [])).toBe('open');
    expect(confirmersOf(plan, 'TTHC.05:DAT')).toEqual([]);
  });

  it('never adds a figure: the confirming unit is not obliged', () => {
    expect(plan.indicators.find(({ code }) => code === 'BM.02')?.reportedBy).toEqual(['DV5']);
  });
});
