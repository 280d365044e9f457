import type { Role } from '@cchc/domain';
import { expect, it } from 'vitest';
import { tabOf, tabsFor } from './navigation.ts';

const OWN = [{ code: 'DV2', name: 'Trung tâm' }];

it.each([
  [['official'], OWN, ['report', 'registers', 'plan']],
  [['head'], OWN, ['report', 'registers', 'plan']],
  [['official'], [], ['report', 'registers', 'plan']],
  [['coordinator'], OWN, ['report', 'overview', 'totals', 'registers', 'plan']],
  [['coordinator'], [], ['overview', 'totals', 'registers', 'plan']],
  [['leader'], [], ['overview', 'totals', 'registers', 'plan']],
  [['leader'], OWN, ['overview', 'totals', 'registers', 'plan']],
  [['admin'], [], ['overview', 'totals', 'registers', 'plan']],
  [['leader', 'head'], OWN, ['report', 'overview', 'totals', 'registers', 'plan']],
] as [Role[], typeof OWN, string[]][])('gives %j with the units %j the tabs %j', (roles, units, tabs) => {
  expect(tabsFor({ roles, units, standsInFor: [] })).toEqual(tabs);
});

it('shows the table for others to whoever may type in for somebody', () => {
  const standsInFor = [{ code: 'DV8-01', name: 'Thôn 1', group: 'DV8' }];
  expect(tabsFor({ roles: ['official'], units: OWN, standsInFor })).toEqual([
    'report',
    'registers',
    'stand-in',
    'plan',
  ]);
  expect(tabsFor({ roles: ['coordinator'], units: [], standsInFor })).toEqual([
    'overview',
    'totals',
    'registers',
    'stand-in',
    'plan',
  ]);
});

it('keeps the wanted tab where the person has it, else shows the first of theirs', () => {
  expect(tabOf('totals', ['report', 'overview', 'totals'])).toBe('totals');
  expect(tabOf('totals', ['report'])).toBe('report');
  expect(tabOf('report', [])).toBeUndefined();
});
