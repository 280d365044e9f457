import { XlsxError } from '../errors.ts';
import { childrenOf, parseTree, type XmlElement } from '../xml/tree.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { refuseOtherKinds } from './file-kind.ts';
import type { XlsxLimits } from './limits.ts';
import { unpack } from './unpack.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, … is the same in both dialects of the format. */
  readonly type: string;
  /** Path inside the package; null for what lies outside. */
  readonly target: string | null;
}

/** The parts of a file, unpacked one at a time when they are asked for. */
export class OfficePackage {
  readonly #file: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;

  constructor(file: Uint8Array, limits: XlsxLimits) {
    refuseOtherKinds(file, limits);
    this.#file = file;
    this.#entries = readDirectory(file, limits);
  }

  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  bytes(path: string): Uint8Array {
    const entry = this.#entries.get(path);
    if (!entry) throw new XlsxError('missing-part', { part: path });
    return unpack(this.#file, entry);
  }

  text(path: string): string {
    return decoded(this.bytes(path), path);
  }

  tree(path: string): XmlElement {
    return parseTree(this.text(path), path);
  }

  /** The part that the first link of this type points to, null where there is none. */
  linked(relationships: readonly Relationship[], type: string): string | null {
    return relationships.find((one) => one.type === type)?.target ?? null;
  }

  /** What the part at `path` (`''`: the package) points to. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const rels = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(rels)) return [];
    return childrenOf(this.tree(rels), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: attributes.TargetMode === 'External' ? null : resolved(folder, attributes.Target ?? ''),
    }));
  }
}

function decoded(bytes: Uint8Array, path: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XlsxError('broken-xml', { part: path });
  }
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
