import { schemaFaults, unzip } from '@cchc/xlsx/testing';
import { describe, expect, it } from 'vitest';
import { fillTemplate, MAX_TEMPLATE_BYTES, templateFault } from './index.ts';
import { sampleReport } from './testing/sample.ts';
import { aTemplate } from './testing/template.ts';

const wordsOf = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(unzip(bytes)['word/document.xml'])
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');

describe('a commune’s own template', () => {
  it('takes the report where its places were, with nothing of them left and nothing the schema minds', async () => {
    const template = await aTemplate();
    expect(await templateFault(template)).toBeNull();
    const document = sampleReport();
    const filled = await fillTemplate(template, document);
    const words = wordsOf(filled);
    expect(words).not.toMatch(/\{\{|\}\}/);
    const texts = [
      document.number,
      document.placeDate,
      document.subject.about,
      ...document.recipients,
      ...document.blocks.flatMap((block) => ('text' in block ? block.text.split('\n') : [])),
      ...document.appendices.map(({ name }) => name.toLocaleUpperCase('vi')),
    ];
    for (const text of texts) expect(words).toContain(text);
    expect(await schemaFaults(filled, 'docx')).toEqual([]);
  });

  it('is refused with the names of the places that it lacks', async () => {
    const template = await aTemplate({ without: ['noi_dung', 'so'] });
    expect(await templateFault(template)).toEqual({ fault: 'missing', places: ['so', 'noi_dung'] });
  });

  it('is refused with places that nobody fills', async () => {
    expect(await templateFault(await aTemplate({ more: ['noi_dungg'] }))).toEqual({
      fault: 'unknown',
      places: ['noi_dungg'],
    });
  });

  it.each([
    ['too large a file', new Uint8Array(MAX_TEMPLATE_BYTES + 1), 'too-large'],
    ['no document', new TextEncoder().encode('đây không phải tệp Word, chỉ là chữ thôi'), 'damaged'],
    ['an empty file', new Uint8Array(0), 'damaged'],
  ])('is refused as %s', async (_, bytes, fault) => {
    expect(await templateFault(bytes)).toEqual({ fault });
  });

  it('is refused cut off in the middle', async () => {
    const template = await aTemplate();
    expect(await templateFault(template.slice(0, template.length / 2))).toEqual({ fault: 'damaged' });
  });
});
