import { describe, expect, it } from 'vitest';
import { joinHeaderFooter, splitHeaderFooter } from './print.ts';

describe('a footer in three sections', () => {
  it.each([
    { left: 'Sổ CCHC', center: 'Trang &P/&N', right: '&D' },
    { left: '', center: 'A && B', right: '' },
    { left: '&"Times New Roman,Bold"&12UBND xã', center: '', right: 'R&&C' },
    { left: '', center: '', right: '' },
  ])('is joined and taken apart again: $left | $center | $right', (sections) => {
    expect(splitHeaderFooter(joinHeaderFooter(sections))).toEqual(sections);
  });

  it('has text without a section in the middle', () => {
    expect(splitHeaderFooter('Trang &P&RBản 2')).toEqual({ left: '', center: 'Trang &P', right: 'Bản 2' });
  });
});
