import { attributeOf, elementsOf, type RawElement, rootOf, withAttribute } from './elements.ts';

const PART = 'xl/styles.xml';
/** Formats with lower numbers are Excel's own. */
const FIRST_FORMAT = 164;

/** Lists of the table of looks that a cell's format refers to, with the attribute that does. */
const LISTS = [
  ['fonts', 'fontId'],
  ['fills', 'fillId'],
  ['borders', 'borderId'],
] as const;

/**
 * Somebody's table of looks with those of another added behind, each only where it is not there yet.
 *
 * @returns the table, and the number of each of the added formats in it
 */
export function mergeStyles(theirs: string, ours: string): { xml: string; formats: number[] } {
  const { before, root } = rootOf(theirs, PART);
  const lists = new Map(elementsOf(root.inner, PART).map((list) => [list.name, list]));
  const added = new Map(elementsOf(rootOf(ours, PART).root.inner, PART).map((list) => [list.name, list]));
  const grown = new Map<string, string[]>();
  const itemsOf = (from: Map<string, RawElement>, name: string): RawElement[] =>
    elementsOf(from.get(name)?.inner ?? '', PART);
  const placed = (name: string, items: readonly string[]): number[] => {
    const all = grown.get(name) ?? itemsOf(lists, name).map(({ xml }) => xml);
    grown.set(name, all);
    return items.map((xml) => {
      const at = all.indexOf(xml);
      return at >= 0 ? at : all.push(xml) - 1;
    });
  };

  const codes = new Map(
    itemsOf(lists, 'numFmts').map((one) => [
      attributeOf(one, 'formatCode'),
      Number(attributeOf(one, 'numFmtId')),
    ]),
  );
  let last = Math.max(FIRST_FORMAT - 1, ...codes.values());
  const numbers = new Map<string, number>();
  for (const one of itemsOf(added, 'numFmts')) {
    const code = attributeOf(one, 'formatCode');
    let id = codes.get(code);
    if (id === undefined) {
      id = ++last;
      codes.set(code, id);
      placed('numFmts', [withAttribute(one.xml, 'numFmtId', id)]);
    }
    numbers.set(attributeOf(one, 'numFmtId') ?? '', id);
  }
  const places = new Map(
    LISTS.map(([list, attribute]) => [
      attribute,
      placed(
        list,
        itemsOf(added, list).map(({ xml }) => xml),
      ),
    ]),
  );
  const formats = placed(
    'cellXfs',
    itemsOf(added, 'cellXfs').map((one) => {
      let xml = one.xml;
      for (const [, attribute] of LISTS)
        xml = withAttribute(
          xml,
          attribute,
          places.get(attribute)?.[Number(attributeOf(one, attribute) ?? 0)] ?? 0,
        );
      const format = attributeOf(one, 'numFmtId') ?? '0';
      return withAttribute(withAttribute(xml, 'numFmtId', numbers.get(format) ?? format), 'xfId', 0);
    }),
  );
  const listXml = (name: string, list: RawElement | undefined): string => {
    const items = grown.get(name);
    if (!items) return list?.xml ?? '';
    if (items.length === 0) return list?.xml ?? '';
    return withAttribute(`<${list?.head ?? name}>${items.join('')}</${name}>`, 'count', items.length);
  };
  const first = lists.has('numFmts') ? '' : listXml('numFmts', undefined);
  const inner = [...lists].map(([name, list]) => listXml(name, list)).join('');
  return { xml: `${before}<${root.head}>${first}${inner}</${root.name}>`, formats };
}
