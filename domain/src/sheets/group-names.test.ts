import { describe, expect, it } from 'vitest';
import { expandGroups } from '../plan/units.ts';
import { aPlan } from '../testing/builders.ts';
import { missingNames } from './group-names.ts';

const plan = aPlan();
const obliged = expandGroups(plan, ['DV2', 'DV5', 'DV6', 'DV8']);
const missing = (...codes: string[]): string => missingNames(plan, obliged, codes);

describe('missingNames', () => {
  it('names plain units', () => {
    expect(missing('DV2', 'DV5')).toBe('Trung tâm Phục vụ hành chính công; Trạm Y tế xã');
  });

  it('counts a group’s members, and names the few that are missing', () => {
    expect(missing('DV6-02')).toMatch(/^Các trường học \(3\/4, thiếu Trường Tiểu học/);
    expect(missing('DV6-01', 'DV6-02', 'DV6-03', 'DV6-04')).toBe('Các trường học (0/4)');
    expect(missing('DV8-01', 'DV8-02', 'DV8-03', 'DV8-04')).toBe('Các thôn trên địa bàn (4/8)');
  });

  it('says nothing of nobody', () => {
    expect(missing()).toBe('');
  });
});
