import { describe, expect, it } from 'vitest';
import { likeness, pairRows } from './similar-rows.ts';

const row = (content: string, more: Record<string, string> = {}) => ({ fields: { content, ...more } });

describe('how alike two rows are', () => {
  it.each([
    [row('Máy in hỏng'), row('Máy in hỏng'), 1],
    [row('Máy in hỏng', { status: 'open' }), row('Máy in hỏng', { status: 'resolved' }), 0.5],
    [row('Máy in hỏng'), row('Đường truyền yếu'), 0],
    [row('Máy in hỏng'), null, 0],
    [undefined, row('Máy in hỏng'), 0],
  ])('%j and %j: %d', (a, b, want) => {
    expect(likeness(a, b)).toBe(want);
  });

  it('sees a word that was added', () => {
    const like = likeness(
      row('Thiếu máy quét ở bộ phận một cửa'),
      row('Thiếu máy quét, máy in ở bộ phận một cửa'),
    );
    expect(like).toBeGreaterThan(0.8);
    expect(like).toBeLessThan(1);
  });
});

describe('which row is which', () => {
  it('takes equal ones first, then the likeliest', () => {
    const known = [row('Máy in hỏng'), row('Máy in hỏng ở tầng hai'), row('Hết giấy')];
    const found = pairRows([row('Máy in hỏng ở tầng ba'), row('Máy in hỏng'), row('Mất điện')], known);
    expect([...found].map(([i, { at }]) => [i, at])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('says nothing where two are as like', () => {
    const known = [row('Máy in một hỏng'), row('Máy in hai hỏng')];
    expect(pairRows([row('Máy in ba hỏng')], known).size).toBe(0);
  });

  it('pairs equal rows in their order', () => {
    const same = row('Giống nhau');
    expect([...pairRows([same, same], [same, same])].map(([i, { at }]) => [i, at])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
