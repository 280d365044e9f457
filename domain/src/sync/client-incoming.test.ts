import { expect, it } from 'vitest';
import type { ServerValue } from '../api/api.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { incoming } from './client-incoming.ts';
import { type ClientState, emptyState } from './client-state.ts';

const ROW = 'VM/aaaaaaaa1';
const NOBODY: ReportReading = { entries: new Map(), duplicates: new Map() };
const NOTHING = { entries: {} };
const news = (cursor: string, changed: Record<string, ServerValue>, full?: true) => ({
  cursor,
  changed,
  settled: {},
  conflicts: {},
  ...(full && { full }),
});
const row = (version: string, content: string | null): ServerValue => ({
  value: content === null ? null : { fields: { content } },
  version,
  by: 'm',
  at: null,
});
const rows = { adds: true };

it('shows a row that was known only as cleared once it says something again', () => {
  const heard = incoming(NOTHING, news('2-a', { [ROW]: row('2-a', null) }), NOBODY, emptyState(), rows);
  expect(heard.writes).toEqual({});
  const again = row('3-a', 'Thiếu máy quét');
  const filled = incoming(NOTHING, news('3-a', { [ROW]: again }), NOBODY, heard.state, rows);
  expect(filled.writes).toEqual({ [ROW]: again.value });
});

it('does not put back a row that its person took out of the sheet, also when others change it', () => {
  const first = incoming(NOTHING, news('1-a', { [ROW]: row('1-a', 'Một') }), NOBODY, emptyState(), rows);
  expect(first.writes).toHaveProperty([ROW]);
  const second = incoming(NOTHING, news('2-a', { [ROW]: row('2-a', 'Hai') }), NOBODY, first.state, rows);
  expect(second.writes).toEqual({});
  expect(second.state.pending).toHaveProperty([ROW]);
});

it('after a restore takes nothing that was only asked before for what the store has', () => {
  const asked: ClientState = { ...emptyState(), cursor: '1-a', conflicts: { [ROW]: row('1-a', 'Một') } };
  const restored = incoming(NOTHING, news('1-b', {}, true), NOBODY, asked, rows);
  expect(restored.state.pending[ROW]?.version).toBeNull();
  const later = incoming(NOTHING, news('1-b', {}), NOBODY, restored.state, rows);
  expect(later.writes).toEqual({});
});
