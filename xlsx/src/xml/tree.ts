import { XlsxError } from '../errors.ts';
import { parseAttributes, scanXml } from './scan.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Of this element itself, without its children's. */
  text: string;
}

/** A small part may unpack to very many tags; a tree of them costs far more memory than their text. */
const MAX_ELEMENTS = 400_000;

/** Builds elements from tags as they come; the root when the last is closed. */
export class TreeBuilder {
  readonly #part: string;
  readonly #open: XmlElement[] = [];
  #count = 0;

  constructor(part: string) {
    this.#part = part;
  }

  get depth(): number {
    return this.#open.length;
  }

  open(name: string, raw: string): void {
    if (++this.#count > MAX_ELEMENTS)
      throw new XlsxError('too-much-data', { part: this.#part, limit: MAX_ELEMENTS });
    const element = { name, attributes: raw ? parseAttributes(raw, this.#part) : {}, children: [], text: '' };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    const top = this.#open.at(-1);
    if (top) top.text += text;
  }

  /** The element that this tag ends. */
  close(): XmlElement {
    const element = this.#open.pop();
    if (!element) throw new XlsxError('broken-xml', { part: this.#part });
    return element;
  }
}

export function parseTree(xml: string, part: string): XmlElement {
  const builder = new TreeBuilder(part);
  let root: XmlElement | undefined;
  scanXml(xml, part, {
    open: (name, raw) => builder.open(name, raw),
    text: (text) => builder.text(text),
    close: () => {
      root = builder.close();
    },
  });
  if (!root) throw new XlsxError('broken-xml', { part });
  return root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of that name, however deep. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.flatMap((one) => (one.name === name ? [one] : descendants(one, name))) ?? [];
}

/** `1`, `true` and, for elements like `<b/>`, nothing at all are yes. */
export function flag(value: string | undefined, absent: boolean): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

export function numberOf(value: string | undefined, absent: number): number {
  const number = value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : absent;
}
