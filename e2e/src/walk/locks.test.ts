import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { parseArea } from '@cchc/workbench/model';
import { protectSheet } from '@cchc/workbench/model/protection.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const PERIOD = '2026-H1';
const cells = cellsOf(plan as unknown as Plan, 'DV4');
const [numerator, denominator] = [cells.at('CV.01', 'numerator'), cells.at('CV.01', 'denominator')];

let server: StartedLocal;
const desks: Desk[] = [];
const sit = async (login: string, net?: typeof fetch): Promise<Desk> => {
  const desk = await Desk.sit(server, login, undefined, {}, net);
  desks.push(desk);
  await desk.ledger.openForms();
  return desk;
};
const sheetOf = ({ excel }: Desk) => excel.workbook.sheet(numerator.sheet);
const coordinated = async (work: (ledger: Desk['ledger']) => Promise<void>): Promise<void> => {
  const desk = await Desk.sit(server, 'dieuphoi');
  desks.push(desk);
  await work(desk.ledger);
  expect(desk.ledger.getState().error).toBeNull();
};
const close = (closed: boolean) => coordinated((ledger) => ledger.closePeriod(PERIOD, closed, 'Thử khóa kỳ'));

beforeAll(async () => {
  server = await startLocal();
});
afterAll(async () => {
  for (const { excel } of desks) excel.dispose();
  await server.close();
});

describe('a save that timed out and ran all the same', () => {
  it('is sent again as the same mutation and counts once', async () => {
    const ids: string[] = [];
    const desk = await sit('canbo.dv4', async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).endsWith('/api/sync')) return response;
      const { mutationId, entries } = JSON.parse(String(init?.body)) as {
        mutationId: string;
        entries: object;
      };
      if (!('CV.01' in entries)) return response;
      ids.push(mutationId);
      if (ids.length > 1) return response;
      throw new DOMException('The operation timed out.', 'TimeoutError');
    });
    desk.type(numerator, '21');
    desk.type(denominator, '25');
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({ sync: { kind: 'offline' }, waiting: 1 });
    await desk.timers.pass(60_000);
    await expect.poll(() => desk.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    await desk.ledger.openHistory('CV.01');
    const items = desk.ledger.getState().history?.items ?? [];
    expect(items.filter(({ mutationId }) => mutationId === ids[0])).toHaveLength(1);
  });
});

describe('a lock that comes while a cell is being typed in', () => {
  it('waits until the typing is done, keeps what was typed, and locks then', async () => {
    const desk = await sit('lanhdao.dv4');
    await close(true);
    desk.type(numerator, '22');
    const at = parseArea(denominator.address);
    desk.excel.person.beginEdit(sheetOf(desk), at, '26');
    await desk.saveNow();
    expect(desk.ledger.getState().sync.kind).toBe('editing');
    expect(sheetOf(desk).style(at.row, at.column).locked).toBe(false);
    desk.excel.person.commitEdit();
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({ sync: { kind: 'closed' }, waiting: 1 });
    expect(await desk.value(denominator.sheet, denominator.address)).toBe(26);
    const other = parseArea(cells.at('CV.03', 'numerator').address);
    expect(sheetOf(desk).style(other.row, other.column).locked).toBe(true);
    await close(false);
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(sheetOf(desk).style(other.row, other.column).locked).toBe(false);
  });
});

describe('a sheet with a password of a person', () => {
  it('is named while the report is locked and when it opens again, and nothing typed is lost', async () => {
    const desk = await sit('canbo.dv4');
    const sheet = sheetOf(desk);
    desk.excel.person.unprotect(sheet);
    protectSheet(sheet, {}, 'bí mật');
    await close(true);
    desk.type(numerator, '23');
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({
      sync: { kind: 'closed' },
      foreignSheets: [sheet.name],
      waiting: 1,
    });
    expect(await desk.value(numerator.sheet, numerator.address)).toBe(23);
    expect(sheet.protection?.password).toBe('bí mật');
    await close(false);
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(sheet.protection?.password).toBe('bí mật');
  });
});
