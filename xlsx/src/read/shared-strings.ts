import { XlsxError } from '../errors.ts';
import { unescapeText } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';

/** The table of texts. Runs of several looks become one text; how a word is pronounced (`rPh`) is no part of it. */
export function readSharedStrings(xml: string, part: string, limit: number): string[] {
  const texts: string[] = [];
  let current = '';
  let phonetic = 0;
  let inText = false;
  scanXml(xml, part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si' && texts.push(unescapeText(current)) > limit)
        throw new XlsxError('too-much-data', { part, limit });
    },
  });
  return texts;
}
