import { describe, expect, it } from 'vitest';
import { pagesWide } from './print-width.ts';

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
