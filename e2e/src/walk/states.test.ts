import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { parseArea } from '@cchc/workbench/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const PERIOD = '2026-H1';
const cells = cellsOf(plan as unknown as Plan, 'DV4');
/** Optional, so that nothing is asked of it before the report goes out. */
const optional = cells.at(
  [...cells.layout.entries.keys()].find((key) => key.endsWith('/difficulty')) as string,
  'text',
);
const [numerator, denominator] = [cells.at('CV.01', 'numerator'), cells.at('CV.01', 'denominator')];

let server: StartedLocal;
const desks: Desk[] = [];
const sit = async (login: string): Promise<Desk> => {
  const desk = await Desk.sit(server, login);
  desks.push(desk);
  return desk;
};
/** What Excel answers to somebody who types into a cell. */
const tryTyping = ({ excel }: Desk, { sheet, address }: typeof numerator, text: string) =>
  excel.person.type(excel.workbook.sheet(sheet), parseArea(address), text);
const coverOf = ({ excel }: Desk): string => {
  const sheet = excel.workbook.sheet('Hướng dẫn');
  for (let row = 0; row < 40; row++)
    if (sheet.content(row, 1).value === 'Trạng thái') return String(sheet.content(row, 2).value);
  return '';
};

let official: Desk;
let head: Desk;
let coordinator: Desk;
beforeAll(async () => {
  server = await startLocal();
  official = await sit('canbo.dv4');
  head = await sit('lanhdao.dv4');
  coordinator = await sit('dieuphoi');
  for (const desk of [official, head]) await desk.ledger.openForms();
  await coordinator.ledger.loadConsolidation(PERIOD);
});
afterAll(async () => {
  for (const desk of desks) desk.excel.dispose();
  await server.close();
});

const bring = async (to: 'approved' | 'returned', comment?: string): Promise<void> => {
  await coordinator.ledger.loadConsolidation(PERIOD);
  await coordinator.ledger.transition('DV4', PERIOD, to, comment);
};

describe('sending a report', () => {
  it('is stopped by what is missing, each with the way to its cell, and nothing is sent', async () => {
    official.type(numerator, '31');
    official.type(denominator, '30');
    await official.ledger.submit();
    const { blockers, reportState, missing } = official.ledger.getState();
    expect(reportState).toBe('draft');
    expect(blockers).toContainEqual(
      expect.objectContaining({
        key: 'CV.01',
        code: 'numerator-over-denominator',
        place: expect.objectContaining(numerator),
      }),
    );
    expect(blockers?.filter(({ code }) => code === 'missing').map(({ key }) => key)).toEqual(
      missing.map(({ key }) => key),
    );
    for (const { place } of missing) expect(place).not.toBeNull();
    official.type(numerator, '30');
  });

  it('goes out when everything is filled or marked, many at once', async () => {
    const { ledger } = official;
    await ledger.markMissing(
      ledger.getState().missing.map(({ key }) => key),
      'no-data',
      'Chưa tổng hợp xong',
    );
    expect(ledger.getState().missing).toEqual([]);
    await ledger.submit('Số liệu đến hết ngày 02/6');
    expect(ledger.getState()).toMatchObject({
      error: null,
      blockers: null,
      reportState: 'submitted',
      stateBy: { by: 'mau-canbo-dv4', comment: 'Số liệu đến hết ngày 02/6' },
      waiting: 0,
    });
  });

  it('locks the sheets, and the cover says who, when, why and what to do', async () => {
    expect(tryTyping(official, numerator, '29')).not.toMatchObject({ kind: 'done' });
    expect(coverOf(official)).toMatch(/^Đã gửi: Phạm Thị Dung \(mẫu\), \d\d:\d\d ngày 03\/6\/2026\n/);
    expect(coverOf(official)).toContain('Rút lại');
    // Registers are never locked
    official.type({ sheet: 'Vướng mắc', address: 'C6' }, 'Đường truyền chậm');
    await official.save();
  });
});

describe('what was typed while the report was locked', () => {
  it('stays in its cell, waits and is counted', async () => {
    head.type(optional, 'Thiếu máy quét');
    await head.saveNow();
    expect(head.ledger.getState()).toMatchObject({
      sync: { kind: 'locked', state: 'submitted', by: 'mau-canbo-dv4' },
      reportState: 'submitted',
      conflicts: [],
      waiting: 1,
    });
    expect(await head.value(optional.sheet, optional.address)).toBe('Thiếu máy quét');
    // The others are locked now; this one can still be taken back
    expect(tryTyping(head, numerator, '1')).not.toMatchObject({ kind: 'done' });
    expect(tryTyping(head, optional, 'Thiếu máy quét')).toMatchObject({ kind: 'done' });
  });

  it('goes out by itself when the head has recalled the report', async () => {
    await head.ledger.transition('DV4', PERIOD, 'draft');
    expect(head.ledger.getState()).toMatchObject({ error: null, reportState: 'draft' });
    await head.timers.pass(20_000);
    await expect.poll(() => head.ledger.getState()).toMatchObject({ waiting: 0, sync: { kind: 'idle' } });
    head.type(numerator, '28');
    await head.save();
  });
});

describe('the coordinator', () => {
  it('receives what is sent; who looked at an older version is told, and takes the news', async () => {
    official.ledger.focus();
    await expect.poll(() => official.ledger.getState().reportState).toBe('draft');
    await expect.poll(() => official.value(numerator.sheet, numerator.address)).toBe(28);
    await official.ledger.submit();
    expect(official.ledger.getState()).toMatchObject({ error: null, reportState: 'submitted' });
    await coordinator.ledger.transition('DV4', PERIOD, 'approved', undefined, '1-aaaaaaaa');
    expect(coordinator.ledger.getState().error).toMatchObject({ code: 'report-moved' });
    await bring('approved');
    expect(coordinator.ledger.getState().error).toBeNull();
    expect(
      coordinator.ledger.getState().consolidation?.reports.find(({ unit }) => unit === 'DV4')?.state,
    ).toBe('approved');
  });

  it('needs a reason to open it again; the unit reads it on the cover and goes on', async () => {
    await bring('returned');
    expect(coordinator.ledger.getState().error).toMatchObject({ code: 'comment-required' });
    await bring('returned', 'Bổ sung số liệu quý II');
    expect(coordinator.ledger.getState().error).toBeNull();
    await official.saveNow();
    expect(official.ledger.getState()).toMatchObject({
      reportState: 'returned',
      stateBy: { comment: 'Bổ sung số liệu quý II' },
    });
    expect(coverOf(official)).toContain('Nội dung: Bổ sung số liệu quý II');
    official.type(numerator, '27');
    await official.save();
  });
});

describe('a transition whose answer was lost', () => {
  it('is repeated under the same id and counts once', async () => {
    let lost = 0;
    const desk = await Desk.sit(server, 'canbo.dv4', undefined, {}, async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).endsWith('/api/transition') || lost > 1) return response;
      lost += 1;
      throw new TypeError('network changed');
    });
    desks.push(desk);
    await desk.ledger.openForms();
    const sending = desk.ledger.submit();
    for (let i = 0; i < 40 && desk.ledger.getState().busy === 'sending'; i++) {
      await desk.timers.pass(5_000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await sending;
    expect(lost).toBe(2);
    expect(desk.ledger.getState()).toMatchObject({ error: null, reportState: 'submitted' });
  });
});
