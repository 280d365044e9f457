import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { LOCALES, Workbook } from '@cchc/workbench/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

const SHEET = 'Vướng mắc';

/** A row is sent, the pane dies before its code is in the sheet, and the row is edited before the pane comes back. */
describe('a row that was sent before its code was written', () => {
  let server: StartedLocal;
  const desks: Desk[] = [];
  beforeAll(async () => {
    server = await startLocal();
  });
  afterAll(async () => {
    for (const { excel } of desks) excel.dispose();
    await server.close();
  });

  const served = async (desk: Desk) => {
    const answer = await desk.ledger.registers.rows('DV4', 2026);
    if (!answer.ok) throw new Error(answer.error.code);
    return Object.entries(answer.value.entries).filter(
      ([key, { value }]) => /^VM\/\w+$/.test(key) && value?.fields,
    );
  };
  const shown = (desk: Desk) =>
    (desk.ledger.getState().rows?.rows ?? []).filter(({ register }) => register === 'vuong-mac');

  /** Types a row, lets autosave send it, edits it and reopens the file without the pane's memory. */
  async function forgotten(text: string, edited: string): Promise<{ desk: Desk; before: number }> {
    const first = await Desk.sit(server, 'canbo.dv4');
    desks.push(first);
    await first.ledger.openForms();
    const before = (await served(first)).length;
    const free = 5 + shown(first).length;
    first.type({ sheet: SHEET, address: `C${free}` }, text);
    first.type({ sheet: SHEET, address: `E${free}` }, 'Đề nghị xã hỗ trợ');
    await expect.poll(() => first.ledger.getState().waiting).toBeGreaterThan(0);
    await first.timers.pass(20_000);
    await expect.poll(async () => (await served(first)).length).toBe(before + 1);
    expect(await first.value(SHEET, `A${free}`)).toBeNull();
    const file = JSON.parse(JSON.stringify(first.excel.workbook.toJSON()));
    const workbook = Workbook.fromJSON(file, { locale: LOCALES['vi-VN'] });
    const sheet = workbook.sheet(SHEET);
    sheet.setContent(free - 1, 2, { value: edited, formula: null });
    const desk = await Desk.sit(server, 'canbo.dv4', workbook);
    desks.push(desk);
    return { desk, before };
  }

  it('is known again when it was not edited', async () => {
    const { desk, before } = await forgotten('Máy in hỏng', 'Máy in hỏng');
    await desk.saveNow();
    expect(await served(desk)).toHaveLength(before + 1);
    expect(shown(desk).filter(({ fields }) => fields.content === 'Máy in hỏng')).toHaveLength(1);
  });

  it('is asked when it was edited: it stands once, and is sent as nothing until then', async () => {
    const { desk, before } = await forgotten(
      'Màn hình tra cứu ở bộ phận một cửa hỏng',
      'Màn hình tra cứu và máy in ở bộ phận một cửa hỏng',
    );
    await desk.saveNow();
    expect(await served(desk)).toHaveLength(before + 1);
    const { problems } = desk.ledger.getState();
    expect(problems).toMatchObject([{ source: 'cell', problem: { code: 'maybe-same-row' } }]);
    const [problem] = problems;
    await desk.ledger.answerRow(problem?.key ?? '', true);
    // Nobody knows whether others changed it since, so both texts are shown
    expect(desk.ledger.getState().conflicts).toMatchObject([{ key: problem?.key }]);
    await desk.ledger.decide(problem?.key ?? '', { take: 'mine' });
    expect(desk.ledger.getState()).toMatchObject({ problems: [], conflicts: [], waiting: 0 });
    const rows = await served(desk);
    expect(rows).toHaveLength(before + 1);
    expect(rows.map(([, { value }]) => value?.fields?.content)).toContain(
      'Màn hình tra cứu và máy in ở bộ phận một cửa hỏng',
    );
    expect(shown(desk).filter(({ fields }) => fields.content?.startsWith('Màn hình'))).toHaveLength(1);
  });

  it('is a row beside the other when the person says that it is new', async () => {
    const { desk, before } = await forgotten('Đường truyền yếu ở thôn 3', 'Đường truyền yếu ở thôn 5');
    await desk.saveNow();
    const [problem] = desk.ledger.getState().problems;
    await desk.ledger.answerRow(problem?.key ?? '', false);
    expect(desk.ledger.getState()).toMatchObject({ problems: [], conflicts: [], waiting: 0 });
    expect(await served(desk)).toHaveLength(before + 2);
    const names = shown(desk).map(({ fields }) => fields.content);
    expect(names).toEqual(expect.arrayContaining(['Đường truyền yếu ở thôn 3', 'Đường truyền yếu ở thôn 5']));
    await desk.save();
    expect(desk.ledger.getState().problems).toEqual([]);
  });
});
