import { describe, expect, it } from 'vitest';
import { type AnnualItem, EMPTY_ITEM } from './annual-plan.ts';
import { changedFields, mergeItem } from './merge-item.ts';

const base: AnnualItem = {
  ...EMPTY_ITEM,
  person: 'Bình',
  deadline: { text: 'Quý II', end: '2026-06-30', ongoing: false },
  product: 'Kho hồ sơ',
};

describe('two changes of one task', () => {
  it('go together where each touched other fields', () => {
    const merged = mergeItem(base, { ...base, person: 'An' }, { ...base, product: 'Kho điện tử' });
    expect(merged).toEqual({
      item: { ...base, person: 'An', product: 'Kho điện tử' },
      asked: [],
      theirs: ['product'],
    });
  });

  it('are asked about where both touched one field to different ends, and keep what was typed', () => {
    const merged = mergeItem(base, { ...base, person: 'An' }, { ...base, person: 'Cúc' });
    expect(merged).toEqual({ item: { ...base, person: 'An' }, asked: ['person'], theirs: [] });
  });

  it('are not asked about where both say the same, in whatever order a store gives its keys', () => {
    const deadline = { text: 'Quý III', end: '2026-09-30', ongoing: false };
    const other = { ongoing: false, end: '2026-09-30', text: 'Quý III' };
    const merged = mergeItem(base, { ...base, deadline }, { ...base, deadline: other });
    expect(merged).toMatchObject({ asked: [], theirs: [] });
  });

  it('lose nobody’s milestone in silence: both lists changed is one question', () => {
    const step = (name: string) => ({ name, due: null, weight: 1, done: null });
    const mine = { ...base, milestones: [step('Quét')] };
    const theirs = { ...base, milestones: [step('Đối chiếu')] };
    expect(mergeItem(base, mine, theirs)).toMatchObject({ item: mine, asked: ['milestones'] });
  });

  it('take where it was read from from the server, and ask nobody about it', () => {
    const theirs = { ...base, source: { file: 'Phụ lục.docx', row: '1/4' } };
    expect(mergeItem(base, { ...base, person: 'An' }, theirs)).toEqual({
      item: { ...theirs, person: 'An' },
      asked: [],
      theirs: [],
    });
    expect(changedFields(base, theirs)).toEqual([]);
  });
});
