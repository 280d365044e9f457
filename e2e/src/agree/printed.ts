import { unzip } from '@cchc/xlsx/testing';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity))
    .join('');

/** A figure as it is printed, and half of what its last digit stands for. */
export interface Printed {
  value: number | null;
  within: number;
}

/** "1.234,5%" → 1234.5; words ("chưa có số liệu", "Không phát sinh") are no figure. */
export function readPrinted(text: string): Printed {
  const [digits] = /-?\d[\d.]*(?:,\d+)?/.exec(text) ?? [];
  if (digits === undefined) return { value: null, within: 0 };
  const [whole = '', rest = ''] = digits.replaceAll('.', '').split(',');
  return { value: Number(`${whole}.${rest || 0}`), within: 10 ** -rest.length };
}

/** The figures of the report's appendix as the .docx itself has them: all those under the name of an indicator, in their order. */
export function printedIn(docx: Uint8Array): Map<string, Printed[]> {
  const part = unzip(docx)['word/document.xml'];
  if (!part) throw new Error('the report has no text');
  const found = new Map<string, Printed[]>();
  for (const [row] of new TextDecoder().decode(part).matchAll(/<w:tr[ >].*?<\/w:tr>/gs)) {
    const [number = '', name = '', , figure = '', notes] = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(
      ([cell]) => textIn(cell),
    );
    if (notes !== undefined && /^\d+$/.test(number))
      found.set(name, [...(found.get(name) ?? []), readPrinted(figure)]);
  }
  return found;
}
