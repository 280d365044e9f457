import { SETTING_DEFS } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { PLAN } from '../../testing/sample-state.ts';
import { notesOf, pointsOf } from './points.ts';

describe('what the text leaves open', () => {
  const points = pointsOf(PLAN, 'vi');
  const notes = notesOf(PLAN);

  it('stands on the page or in the note to the drafter, all forty oddities and ten questions', () => {
    const codes = [...points, ...notes].map(({ code }) => code).sort();
    const all = [...PLAN.oddities, ...PLAN.openQuestions].map(({ code }) => code).sort();
    expect(codes).toEqual(all);
    expect(all).toHaveLength(50);
  });

  it('has for each point its sentence or question, what is unclear, and what the product does meanwhile', () => {
    for (const { code, question, unclear, quotes } of points) {
      expect(question !== null || quotes.length > 0, code).toBe(true);
      expect(unclear.join(''), code).not.toBe('');
    }
  });

  it('names only settings that there are', () => {
    const keys = SETTING_DEFS.map(({ key }) => key);
    for (const { setting, code } of points) if (setting) expect(keys, code).toContain(setting.key);
  });
});
