import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/sample-plan' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { parseArea } from '@cchc/workbench/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

const cells = cellsOf(plan as unknown as Plan, 'DV2');
const DOCUMENT = { type: 'Báo cáo', number: '05/BC-UBND', date: '2026-05-20', subject: 'Kết quả tháng 5' };

describe('the document behind a figure', () => {
  let server: StartedLocal;
  let desk: Desk;
  const state = () => desk.ledger.getState().evidence;
  const select = (key: string, part: string) => {
    const { sheet, address } = cells.at(key, part);
    const { workbook, person } = desk.excel;
    workbook.activate(workbook.sheet(sheet));
    person.select(workbook.sheet(sheet), parseArea(address));
  };
  const cell = (key: string) => {
    const { sheet, address } = cells.at(key, 'evidence');
    return desk.value(sheet, address);
  };
  beforeAll(async () => {
    server = await startLocal();
    desk = await Desk.sit(server, 'canbo.dv2');
    await desk.ledger.openForms();
    await desk.ledger.registers.addHere('so-van-ban', DOCUMENT);
  });
  afterAll(async () => {
    desk?.excel.dispose();
    await server.close();
  });

  it('is chosen in the pane from what Sổ văn bản holds, sent or not, and lands in the cell', async () => {
    desk.type(cells.at('CV.01', 'numerator'), '10');
    desk.type(cells.at('CV.01', 'denominator'), '=6+6');
    await desk.excel.workbook.settled();
    select('CV.01', 'numerator');
    await desk.ledger.openEvidence();
    expect(state()).toMatchObject({ key: 'CV.01', value: null, hindrance: null, written: false });
    expect(state()?.documents[0]).toMatchObject({ subject: DOCUMENT.subject });
    await desk.ledger.putEvidence(state()?.documents[0]?.evidence ?? null);
    expect(await cell('CV.01')).toBe('05/BC-UBND ngày 20/5/2026');
    expect(state()).toMatchObject({ written: true, value: { number: '05/BC-UBND', date: '2026-05-20' } });
    const { sheet, address } = cells.at('CV.01', 'denominator');
    const { row, column } = parseArea(address);
    expect(desk.excel.workbook.sheet(sheet).content(row, column).formula).toBe('=6+6');
    await desk.timers.pass(20_000);
    await expect.poll(() => desk.ledger.getState().waiting).toBe(0);
  });

  it('reaches the server with the figure, and whoever looks finds the row of Sổ văn bản', async () => {
    const coordinator = await Desk.sit(server, 'dieuphoi');
    await coordinator.ledger.openReview('DV2', '2026-H1');
    expect(coordinator.ledger.getState().review?.report?.entries['CV.01']?.value).toEqual({
      components: { numerator: 10, denominator: 12 },
      evidence: { number: '05/BC-UBND', date: '2026-05-20' },
    });
    const rows = await coordinator.ledger.registers.rows('DV2', 2026);
    expect(rows.ok && Object.values(rows.value.entries).map(({ value }) => value?.fields)).toContainEqual(
      DOCUMENT,
    );
    coordinator.excel.dispose();
  });

  it('of a task belongs to its result, whichever cell of the row is selected', async () => {
    const task = [...cells.layout.entries.keys()].find((key) => key.endsWith('/status')) ?? '';
    select(task, 'text');
    await desk.ledger.openEvidence();
    const result = task.replace('/status', '/result');
    expect(state()).toMatchObject({ key: result });
    const typed = { number: '7/CV-TT', link: 'https://xa.gov.vn/vb/7' };
    await desk.ledger.putEvidence(typed);
    expect(await cell(result)).toBe('7/CV-TT · https://xa.gov.vn/vb/7');
    await desk.ledger.putEvidence(null);
    expect(await cell(result)).toBeNull();
  });

  it('is not asked for beside what has none, or outside of the forms', async () => {
    const { workbook, person } = desk.excel;
    const cover = workbook.sheet('Hướng dẫn');
    workbook.activate(cover);
    person.select(cover, parseArea('A1'));
    await desk.ledger.openEvidence();
    expect(state()).toMatchObject({ key: null });
    await desk.ledger.putEvidence({ number: '1/CV' });
    expect(state()).toMatchObject({ key: null, written: false });
    desk.ledger.closeEvidence();
    expect(state()).toBeNull();
  });

  it('waits while a cell of the row cannot be read', async () => {
    desk.type(cells.at('CV.03', 'numerator'), '=1/0');
    await desk.excel.workbook.settled();
    select('CV.03', 'numerator');
    await desk.ledger.openEvidence();
    expect(state()).toMatchObject({ key: 'CV.03', hindrance: 'unreadable' });
  });
});
