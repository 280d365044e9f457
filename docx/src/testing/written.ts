import { DEFAULT_LIMITS } from '@cchc/xlsx/package';

/** Documents that tests read back. */
export const LIMITS = DEFAULT_LIMITS;

export interface WrittenParagraph {
  text: string;
  align: string | null;
  /** Twips. */
  firstLine: number;
  before: number;
  after: number;
  line: number;
  outline: number | null;
  keepNext: boolean;
  /** An empty line with a border: the rule under a line of the head. */
  ruled: boolean;
  /** Sizes in points. */
  runs: { text: string; size: number; bold: boolean; italic: boolean; marked: boolean }[];
}

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp|#xA|#x9);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#xA': '\n', '#x9': '\t' })[name] ?? '&',
  );

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
    .map(([, text, other]) => (other === undefined ? unescaped(text ?? '') : other === 'br' ? '\n' : '\t'))
    .join('');

const attribute = (xml: string, element: string, name: string): string | null =>
  new RegExp(`<w:${element}\\b[^>]*?\\bw:${name}="([^"]*)"`).exec(xml)?.[1] ?? null;

/** What is said of paragraphs in a part of a document, one by one. */
export const paragraphsOf = (xml: string): WrittenParagraph[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inside = '']) => {
    const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/s.exec(inside) ?? [];
    const number = (element: string, name: string) => Number(attribute(properties, element, name) ?? 0);
    const outline = attribute(properties, 'outlineLvl', 'val');
    return {
      text: textOf(inside),
      align: attribute(properties, 'jc', 'val'),
      firstLine: number('ind', 'firstLine'),
      before: number('spacing', 'before'),
      after: number('spacing', 'after'),
      line: number('spacing', 'line'),
      outline: outline === null ? null : Number(outline),
      keepNext: /<w:keepNext\/>/.test(properties),
      ruled: /<w:pBdr>.*<w:bottom [^>]*w:val="single"/s.test(properties),
      runs: [...inside.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => ({
        text: textOf(run),
        size: Number(attribute(run, 'sz', 'val') ?? 0) / 2,
        bold: /<w:b\/>/.test(run),
        italic: /<w:i\/>/.test(run),
        marked: /<w:highlight /.test(run),
      })),
    };
  });

/** Pages of each section; lengths in twips. */
export const sectionsOf = (xml: string) =>
  [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => {
    const number = (element: string, name: string) => Number(attribute(section, element, name));
    return {
      type: attribute(section, 'type', 'val'),
      width: number('pgSz', 'w'),
      height: number('pgSz', 'h'),
      top: number('pgMar', 'top'),
      bottom: number('pgMar', 'bottom'),
      left: number('pgMar', 'left'),
      right: number('pgMar', 'right'),
      headerAt: number('pgMar', 'header'),
      titlePage: /<w:titlePg\/>/.test(section),
      start: number('pgNumType', 'start'),
      format: attribute(section, 'pgNumType', 'fmt'),
      headers: Object.fromEntries(
        [...section.matchAll(/<w:headerReference w:type="(\w+)" r:id="([^"]+)"/g)].map(
          ([, type = '', id = '']) => [type, id],
        ),
      ) as Record<string, string>,
    };
  });
