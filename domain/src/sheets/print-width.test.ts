import { describe, expect, it } from 'vitest';
import { pagesWide, wholeGroupsScale } from './print-width.ts';

const columns = (widths: number[], hidden = false) =>
  widths.map((width, i) => ({ key: `c${i}`, title: '', width, ...(hidden && { hidden }) }));

describe('pagesWide', () => {
  it('puts on one page what can still be read there', () => {
    expect(pagesWide(columns([9, 34, 60, 60]), 2)).toBe(1);
  });

  it('gives a wide form several pages, each with the first columns, none smaller than can be read', () => {
    const units = Array.from({ length: 90 }, () => 9);
    const form = columns([11, 40, ...units]);
    const pages = pagesWide(form, 2);
    const shown = 51 * 7 + 10 + (units.length * (9 * 7 + 5)) / pages;
    expect(pages).toBeGreaterThan(2);
    expect(1028 / shown).toBeGreaterThanOrEqual(0.55);
  });

  it('does not count hidden columns', () => {
    expect(pagesWide([...columns([9, 34]), ...columns([300, 300], true)], 1)).toBe(1);
  });
});

describe('wholeGroupsScale', () => {
  const units = Array.from({ length: 30 * 3 }, () => 9);
  const form = columns([16, 40, 12, 10, 10, 10, 13, 8, 22, ...units]);

  it('ends every page between two groups, with room for printers that measure otherwise', () => {
    const scale = wholeGroupsScale(form, 2, { from: 9, columns: 3 }) ?? 0;
    expect(scale).toBeGreaterThanOrEqual(55);
    const page = 1028 / (scale / 100);
    const width = (from: number, to: number) =>
      form.slice(from, to).reduce((sum, each) => sum + each.width * 7 + 5, 0);
    for (const taken of [width(0, 9), width(0, 2)]) {
      const rest = (page - taken) % width(9, 12);
      expect(rest).toBeGreaterThan(10);
      expect(rest).toBeLessThan(width(9, 10) - 10);
    }
  });

  it('says nothing where a group is wider than what a page leaves for it', () => {
    expect(wholeGroupsScale(columns([240, 40, 90, 90, 90]), 2, { from: 2, columns: 3 })).toBeNull();
  });
});
