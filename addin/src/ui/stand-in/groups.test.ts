import { expect, it } from 'vitest';
import { groupsOf } from './groups.ts';

it('puts members of a group together, and leaves a unit without one alone', () => {
  expect(
    groupsOf([
      { code: 'DV5', name: 'Trạm Y tế', group: null },
      { code: 'DV8-01', name: 'Thôn 1', group: 'DV8' },
      { code: 'DV8-02', name: 'Thôn 2', group: 'DV8' },
      { code: 'DV8-03', name: 'Thôn 3', group: 'DV8' },
    ]),
  ).toEqual([
    { code: 'DV5', first: 'Trạm Y tế', others: 0 },
    { code: 'DV8', first: 'Thôn 1', others: 2 },
  ]);
});
