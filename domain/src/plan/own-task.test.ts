import { describe, expect, it } from 'vitest';
import { EMPTY_ITEM } from '../annual-plan/annual-plan.ts';
import { ownTasksOf } from '../annual-plan/own-tasks.ts';
import { regularPeriod } from '../calendar/calendar.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { decideSettings } from '../settings/history.ts';
import { decideOwnTasks } from '../settings/own-tasks.ts';
import { reportSheets } from '../sheets/report-sheets.ts';
import { aPlan } from '../testing/builders.ts';
import { checkPlan } from './check.ts';
import { entriesOfPlan } from './entry-keys.ts';
import type { Plan } from './schema.ts';

const plan = aPlan();
const ID = '_hoithi01';
const by = { by: 'm-1', at: '2026-06-03T02:00:00.000Z', reason: '', random: 'abcdefgh' };
const items = { [ID]: { ...EMPTY_ITEM, own: '=Hội thi cải cách', under: 'III.3.5.c', leads: ['DV2'] } };
const asking = (of: Plan, what: typeof items | Record<string, never>) =>
  decideOwnTasks(null, of, plan.version, { year: 2026, now: ownTasksOf(of, 2026, what) }, by);
const asked = asking(plan, items)?.plan as Plan;

const rowsOf = (of: Plan, entries: Parameters<typeof reportSheets>[0]['entries'] = {}) =>
  reportSheets({
    plan: of,
    unit: 'DV2',
    period: regularPeriod(2026, 'Q1'),
    state: 'draft',
    entries,
    previous: null,
    today: '2026-03-02',
  })
    .find(({ key }) => key === 'nhiem-vu')
    ?.cells.find(([code]) => code === ID);

describe("a task of the commune's own", () => {
  it('is asked of its unit in its year, and of nobody in another', () => {
    expect(entryDefs(asked, 'DV2', 2026).get(`${ID}/status`)?.required).toBe(true);
    expect(entryDefs(asked, 'DV2', 2027).has(`${ID}/status`)).toBe(false);
    expect(entryDefs(asked, 'DV4', 2026).has(`${ID}/status`)).toBe(false);
  });

  it('has, without a unit of its own, those of the sentence that it belongs to', () => {
    const [task] = ownTasksOf(plan, 2026, { [ID]: { ...EMPTY_ITEM, own: 'A', under: 'III.6.3' } });
    expect(task?.owners.filter(({ role }) => role === 'lead').map(({ unit }) => unit)).toContain('DV4');
    expect(ownTasksOf(plan, 2026, { [ID]: { ...EMPTY_ITEM, own: 'A' } })[0]?.owners).toEqual([]);
  });

  it('is a row of the form that never becomes a formula, and is marked as not of the plan', () => {
    const row = rowsOf(asked);
    expect(row?.[2]).toBe("'=Hội thi cải cách");
    expect(row?.[1]).toMatch(/\nNhiệm vụ riêng$/);
  });

  it('is asked of nobody once it is taken out, and stays where something was told of it', () => {
    const without = asking(asked, {})?.plan as Plan;
    expect(without.replaces).toEqual({ version: asked.version, keys: {} });
    expect(entryDefs(without, 'DV2', 2026).get(`${ID}/status`)?.required).toBe(false);
    expect(rowsOf(without)).toBeUndefined();
    expect(rowsOf(without, { [`${ID}/status`]: { text: 'done' } })?.[1]).toContain('đã rút');
  });

  it('makes one version for one change, and none for the same again', () => {
    expect(asked.version).toBe(`${plan.version}-n-abcdefgh`);
    expect(asking(asked, items)).toBeNull();
  });

  it('is carried by what settings make of the plan, and is no part of a plan file', () => {
    const decided = decideSettings(
      asking(plan, items)?.doc ?? null,
      plan,
      { owners: { 'BM.02': { enter: ['DV2'] } } },
      { ...by, inForce: asked },
    );
    expect(decided?.plan?.ownTasks).toEqual(asked.ownTasks);
    expect(decided?.plan?.replaces?.version).toBe(asked.version);
    expect([...entriesOfPlan(asked).keys()]).toEqual([...entriesOfPlan(plan).keys()]);
    expect(checkPlan(asked)).not.toEqual([]);
  });
});
