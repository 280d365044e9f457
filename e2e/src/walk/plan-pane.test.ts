import { takeBack, writeFigures } from '@cchc/addin/sync/old-figures.ts';
import { EMPTY_ITEM } from '@cchc/domain/annual-plan';
import { compareFigures, readFigures } from '@cchc/domain/old-figures';
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

const PERIOD = '2026-Q1';
const TABLE = [
  ['Đơn vị', 'Chỉ tiêu', 'Tử số', 'Mẫu số'],
  ['TTPVHCC', 'TTHC.01', '41', '50'],
  ['', 'TTHC.07', '48', '50'],
];

describe('the plan in the pane, on a real server', () => {
  let server: StartedLocal;
  let coordinator: Desk;
  let head: Desk;
  beforeAll(async () => {
    server = await startLocal();
    coordinator = await Desk.sit(server, 'dieuphoi');
    head = await Desk.sit(server, 'lanhdao.dv2');
  });
  afterAll(async () => {
    for (const desk of [coordinator, head]) desk?.excel.dispose();
    await server.close();
  });
  const got = <T>(answer: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };

  it('takes old figures of another unit from the coordinator, marks them, and gives back what was there', async () => {
    const { plans } = coordinator.ledger;
    const { plan } = got(await plans.plan());
    const rows = TABLE.map((cells, i) => ({
      line: i + 1,
      cells: cells.map((text) => ({ text, from: 'own' as const })),
    }));
    const { figures, faults } = readFigures({ tables: [{ sheet: null, number: 1, rows }] }, plan, 2026);
    expect([figures.length, faults]).toEqual([2, []]);
    const reports = async () => got(await plans.reports(['DV2', 'DV3'], PERIOD));
    const before = await reports();
    const valueIn = (all: typeof before, key: string) => all[0]?.entries[key]?.value ?? null;
    const compared = compareFigures(figures, (_, key) => before[0]?.entries[key]);
    const done = await writeFigures(plans, before, plan.version, compared);
    expect(done).toMatchObject([{ unit: 'DV2', error: null, moved: [], refused: {} }]);
    const after = await reports();
    expect(after[0]?.entries['TTHC.01']).toMatchObject({
      value: { components: { numerator: 41, denominator: 50 } },
      via: 'import',
    });
    await takeBack(plans, after, plan.version, done);
    const restored = await reports();
    for (const key of ['TTHC.01', 'TTHC.07']) expect(valueIn(restored, key)).toEqual(valueIn(before, key));
  });

  it('lets no head bring figures of another unit', async () => {
    const { plans } = head.ledger;
    const { plan } = got(await plans.plan());
    const entries = { 'CV.01': { value: { components: { numerator: 1, denominator: 2 } }, base: null } };
    const answer = await plans.sync({
      unit: 'DV3',
      period: PERIOD,
      plan: plan.version,
      mutationId: 'import-not-mine',
      cursor: null,
      entries,
      via: 'import',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('tells a task of the year that somebody else changed since, and writes the later one on a second look', async () => {
    const item = (person: string) => ({ 'III.3.5.d': { ...EMPTY_ITEM, person } });
    const change = { year: 2026, kind: 'edit', source: null, undoes: null } as const;
    const { plan: looked } = got(await head.ledger.plans.annual(2026));
    const first = { ...change, mutationId: 'annual-first', expect: looked.rev, items: item('An') };
    got(await coordinator.ledger.plans.changeAnnual(first));
    const late = { ...change, mutationId: 'annual-late-1', expect: looked.rev, items: item('Bình') };
    expect(await head.ledger.plans.changeAnnual(late)).toMatchObject({
      ok: false,
      error: { code: 'annual-plan-moved' },
    });
    const { plan: now } = got(await head.ledger.plans.annual(2026));
    const again = { ...late, mutationId: 'annual-late-2', expect: now.rev };
    expect(got(await head.ledger.plans.changeAnnual(again)).plan.items['III.3.5.d']?.value?.person).toBe(
      'Bình',
    );
    const { changes } = got(await coordinator.ledger.plans.annualChanges(2026));
    expect(changes.map(({ rev }) => rev)).toEqual([now.rev + 1, now.rev]);
  });
});
