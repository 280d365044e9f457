import { expect, it } from 'vitest';
import { UnreadEdits } from './unread-edits.ts';

const edit = (...keys: string[]) => new Set(keys);

it('counts each entry once, and a row of a register with its answer as one', () => {
  const unread = new UnreadEdits();
  unread.add(edit('HS-1', 'NV1.a/person'), 0);
  unread.add(edit('HS-1'), 0);
  unread.add(edit('VM/aaaaaaaa1', 'VM/aaaaaaaa1/reply'), 0);
  unread.add(edit('VM/+7'), 0);
  expect(unread.since(0)).toEqual(['HS-1', 'NV1.a/person', 'VM/aaaaaaaa1', 'VM/+7']);
});

it('counts one for a sorted register, however many blank rows its table has ready', () => {
  const unread = new UnreadEdits();
  const rows = Array.from({ length: 30 }, (_, row) => `VM/+${row}`);
  unread.add(edit('VM/aaaaaaaa1', 'VM/aaaaaaaa1/reply', ...rows), 0);
  unread.add(null, 0);
  expect(unread.since(0)).toHaveLength(1);
});

it('forgets what a reading tells that was begun after the edit, and nothing else', () => {
  const unread = new UnreadEdits();
  unread.add(edit('A'), 1);
  unread.add(edit('B'), 2);
  expect(unread.since(1)).toEqual(['A', 'B']);
  expect(unread.since(2)).toEqual(['B']);
});
