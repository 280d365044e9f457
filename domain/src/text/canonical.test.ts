import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalText, neutralise } from './canonical.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', ' ', '\u00a0', 'e', '\u0301', '\u0323', '=', "'", '\ud83d'),
  }),
);

describe('canonicalText', () => {
  it.each([
    ['accents written apart', 'Thie\u0323\u0302n Ta\u0302n', 'Thiện Tân'],
    ['no-break spaces around', '\u00a0 báo cáo \u00a0', 'báo cáo'],
    ['line ends of Windows and old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['nothing but spaces', ' \u00a0\t\n', null],
    ['the empty text', '', null],
    ['a space within', 'a  b', 'a  b'],
    ['half of a character pair', 'a\ud83db', 'a\ufffdb'],
    ['a whole character pair', 'a😀', 'a😀'],
  ])('%s', (_, given, want) => {
    expect(canonicalText(given)).toBe(want);
  });

  it('changes nothing the second time, and survives UTF-8', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = canonicalText(given);
        if (once === null) return;
        expect(canonicalText(once)).toBe(once);
        expect(new TextDecoder().decode(new TextEncoder().encode(`.${once}`))).toBe(`.${once}`);
      }),
      { seed: 20260603, numRuns: 500 },
    );
  });
});

describe('neutralise', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+84', "'+84"],
    ['-', "'-"],
    ['@here', "'@here"],
    ['\tx', "'\tx"],
    ["'quoted", "''quoted"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j becomes %j', (given, want) => {
    expect(neutralise(given)).toBe(want);
  });

  it('never leaves a text that a sheet could take for a formula, and loses nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        const safe = neutralise(given);
        expect(safe).not.toMatch(/^[=+\-@]/);
        expect(safe === given ? safe : safe.slice(1)).toBe(given);
      }),
      { seed: 20260603 },
    );
  });
});

describe('canonicalJson', () => {
  it('is the same whatever the order of keys, and leaves undefined out', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, null], c: undefined } })).toBe('{"a":{"d":[1,null]},"b":1}');
  });

  it('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 20260603 },
    );
  });

  it('keeps a key named like a built-in', () => {
    const value = JSON.parse('{"__proto__": 1, "constructor": 2}');
    expect(canonicalJson(value)).toBe('{"__proto__":1,"constructor":2}');
  });
});
