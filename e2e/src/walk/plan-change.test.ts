import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { Workbook } from '@cchc/workbench/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const old = plan as unknown as Plan;
/** CV.01 and CV.03 change places' names: one is renamed to CV.11, one is withdrawn. */
const next: Plan = (() => {
  const text = JSON.stringify(old).replaceAll('"CV.01"', '"CV.11"');
  const changed = JSON.parse(text) as Plan & { replaces?: unknown };
  changed.indicators = changed.indicators.filter(({ code }) => code !== 'CV.03');
  return {
    ...changed,
    version: `${old.version}-b`,
    replaces: { version: old.version, keys: { 'CV.01': 'CV.11', 'CV.03': null } },
  } as Plan;
})();

const before = cellsOf(old, 'DV2');
const after = cellsOf(next, 'DV2');
let server: StartedLocal;
const desks: Desk[] = [];
const sit = async (login: string, workbook?: Workbook): Promise<Desk> => {
  const desk = await Desk.sit(server, login, workbook);
  desks.push(desk);
  return desk;
};
let mine: Desk;
let closed: Workbook;

beforeAll(async () => {
  server = await startLocal();
  mine = await sit('canbo.dv2');
  await mine.ledger.openForms();
  mine.type(before.at('CV.01', 'numerator'), '10');
  mine.type(before.at('CV.01', 'denominator'), '12');
  await mine.save();
  mine.type(before.at('CV.03', 'numerator'), '3');
  mine.type(before.at('CV.03', 'denominator'), '4');
  await mine.save();
  await mine.timers.pass(120_000);
  closed = Workbook.fromJSON(JSON.parse(JSON.stringify(mine.excel.workbook.toJSON())));
  await server.adopt(next, '2026-H1');
});
afterAll(async () => {
  for (const desk of desks) desk.excel.dispose();
  await server.close();
});

describe('a plan that changes while people work', () => {
  it('renames the rows of the open workbook, and sends what was typed under the new names', async () => {
    mine.type(before.at('CV.01', 'numerator'), '11');
    await mine.saveNow();
    expect(mine.ledger.getState()).toMatchObject({
      planChange: { from: old.version, to: next.version, renamed: 1, withdrawn: ['CV.03'] },
      waiting: 0,
      conflicts: [],
      sync: { kind: 'idle' },
    });
    const cell = after.at('CV.11', 'numerator');
    expect(await mine.value(cell.sheet, cell.address)).toBe(11);
    // What stood in the row that is asked no more is not dropped
    const listed = mine.ledger.getState().repair?.unplaced.map(({ content }) => content);
    expect(listed).toEqual(expect.arrayContaining(['3', '4']));
    const colleague = await sit('lanhdao.dv2');
    await colleague.ledger.openForms();
    expect(await colleague.value(cell.sheet, cell.address)).toBe(11);
    mine.type(cell, '12');
    await mine.save();
    await colleague.save();
    expect(await colleague.value(cell.sheet, cell.address)).toBe(12);
  });

  it('moves a workbook that was away to the new plan when it is opened', async () => {
    const desk = await sit('canbo.dv2', closed);
    expect(desk.ledger.getState()).toMatchObject({
      workbook: { kind: 'report', unit: 'DV2' },
      planChange: { from: old.version, to: next.version, renamed: 1 },
      waiting: 0,
      conflicts: [],
    });
    const cell = after.at('CV.11', 'numerator');
    expect(await desk.value(cell.sheet, cell.address)).toBe(12);
    expect(String(desk.excel.workbook.customProperties.get('SoCCHC'))).toContain(next.version);
  });
});
