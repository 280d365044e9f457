import type { Role } from '@cchc/domain';
import { expect, it } from 'vitest';
import { tabOf, tabsFor } from './navigation.ts';

const OWN = [{ code: 'DV2', name: 'Trung tâm' }];

it.each([
  [['official'], OWN, ['report']],
  [['head'], OWN, ['report']],
  [['official'], [], ['report']],
  [['coordinator'], OWN, ['report', 'overview', 'totals']],
  [['coordinator'], [], ['overview', 'totals']],
  [['leader'], [], ['overview', 'totals']],
  [['leader'], OWN, ['overview', 'totals']],
  [['admin'], [], ['overview', 'totals']],
  [['leader', 'head'], OWN, ['report', 'overview', 'totals']],
] as [Role[], typeof OWN, string[]][])('gives %j with the units %j the tabs %j', (roles, units, tabs) => {
  expect(tabsFor({ roles, units })).toEqual(tabs);
});

it('keeps the wanted tab where the person has it, else shows the first of theirs', () => {
  expect(tabOf('totals', ['report', 'overview', 'totals'])).toBe('totals');
  expect(tabOf('totals', ['report'])).toBe('report');
  expect(tabOf('report', [])).toBeUndefined();
});
