import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { Workbook } from '@cchc/workbench/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const cells = cellsOf(plan as unknown as Plan, 'DV2');
const [numerator, denominator] = [cells.at('CV.01', 'numerator'), cells.at('CV.01', 'denominator')];

let server: StartedLocal;
const desks: Desk[] = [];
const sit = async (workbook?: Workbook): Promise<Desk> => {
  const desk = await Desk.sit(server, 'canbo.dv2', workbook);
  desks.push(desk);
  return desk;
};
/** The file as it was saved, on another machine or sent by mail. */
const copyOf = (desk: Desk, change: (workbook: Workbook) => void = () => undefined): Workbook => {
  const copy = Workbook.fromJSON(JSON.parse(JSON.stringify(desk.excel.workbook.toJSON())));
  change(copy);
  return copy;
};
const saysOf = (workbook: Workbook, part: number, text: string): void => {
  const parts = String(workbook.customProperties.get('SoCCHC')).split('|');
  parts[part] = text;
  workbook.customProperties.set('SoCCHC', parts.join('|'));
};
const contentOf = ({ excel }: Desk) => JSON.stringify(excel.workbook.toJSON());

let mine: Desk;
beforeAll(async () => {
  server = await startLocal();
  mine = await sit();
  await mine.ledger.openForms();
  mine.type(numerator, '10');
  mine.type(denominator, '12');
  await mine.save();
});
afterAll(async () => {
  for (const desk of desks) desk.excel.dispose();
  await server.close();
});

describe('the workbook of another period', () => {
  it('is taken up as what it is; this period opens in a new workbook and never over it', async () => {
    const desk = await sit(copyOf(mine));
    const other = desk.ledger.getState().me?.periods.find(({ id }) => id !== '2026-H1');
    if (!other) throw new Error('the calendar has one period only');
    desk.ledger.choosePeriod(other.id);
    const before = contentOf(desk);
    await desk.ledger.openForms();
    expect(desk.ledger.getState().workbook).toMatchObject({ kind: 'report', unit: 'DV2', period: '2026-H1' });
    expect(contentOf(desk)).toBe(before);
    const fresh = await sit();
    fresh.ledger.choosePeriod(other.id);
    await fresh.ledger.openForms();
    expect(fresh.ledger.getState().workbook).toMatchObject({ kind: 'report', period: other.id });
    expect(await fresh.value(numerator.sheet, numerator.address)).not.toBe(10);
  });
});

describe('a workbook that is somebody else’s', () => {
  it.each([
    ['of another commune', 'commune', (workbook: Workbook) => saysOf(workbook, 0, 'xa-khac')],
    ['of a unit that is not theirs', 'unit', (workbook: Workbook) => saysOf(workbook, 1, 'DV3')],
    ['of another version of the plan', 'plan', (workbook: Workbook) => saysOf(workbook, 3, 'kh-cu')],
    [
      'with an unreadable note',
      'unreadable',
      (workbook: Workbook) => workbook.customProperties.set('SoCCHC', 'hỏng'),
    ],
    ['with a lost note', 'unreadable', (workbook: Workbook) => workbook.customProperties.delete('SoCCHC')],
  ] as const)('%s is told, and nothing is written or sent', async (_, reason, change) => {
    server.counts.take();
    const desk = await sit(copyOf(mine, change));
    expect(desk.ledger.getState().workbook).toMatchObject({ kind: 'foreign', reason });
    const before = contentOf(desk);
    await desk.ledger.openForms();
    await desk.saveNow();
    expect(desk.ledger.getState().workbook).toMatchObject({ kind: 'foreign', reason });
    expect(contentOf(desk)).toBe(before);
    expect(server.counts.take()).toMatchObject({ writes: 0 });
  });
});

describe('a copy of the workbook', () => {
  it('is as good as the first one: what both changed is asked, what one changed comes in', async () => {
    const copy = await sit(copyOf(mine));
    expect(copy.ledger.getState()).toMatchObject({ workbook: { kind: 'report' }, waiting: 0, conflicts: [] });
    copy.type(numerator, '11');
    await copy.save();
    mine.type(denominator, '13');
    await mine.saveNow();
    expect(mine.ledger.getState().conflicts).toMatchObject([
      { key: 'CV.01', theirs: { value: { components: { numerator: 11, denominator: 12 } } } },
    ]);
    expect(await mine.value(denominator.sheet, denominator.address)).toBe(13);
    await mine.ledger.decide('CV.01', { take: 'mine' });
    await copy.save();
    expect(await copy.value(denominator.sheet, denominator.address)).toBe(13);
  });
});

describe('formulas of people', () => {
  it('are sent as their values and stay; what comes in over one is asked, never written', async () => {
    mine.excel.person.addSheet('Nháp');
    mine.type({ sheet: 'Nháp', address: 'B7' }, '60');
    const [first, second] = [cells.at('CV.03', 'numerator'), cells.at('CV.03', 'denominator')];
    mine.type(first, '=12+30');
    mine.type(second, '=Nháp!B7');
    await mine.excel.workbook.settled();
    await mine.save();
    const copy = await sit();
    await copy.ledger.openForms();
    expect(await copy.value(first.sheet, first.address)).toBe(42);
    expect(await copy.value(second.sheet, second.address)).toBe(60);
    copy.type(first, '43');
    await copy.save();
    await mine.saveNow();
    expect(mine.ledger.getState().conflicts).toMatchObject([{ key: 'CV.03' }]);
    expect(mine.formula(first)).toBe('=12+30');
    await mine.ledger.decide('CV.03', { take: 'mine' });
    expect(mine.formula(first)).toBe('=12+30');
    expect(mine.ledger.getState().conflicts).toEqual([]);
  });

  it('that give an error are told at their cell and not sent', async () => {
    const cell = cells.at('CV.03', 'numerator');
    mine.type(cell, '=1/0');
    await mine.excel.workbook.settled();
    server.counts.take();
    await mine.saveNow();
    expect(server.counts.take()).toMatchObject({ writes: 0 });
    expect(mine.ledger.getState().problems).toMatchObject([
      {
        severity: 'error',
        key: 'CV.03',
        place: cell,
        problem: { code: 'error-value', params: { text: '#DIV/0!' } },
      },
    ]);
    expect(mine.formula(cell)).toBe('=1/0');
    mine.type(cell, '42');
    await mine.save();
  });
});

describe('the repair in the pane', () => {
  it('puts everything back, sends what was typed and says what it did', async () => {
    mine.type(numerator, '9');
    mine.excel.person.deleteSheet(mine.excel.workbook.sheet('Nhiệm vụ'));
    const form = mine.excel.workbook.sheet(numerator.sheet);
    mine.excel.person.unprotect(form);
    mine.excel.person.clear(form, { row: 0, column: 0, rows: 1, columns: 20 });
    await mine.ledger.repair();
    expect(mine.ledger.getState()).toMatchObject({
      busy: null,
      waiting: 0,
      sync: { kind: 'idle' },
      repair: { unplaced: [], locked: [], leftovers: null },
    });
    expect(await mine.value(numerator.sheet, numerator.address)).toBe(9);
    expect(mine.excel.workbook.sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
    expect(form.protection).not.toBeNull();
  });
});
