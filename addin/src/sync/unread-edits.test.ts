import { expect, it } from 'vitest';
import { UnreadEdits } from './unread-edits.ts';

const told = () => false;
const edit = (...keys: string[]) => new Set(keys);

it('counts each entry once, and a row of a register with its answer as one', () => {
  const unread = new UnreadEdits();
  unread.add(edit('HS-1', 'NV1.a/person'), 0);
  unread.add(edit('HS-1'), 0);
  unread.add(edit('VM/aaaaaaaa1', 'VM/aaaaaaaa1/reply'), 0);
  unread.add(edit('VM/+7'), 0);
  expect(unread.since(0, told)).toEqual(['HS-1', 'NV1.a/person', 'VM/aaaaaaaa1', 'VM/+7']);
});

it('counts one for a sorted register, however many blank rows its table has ready', () => {
  const unread = new UnreadEdits();
  const rows = Array.from({ length: 30 }, (_, row) => `VM/+${row}`);
  unread.add(edit('VM/aaaaaaaa1', 'VM/aaaaaaaa1/reply', ...rows), 0);
  unread.add(null, 0);
  expect(unread.since(0, told)).toHaveLength(1);
});

it('forgets what a reading tells that was begun after the edit, and nothing else', () => {
  const unread = new UnreadEdits();
  unread.add(edit('A'), 1);
  unread.add(edit('B'), 2);
  expect(unread.since(1, told)).toEqual(['A', 'B']);
  expect(unread.since(2, told)).toEqual(['B']);
});

it('keeps what a reading could not tell, and changes that cannot be told apart with it', () => {
  const unread = new UnreadEdits();
  unread.add(edit('A', 'B'), 0);
  unread.add(null, 0);
  const half = (key: string | null) => key === null || key === 'B';
  expect(unread.since(1, half)).toHaveLength(2);
  expect(unread.since(1, half)).toContain('B');
  expect(unread.since(2, told)).toEqual([]);
});
