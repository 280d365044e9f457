import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

const SHEET = 'Vướng mắc';
const OWN = { date: '2026-06-02', content: 'Máy quét hỏng', proposal: 'Cho mượn máy', status: 'open' };

describe('registers in the pane', () => {
  let server: StartedLocal;
  let official: Desk;
  let coordinator: Desk;
  const rowsOf = (desk: Desk) => desk.ledger.getState().rows?.rows ?? [];
  const mine = (desk: Desk) => rowsOf(desk).find(({ fields }) => fields.content === OWN.content);
  const served = async (desk: Desk) => {
    const answer = await desk.ledger.registers.rows('DV2', 2026);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  beforeAll(async () => {
    server = await startLocal();
    official = await Desk.sit(server, 'canbo.dv2');
    await official.ledger.openForms();
    coordinator = await Desk.sit(server, 'dieuphoi');
  });
  afterAll(async () => {
    for (const desk of [official, coordinator]) desk?.excel.dispose();
    await server.close();
  });

  it('take a row into the sheet like a typed one, and send it by themselves', async () => {
    expect(await official.ledger.registers.addHere('vuong-mac', OWN)).toBe(true);
    const added = mine(official);
    expect(added).toMatchObject({ register: 'vuong-mac', fields: OWN, reply: {}, status: 'waiting' });
    expect(await official.value(SHEET, added?.place?.address ?? '')).toEqual(expect.any(Number));
    await official.timers.pass(20_000);
    await expect.poll(() => mine(official)?.status).toBe('saved');
    expect((await served(coordinator)).entries[added?.key ?? '']?.value).toEqual({ fields: OWN });
  });

  it('are answered by the coordinator, who has another workbook or none open', async () => {
    const { key } = mine(official) as { key: string };
    server.counts.take();
    const before = await served(coordinator);
    const answer = await coordinator.ledger.registers.answer(before, key, { answer: 'Mượn máy của DV3' });
    expect(answer).toMatchObject({ ok: true });
    expect(server.counts.take()).toMatchObject({ writes: 2 });
    expect((await served(coordinator)).entries[`${key}/reply`]?.value).toEqual({
      fields: { answer: 'Mượn máy của DV3' },
    });
    await official.save();
    expect(mine(official)).toMatchObject({ reply: { answer: 'Mượn máy của DV3' }, status: 'saved' });
  });

  it('tell the coordinator when somebody else answered first, with that answer', async () => {
    const { key } = mine(official) as { key: string };
    const looked = await served(coordinator);
    const other = await Desk.sit(server, 'dieuphoi');
    await other.ledger.registers.answer(await served(other), key, { answer: 'Đã sửa xong' });
    const late = await coordinator.ledger.registers.answer(looked, key, { answer: 'Chờ thêm' });
    expect(late).toMatchObject({ ok: false, error: { code: 'report-moved' } });
    const { entries } = (late as { body: typeof looked }).body;
    expect(entries[`${key}/reply`]?.value).toEqual({ fields: { answer: 'Đã sửa xong' } });
    other.excel.dispose();
  });

  it('take no answer from an official, in the sheet or past it', async () => {
    const { key } = mine(official) as { key: string };
    const answer = await official.ledger.registers.answer(await served(official), key, {
      answer: 'tự trả lời',
    });
    expect(answer).toMatchObject({ ok: false });
  });

  it('lose a deleted row in the sheet and on the server, and keep the others', async () => {
    const { key } = mine(official) as { key: string };
    await official.save();
    const others = rowsOf(official).length - 1;
    expect(await official.ledger.registers.removeHere(key)).toBe(true);
    expect(mine(official)).toBeUndefined();
    expect(rowsOf(official)).toHaveLength(others);
    expect((await served(coordinator)).entries[key]?.value).toEqual({ deleted: true });
    expect(official.ledger.getState()).toMatchObject({ waiting: 0, conflicts: [] });
    const [before] = rowsOf(official);
    await official.save();
    expect(rowsOf(official)[0]).toEqual(before);
  });

  it('lose a row that was never sent at once', async () => {
    await official.ledger.registers.addHere('sang-kien', { content: 'Thử' });
    const row = rowsOf(official).find(({ fields }) => fields.content === 'Thử');
    expect(await official.ledger.registers.removeHere(row?.key ?? '')).toBe(true);
    expect(rowsOf(official).some(({ fields }) => fields.content === 'Thử')).toBe(false);
    await official.save();
  });

  it('keep a row that somebody changed while it was being deleted', async () => {
    await official.ledger.registers.addHere('vuong-mac', { content: 'Sắp xóa' });
    await official.save();
    const row = rowsOf(official).find(({ fields }) => fields.content === 'Sắp xóa');
    const other = await Desk.sit(server, 'lanhdao.dv2');
    await other.ledger.openForms();
    const theirs = rowsOf(other).find(({ key }) => key === row?.key);
    other.type({ sheet: SHEET, address: (theirs?.place?.address ?? '').replace('B', 'C') }, 'Đừng xóa');
    await other.save();
    await official.ledger.registers.removeHere(row?.key ?? '');
    expect(official.ledger.getState().conflicts).toMatchObject([{ key: row?.key }]);
    expect((await served(coordinator)).entries[row?.key ?? '']?.value).toEqual({
      fields: { content: 'Đừng xóa' },
    });
    other.excel.dispose();
  });
});
