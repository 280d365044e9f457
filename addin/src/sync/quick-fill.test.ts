import { type EntryValue, emptyState, entryDefs } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anIdentity, aPlan, aReport, type OpenedExcel, openExcel, placeOf } from '../excel/testing/excel.ts';
import { carriedInto } from './quick-fill.ts';
import { ReportSync } from './report-sync.ts';

let opened: OpenedExcel;
beforeEach(async () => {
  opened = await openExcel();
});
afterEach(() => opened.excel.dispose());

const offline = { sync: async () => ({ kind: 'unknown' as const, retryAfter: null }) };
const defs = entryDefs(aPlan(), 'DV4', 2026);
const lead = [...defs.values()].find(({ kind }) => kind === 'percent')?.row ?? '';
const [result, difficulty] = [`${lead}/result`, `${lead}/difficulty`];
const previous: Record<string, EntryValue> = {
  [result]: { text: 'Đã phân bổ 05 khoản.' },
  [difficulty]: { text: 'Thiếu người.' },
  'Q.12': { text: '=đã đổi mới' },
};

async function open() {
  const { specs, layout } = aReport('DV4', {}, { previous: { entries: previous } });
  await opened.port.openReport({ specs, identity: anIdentity({ unit: 'DV4' }), state: emptyState() });
  const sync = new ReportSync(
    offline,
    opened.port,
    anIdentity({ unit: 'DV4' }),
    layout,
    () => 'mutation-1',
    emptyState(),
  );
  await sync.look();
  return { specs, layout, sync };
}

describe('taking last period’s texts', () => {
  it('fills empty cells, which then wait to be sent like anything typed', async () => {
    const { sync } = await open();
    const written = await sync.fill((reading) => carriedInto(reading, { defs, previous }));
    expect(written.sort()).toEqual([difficulty, result, 'Q.12'].sort());
    expect(sync.reading.entries.get('Q.12')).toMatchObject({
      value: { text: '=đã đổi mới' },
      formula: false,
    });
    expect([...sync.waiting].sort()).toEqual(written);
    expect(await sync.fill((reading) => carriedInto(reading, { defs, previous }))).toEqual([]);
  });

  it('leaves alone what a person wrote, and a formula of theirs', async () => {
    const { specs, layout, sync } = await open();
    const type = (key: string, text: string): void => {
      const { sheet, row, column } = placeOf(
        opened,
        specs,
        layout,
        key,
        key === 'Q.12' ? 'result' : (key.split('/')[1] ?? ''),
      );
      opened.excel.person.type(sheet, { row, column }, text, { accept: true });
    };
    type(result, 'Kỳ này chưa làm');
    await sync.look();
    const written = await sync.fill((reading) => carriedInto(reading, { defs, previous }));
    expect(written.sort()).toEqual([difficulty, 'Q.12'].sort());
    expect(sync.reading.entries.get(result)?.value).toEqual({ text: 'Kỳ này chưa làm' });
    const formula = { ...sync.reading, entries: new Map(sync.reading.entries) };
    const before = formula.entries.get('Q.12');
    if (!before) throw new Error('Q.12 has no cell');
    formula.entries.set('Q.12', { ...before, value: null, formula: true });
    expect(carriedInto(formula, { defs, previous })).not.toHaveProperty(['Q.12']);
  });
});
