import { describe, expect, it } from 'vitest';
import { PROBLEMS, working } from '../testing/sample-state.ts';
import { CONFLICTS } from '../testing/scenes-states.ts';
import { blockedOf, canBeMarked, isFree } from './blocked.ts';

const none = { missing: [], problems: [], conflicts: [], blockers: null };
const rule = { key: 'TTHC.08', place: null, code: 'below-earlier-period' as const, params: {} };

describe('what keeps a report from being sent', () => {
  it('is nothing when all is there', () => {
    expect(isFree(blockedOf(none), false)).toBe(true);
  });

  it.each([
    ['a row that says nothing', { ...none, missing: working().missing }],
    ['an error of a cell', { ...none, problems: PROBLEMS }],
    ['an undecided conflict', { ...none, conflicts: CONFLICTS }],
    ['what only the check finds', { ...none, blockers: [rule] }],
  ])('is %s', (_, state) => {
    expect(isFree(blockedOf(state), false)).toBe(false);
  });

  it('is never a warning', () => {
    const problems = PROBLEMS.filter(({ severity }) => severity === 'warning');
    expect(problems.length).toBeGreaterThan(0);
    expect(isFree(blockedOf({ ...none, problems }), false)).toBe(true);
  });

  it('is never a missing row of who is only asked for help', () => {
    expect(isFree(blockedOf({ ...none, missing: working().missing }), true)).toBe(true);
  });

  it('names an error once, although both the cells and the check found it', () => {
    const live = PROBLEMS.find(({ key, source }) => key === 'TTHC.08' && source === 'rule');
    const twice = { ...rule, code: 'numerator-over-denominator' as const };
    const blocked = blockedOf({ ...none, problems: live ? [live] : [], blockers: [twice, rule] });
    expect(blocked.errors).toHaveLength(1);
    expect(blocked.checked).toEqual([rule]);
  });

  it('lists a missing row from the cells as they are now, not from the last check', () => {
    const missing = { ...rule, code: 'missing' as const };
    expect(blockedOf({ ...none, blockers: [missing] }).checked).toEqual([]);
  });

  it('can be explained by a mark where the row has one, and nowhere else', () => {
    const { defs } = working();
    expect(canBeMarked(defs?.get('TTHC.02'))).toBe(true);
    expect(canBeMarked([...(defs?.values() ?? [])].find(({ extras }) => !extras.includes('mark')))).toBe(
      false,
    );
    expect(canBeMarked(undefined)).toBe(false);
  });
});
