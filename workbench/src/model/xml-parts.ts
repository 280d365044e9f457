import { ExcelError } from './excel-error.ts';
import type { XmlPart } from './sheet-parts.ts';

/** The custom XML parts of the file; `''` is a part without a namespace. */
export class XmlParts {
  readonly #parts = new Map<string, XmlPart>();
  readonly #nextId: () => string;
  readonly #changed: () => void;

  constructor(nextId: () => string, changed: () => void) {
    this.#nextId = nextId;
    this.#changed = changed;
  }

  get all(): readonly XmlPart[] {
    return [...this.#parts.values()];
  }

  byNamespace(namespace: string): readonly XmlPart[] {
    return this.all.filter((part) => part.namespace === namespace);
  }

  find(id: string): XmlPart | undefined {
    return this.#parts.get(id);
  }

  /** Throws InvalidArgument for text without a root element. `id` when reading a file. */
  add(xml: string, id: string = this.#nextId()): XmlPart {
    const part = { id, namespace: rootNamespace(xml), xml };
    this.#parts.set(id, part);
    this.#changed();
    return part;
  }

  setXml(id: string, xml: string): void {
    if (!this.#parts.has(id)) throw new ExcelError('ItemNotFound');
    this.add(xml, id);
  }

  delete(id: string): void {
    if (!this.#parts.delete(id)) throw new ExcelError('ItemNotFound');
    this.#changed();
  }
}

/** The namespace of the root element; a light look, not a parser: comments and the prolog are skipped. */
function rootNamespace(xml: string): string {
  const body = xml.replace(/^\uFEFF?\s*(<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*/, '');
  const root = /^<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?\/?>/.exec(body);
  if (!root) throw new ExcelError('InvalidArgument');
  const prefix = root[1]?.slice(0, -1);
  const name = prefix ? `xmlns:${prefix}` : 'xmlns';
  const found = new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    root[2] ?? '',
  );
  return found?.[1] ?? found?.[2] ?? '';
}
