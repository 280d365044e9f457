import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const PERIOD = '2026-H1';
let server: StartedLocal;
const desks: Desk[] = [];
const sit = async (login: string): Promise<Desk> => {
  const desk = await Desk.sit(server, login);
  desks.push(desk);
  return desk;
};
beforeAll(async () => {
  server = await startLocal();
});
afterAll(async () => {
  for (const desk of desks) desk.excel.dispose();
  await server.close();
});

describe('comments', () => {
  it('reach the unit as unread, are answered, and the coordinator reads the answer', async () => {
    const coordinator = await sit('dieuphoi');
    const official = await sit('canbo.dv2');
    await official.ledger.openForms();
    await coordinator.ledger.openReview('DV2', PERIOD);
    expect(coordinator.ledger.getState().review).toMatchObject({ loading: false, report: { unit: 'DV2' } });
    await coordinator.ledger.comment('CV.01', 'Số này lấy ở đâu?');
    expect(coordinator.ledger.getState()).toMatchObject({ error: null });
    expect(coordinator.ledger.getState().review?.comments.list).toMatchObject([{ key: 'CV.01' }]);
    await official.saveNow();
    await expect.poll(() => official.ledger.getState().comments).toMatchObject({ unread: 1 });
    const [first] = official.ledger.getState().comments.list;
    await official.ledger.seenComments();
    expect(official.ledger.getState().comments.unread).toBe(0);
    await official.ledger.comment('CV.01', 'Từ Cổng dịch vụ công', first?.id);
    await coordinator.ledger.openReview('DV2', PERIOD);
    expect(coordinator.ledger.getState().review?.comments).toMatchObject({
      unread: 1,
      list: [{ by: 'mau-dieuphoi' }, { by: 'mau-canbo-dv2', answerTo: first?.id }],
    });
    coordinator.ledger.closeReview();
    await official.ledger.openHistory('CV.01');
    expect(official.ledger.getState().history?.items[0]).toMatchObject({ kind: 'comment' });
  });
});

describe('"Nhập thay"', () => {
  const rowOf = (desk: Desk, unit: string) =>
    desk.ledger.getState().standIn?.rows.find((row) => row.unit === unit);

  it('enters the figures of units without an account, each as a sync of that unit’s own report', async () => {
    const desk = await sit('nhapthay.thon');
    await desk.ledger.openStandIn('DV8', PERIOD, 'chi-tieu');
    const form = desk.ledger.getState().standIn?.columns.length ? 'chi-tieu' : 'nhiem-vu';
    await desk.ledger.openStandIn('DV8', PERIOD, form);
    const table = desk.ledger.getState().standIn;
    if (!table) throw new Error(JSON.stringify(desk.ledger.getState().error));
    const [one, other] = table.rows.map(({ unit }) => unit) as [string, string];
    const column = table.columns.find(({ field, type }) => field === 'text' && type === 'text');
    if (!column) throw new Error('no text to fill');
    desk.ledger.editStandIn(one, column.id, 'Đã họp thôn, 42 hộ dự');
    expect(rowOf(desk, one)).toMatchObject({ waiting: 1 });
    await desk.ledger.saveStandIn();
    expect(rowOf(desk, one)).toMatchObject({ status: { kind: 'source-missing' }, waiting: 1 });
    desk.ledger.setStandIn(one, { from: 'Ông Trưởng thôn', how: 'phone' });
    await desk.ledger.saveStandIn();
    expect(rowOf(desk, one)).toMatchObject({ status: { kind: 'saved' }, waiting: 0 });
    expect(rowOf(desk, one)?.cells[column.id]).toMatchObject({
      value: 'Đã họp thôn, 42 hộ dự',
      edited: null,
    });
    expect(rowOf(desk, other)).toMatchObject({ status: { kind: 'idle' } });

    const coordinator = desks.find(({ ledger }) => ledger.getState().me?.id === 'mau-dieuphoi') as Desk;
    await coordinator.ledger.openReview(one, PERIOD);
    expect(coordinator.ledger.getState().review?.report?.entries[column.key]).toMatchObject({
      via: 'stand-in',
      standIn: { from: 'Ông Trưởng thôn', how: 'phone', on: '2026-06-03' },
    });
    await coordinator.ledger.openHistory(column.key);
    expect(coordinator.ledger.getState().history?.items[0]).toMatchObject({ via: 'stand-in' });
    coordinator.ledger.closeReview();

    // Somebody else sent meanwhile: asked, not overwritten
    await coordinator.ledger.openStandIn(one, PERIOD, form);
    coordinator.ledger.editStandIn(one, column.id, 'Đã họp thôn, 40 hộ dự');
    coordinator.ledger.setStandIn(one, { from: 'Bí thư chi bộ', how: 'zalo' });
    await coordinator.ledger.saveStandIn();
    desk.ledger.editStandIn(one, column.id, 'Đã họp thôn, 45 hộ dự');
    await desk.ledger.saveStandIn();
    expect(rowOf(desk, one)?.conflicts[column.key]).toMatchObject({
      theirs: { value: { text: 'Đã họp thôn, 40 hộ dự' } },
    });
    await desk.ledger.decideStandIn(one, column.key, 'mine');
    expect(rowOf(desk, one)).toMatchObject({ conflicts: {}, waiting: 0, status: { kind: 'saved' } });
    await desk.ledger.submitStandIn(one);
    expect(rowOf(desk, one)?.status.kind).toMatch(/^(saved|blocked)$/);
    desk.ledger.closeStandIn();
    expect(desk.ledger.getState().standIn).toBeNull();
  });
});

describe('closing a period', () => {
  const cell = cellsOf(plan as unknown as Plan, 'DV4').at('CV.01', 'numerator');

  it('locks the sheets with the reason to read; an extension opens them for one unit', async () => {
    const official = await sit('canbo.dv4');
    await official.ledger.openForms();
    const coordinator = desks.find(({ ledger }) => ledger.getState().me?.id === 'mau-dieuphoi') as Desk;
    await coordinator.ledger.closePeriod(PERIOD, true);
    expect(coordinator.ledger.getState().error).toBeNull();
    expect(coordinator.ledger.getState().me?.periods.find(({ id }) => id === PERIOD)?.closed).toMatchObject({
      by: 'mau-dieuphoi',
    });
    official.type(cell, '5');
    await official.saveNow();
    expect(official.ledger.getState()).toMatchObject({
      sync: { kind: 'closed', by: 'mau-dieuphoi' },
      waiting: 1,
    });
    expect(await official.value(cell.sheet, cell.address)).toBe(5);
    expect(official.excel.workbook.sheet(cell.sheet).protection).not.toBeNull();
    await coordinator.ledger.extendPeriod(PERIOD, 'DV4', '2026-06-30', 'Mất điện ba ngày');
    expect(coordinator.ledger.getState().error).toBeNull();
    await official.saveNow();
    expect(official.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    official.type(cell, '6');
    await official.save();
  });
});
