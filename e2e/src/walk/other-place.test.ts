import { consolidate, consolidationSheet } from '@cchc/domain';
import { type StartedLocal, settle, startLocal } from '@cchc/functions/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWardPlan } from '../../../domain/src/testing/ward-plan.ts';
import { addressOn, cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const plan = aWardPlan();
const PERIOD = '2026-H1';
/** Files in time of all that were decided, by hand: (450 + 90 + 47) / (480 + 100 + 50). */
const FILES = { HCC: [450, 480], DC: [90, 100], TP: [47, 50] } as const;

describe('the walk at another place, with its own plan, areas, phases and fourteen units', () => {
  let server: StartedLocal;
  const desks: Desk[] = [];
  const sit = async (login: string): Promise<Desk> => {
    const desk = await Desk.sit(server, login);
    desks.push(desk);
    return desk;
  };
  beforeAll(async () => {
    server = await startLocal({ sample: false });
    await settle(server.local.store, plan);
  });
  afterAll(async () => {
    for (const desk of desks) desk.excel.dispose();
    await server.close();
  });

  it.each(['HCC', 'DC', 'TP'] as const)(
    '%s opens its forms in three requests, types and saves',
    async (unit) => {
      const desk = await sit(`canbo.${unit.toLowerCase()}`);
      await desk.ledger.openForms();
      expect(desk.ledger.getState()).toMatchObject({ error: null, workbook: { kind: 'report', unit } });
      expect(desk.openingCost).toBeLessThanOrEqual(3);
      const cells = cellsOf(plan, unit);
      const [inTime, all] = FILES[unit];
      desk.type(cells.at('DVC-1', 'numerator'), String(inTime));
      desk.type(cells.at('DVC-1', 'denominator'), String(all));
      const result = cells.inColumn('DVC-1', 'result');
      expect(await desk.value(result.sheet, result.address)).toBeCloseTo((100 * inTime) / all, 9);
      server.counts.take();
      await desk.save();
      expect(server.counts.take()).toMatchObject({ writes: 2 });
    },
  );

  it('shows the words of that place on the sheets, and nothing of any other', () => {
    const words = desks.flatMap(({ excel }) => JSON.stringify(excel.workbook.toJSON()));
    for (const each of words) {
      expect(each).toContain('Bến Sông');
      expect(each).not.toMatch(/Thi[eêệ]n T[aâ]n|Lạng Sơn|TTHC\.0|DV[1-8]\b/);
    }
  });

  it('gives a village of a group its own report, with the task that its group co-ordinates', async () => {
    const desk = await sit('canbo.kp-3');
    await desk.ledger.openForms();
    const cells = cellsOf(plan, 'KP-3');
    desk.type(cells.at('C.2.a/cooperation', 'text'), 'Đã đặt điểm hỗ trợ tại nhà sinh hoạt khu phố');
    desk.type(cells.at('DTS-4', 'value'), 'Có');
    await desk.save();
    expect(desk.ledger.getState().problems).toEqual([]);
  });

  it('gives the coordinator totals as sums over the units that report, in the pane and on the sheet', async () => {
    const desk = await sit('dieuphoi');
    await desk.ledger.openConsolidation(PERIOD, 'all');
    const reply = desk.ledger.getState().consolidation;
    if (!reply) throw new Error('no consolidation');
    const spec = consolidationSheet({ ...reply, include: 'all', pulledOn: '2026-06-03' });
    const want = (100 * (450 + 90 + 47)) / (480 + 100 + 50);
    expect(await desk.value('Tổng hợp', addressOn(spec, 'DVC-1', 'result'))).toBeCloseTo(want, 9);
    const total = consolidate(plan, reply.period, reply.reports).find(
      ({ indicator }) => indicator === 'DVC-1',
    );
    expect(total?.total.result).toMatchObject({ kind: 'value', value: expect.closeTo(want, 9) });
    expect(await desk.value('Tổng hợp', addressOn(spec, 'DVC-1', 'verdict'))).toBe('Đạt');
    // A later phase asks nothing yet
    expect(await desk.value('Tổng hợp', addressOn(spec, 'DVC-3', 'verdict'))).toBe('Chưa đến giai đoạn');
  });

  it.each(['HCC', 'DC', 'TP'] as const)('%s marks what it has no figures for, and sends', async (unit) => {
    const { ledger } = desks[Object.keys(FILES).indexOf(unit)] as Desk;
    await ledger.submit();
    const { blockers, missing, reportState } = ledger.getState();
    expect([reportState, blockers?.length]).toEqual(['draft', missing.length]);
    await ledger.markMissing(
      missing.map(({ key }) => key),
      'no-data',
      'Chưa chốt sổ',
    );
    await ledger.submit('Số liệu đến hết ngày 02/6');
    expect(ledger.getState()).toMatchObject({
      error: null,
      blockers: null,
      reportState: 'submitted',
      waiting: 0,
    });
  });

  it('lets the coordinator accept two of them and return the third, which the unit mends and sends again', async () => {
    const { ledger } = desks.at(-1) as Desk;
    const bring = async (unit: string, to: 'approved' | 'returned', comment?: string): Promise<void> => {
      await ledger.loadConsolidation(PERIOD);
      await ledger.transition(unit, PERIOD, to, comment);
      expect(ledger.getState().error).toBeNull();
    };
    await bring('HCC', 'approved');
    await bring('DC', 'approved');
    await bring('TP', 'returned', 'Thiếu 10 hồ sơ chứng thực');
    const tp = desks[2] as Desk;
    await tp.save();
    expect(tp.ledger.getState()).toMatchObject({
      reportState: 'returned',
      stateBy: { by: 'dieuphoi', comment: 'Thiếu 10 hồ sơ chứng thực' },
    });
    const cells = cellsOf(plan, 'TP');
    tp.type(cells.at('DVC-1', 'numerator'), '56');
    tp.type(cells.at('DVC-1', 'denominator'), '60');
    await tp.ledger.submit();
    expect(tp.ledger.getState()).toMatchObject({ reportState: 'submitted', blockers: null, waiting: 0 });
    await bring('TP', 'approved');
    const hcc = desks[0] as Desk;
    await hcc.save();
    expect(hcc.ledger.getState()).toMatchObject({ reportState: 'approved', stateBy: { by: 'dieuphoi' } });
  });

  it('counts what was accepted, and not what is still being typed', async () => {
    const desk = desks.at(-1) as Desk;
    await desk.ledger.openConsolidation(PERIOD, 'approved');
    const reply = desk.ledger.getState().consolidation;
    if (!reply) throw new Error('no consolidation');
    const states = Object.fromEntries(reply.reports.map(({ unit, state }) => [unit, state]));
    expect(states).toEqual({ DC: 'approved', HCC: 'approved', TP: 'approved', 'KP-3': 'draft' });
    const spec = consolidationSheet({ ...reply, include: 'approved', pulledOn: '2026-06-03' });
    // (450 + 90 + 56) / (480 + 100 + 60)
    expect(await desk.value('Tổng hợp', addressOn(spec, 'DVC-1', 'result'))).toBeCloseTo(59_600 / 640, 9);
    expect(await desk.value('Tổng hợp', addressOn(spec, 'DTS-4', 'units'))).toMatch(/^0\//);
  });
});
