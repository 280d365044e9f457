import type { Role } from '@cchc/domain';
import { expect, it } from 'vitest';
import { tabOf, tabsFor } from './navigation.ts';

const OWN = [{ code: 'DV2', name: 'Trung tâm' }];

it.each([
  [['official'], OWN, ['report', 'plan']],
  [['head'], OWN, ['report', 'plan']],
  [['official'], [], ['report', 'plan']],
  [['coordinator'], OWN, ['report', 'overview', 'totals', 'plan']],
  [['coordinator'], [], ['overview', 'totals', 'plan']],
  [['leader'], [], ['overview', 'totals', 'plan']],
  [['leader'], OWN, ['overview', 'totals', 'plan']],
  [['admin'], [], ['overview', 'totals', 'plan']],
  [['leader', 'head'], OWN, ['report', 'overview', 'totals', 'plan']],
] as [Role[], typeof OWN, string[]][])('gives %j with the units %j the tabs %j', (roles, units, tabs) => {
  expect(tabsFor({ roles, units, standsInFor: [] })).toEqual(tabs);
});

it('shows the table for others to whoever may type in for somebody', () => {
  const standsInFor = [{ code: 'DV8-01', name: 'Thôn 1', group: 'DV8' }];
  expect(tabsFor({ roles: ['official'], units: OWN, standsInFor })).toEqual(['report', 'stand-in', 'plan']);
  expect(tabsFor({ roles: ['coordinator'], units: [], standsInFor })).toEqual([
    'overview',
    'totals',
    'stand-in',
    'plan',
  ]);
});

it('keeps the wanted tab where the person has it, else shows the first of theirs', () => {
  expect(tabOf('totals', ['report', 'overview', 'totals'])).toBe('totals');
  expect(tabOf('totals', ['report'])).toBe('report');
  expect(tabOf('report', [])).toBeUndefined();
});
