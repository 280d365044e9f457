import { XlsxError } from '../errors.ts';

/** An element with its raw text: what nobody changes is written back as it was. */
export interface RawElement {
  readonly name: string;
  /** Name and attributes, without the brackets. */
  readonly head: string;
  readonly inner: string;
  readonly xml: string;
}

const TAG = /<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The elements right inside an XML text that has no element around them, in their order. */
export function elementsOf(xml: string, part: string): RawElement[] {
  const found: RawElement[] = [];
  let depth = 0;
  let start = { at: 0, inner: 0, name: '', head: '' };
  for (const match of xml.matchAll(TAG)) {
    const [tag, closes, name = '', attributes = '', empty] = match;
    const end = match.index + tag.length;
    if (closes) {
      depth -= 1;
      if (depth < 0) throw new XlsxError('broken-xml', { part });
      if (depth > 0) continue;
      if (name !== start.name) throw new XlsxError('broken-xml', { part });
      found.push({
        name,
        head: start.head,
        inner: xml.slice(start.inner, match.index),
        xml: xml.slice(start.at, end),
      });
    } else if (empty) {
      if (depth === 0) found.push({ name, head: `${name}${attributes}`.trimEnd(), inner: '', xml: tag });
    } else {
      if (depth === 0) start = { at: match.index, inner: end, name, head: `${name}${attributes}` };
      depth += 1;
    }
  }
  if (depth !== 0) throw new XlsxError('broken-xml', { part });
  return found;
}

/** The one element of a part that holds all others, with what stands before it. */
export function rootOf(xml: string, part: string): { before: string; root: RawElement } {
  const at = xml.search(/<[A-Za-z_]/);
  const [root] = elementsOf(xml.slice(Math.max(0, at)), part);
  if (at < 0 || !root) throw new XlsxError('broken-xml', { part });
  return { before: xml.slice(0, at), root };
}

const patterns = new Map<string, RegExp>();
/** An attribute by its name, in quotes of either kind. */
function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

/** The raw value of an attribute, entities and all. */
export function attributeOf({ head }: Pick<RawElement, 'head'>, name: string): string | undefined {
  const found = patternOf(name).exec(head);
  return found?.[2] ?? found?.[3];
}

/** An element's text with an attribute of its own set. */
export function withAttribute(xml: string, name: string, value: string | number): string {
  const end = /^<(?:[^>"']|"[^"]*"|'[^']*')*/.exec(xml)?.[0].length ?? 0;
  const [head, rest] = [xml.slice(0, end), xml.slice(end)];
  const pattern = patternOf(name);
  const changed = pattern.test(head)
    ? head.replace(pattern, (_, start: string) => `${start}"${value}"`)
    : head.replace(/^<[\w:.-]+/, (tag) => `${tag} ${name}="${value}"`);
  return changed + rest;
}
