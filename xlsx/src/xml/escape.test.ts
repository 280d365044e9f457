import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, escapeText, unescapeText, xmlAttribute, xmlText } from './escape.ts';
import { decodeEntities, parseAttributes, scanXml } from './scan.ts';

describe('text in the file', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a\r\nb', 'a_x000D_\nb'],
    ['\u0001', '_x0001_'],
    ['\uD800', '_xD800_'],
    ['_x41_ \t𝄞', '_x41_ \t𝄞'],
  ])('%j is written %j', (text, written) => {
    expect(escapeText(text)).toBe(written);
    expect(unescapeText(written)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[_x0-9A-F]{0,20}$/));
    fc.assert(
      fc.property(text, (one) => unescapeText(escapeText(one)) === one),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it('comes through tags and attributes as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let inside = '';
        const open = (_: string, raw: string) =>
          expect(parseAttributes(raw, 'p')).toEqual({ a: text, b: '1' });
        const gather = (piece: string) => {
          inside += piece;
        };
        scanXml(`<t${attributes({ a: text, b: 1, c: undefined })}>${xmlText(text)}</t>`, 'p', {
          open,
          close: () => {},
          text: gather,
        });
        expect(inside).toBe(text);
      }),
      { seed: 1 },
    );
  });

  it('keeps line breaks in attributes, which a reader would turn into blanks', () => {
    expect(xmlAttribute('a\n\t"b"')).toBe('a&#10;&#9;&quot;b&quot;');
  });

  it('knows numbers and the five entities of XML, and refuses any other', () => {
    expect(decodeEntities('&lt;&#x1EC7;&#7879;&amp;amp;', 'p')).toBe('<ệệ&amp;');
    for (const text of ['&nbsp;', '&', '&#;', '&#x110000;', '&toString;'])
      expect(() => decodeEntities(text, 'p')).toThrow('broken-xml');
  });
});

describe('tags', () => {
  const names = (xml: string): string[] => {
    const found: string[] = [];
    scanXml(xml, 'p', {
      open: (name) => void found.push(name),
      close: (name) => void found.push(`/${name}`),
      text: () => {},
    });
    return found;
  };

  it('are read without their prefix, past comments, declarations and a mark of the encoding', () => {
    expect(names('\uFEFF<?xml version="1.0"?><!-- <x> --><x:a><b/><![CDATA[<c>]]></x:a>\n')).toEqual([
      'a',
      'b',
      '/b',
      '/a',
    ]);
  });

  it('may hold a > in a value, in quotes of either kind', () => {
    expect(names(`<a b="1>2" c='">'><d/></a>`)).toEqual(['a', 'd', '/d', '/a']);
  });

  it.each([
    '',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a b="></a>',
    '</a>',
    '< a/>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<?xml',
  ])('are refused when they are not sound: %j', (xml) => {
    expect(() => names(xml)).toThrow('broken-xml');
  });

  it.each([' a', ' a=', ' a=1', ' a="1', ' a="<"', ' a="1"b', ' ="1"'])(
    'are refused with attributes that are not sound: %j',
    (raw) => {
      expect(() => parseAttributes(raw, 'p')).toThrow('broken-xml');
    },
  );
});
