import type { Role } from '@cchc/domain';
import { expect, it } from 'vitest';
import { tabOf, tabsFor, unreadTabs } from './navigation.ts';
import { person } from './testing/sample-state.ts';

const OWN = [{ code: 'DV2', name: 'Trung tâm' }];

it.each([
  [['official'], OWN, ['report', 'registers', 'plan', 'formulas']],
  [['head'], OWN, ['report', 'registers', 'plan', 'formulas']],
  [['official'], [], ['report', 'registers', 'plan', 'formulas']],
  [['coordinator'], OWN, ['report', 'overview', 'totals', 'registers', 'plan', 'formulas']],
  [['coordinator'], [], ['overview', 'totals', 'registers', 'plan', 'formulas']],
  [['leader'], [], ['overview', 'totals', 'registers', 'plan', 'formulas']],
  [['leader'], OWN, ['overview', 'totals', 'registers', 'plan', 'formulas']],
  [['admin'], [], ['overview', 'totals', 'registers', 'plan', 'formulas']],
  [['leader', 'head'], OWN, ['report', 'overview', 'totals', 'registers', 'plan', 'formulas']],
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
    'formulas',
  ]);
  expect(tabsFor({ roles: ['coordinator'], units: [], standsInFor })).toEqual([
    'overview',
    'totals',
    'registers',
    'stand-in',
    'plan',
    'formulas',
  ]);
});

it('keeps the wanted tab where the person has it, else shows the first of theirs', () => {
  expect(tabOf('totals', ['report', 'overview', 'totals'])).toBe('totals');
  expect(tabOf('totals', ['report'])).toBe('report');
  expect(tabOf('report', [])).toBeUndefined();
});

it('marks the tab behind which a comment waits: of one’s own report, of any other', () => {
  const me = (unread: { unit: string; period: string }[]) => ({
    ...person(['coordinator'], ['DV1']),
    unread,
  });
  const none = { list: [], seen: null, unread: 0 };
  const marked = (unread: { unit: string; period: string }[], comments = none) =>
    unreadTabs({ me: me(unread), unit: 'DV1', comments });
  expect(marked([])).toEqual([]);
  expect(marked([], { ...none, unread: 2 })).toEqual(['report']);
  expect(marked([{ unit: 'DV1', period: '2026-H1' }])).toEqual(['report']);
  expect(marked([{ unit: 'DV4', period: '2026-H1' }])).toEqual(['overview']);
});
