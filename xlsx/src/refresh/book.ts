import { XlsxError } from '../errors.ts';
import type { XlsxSheet } from '../model/sheet.ts';
import { DEFAULT_LIMITS } from '../package/limits.ts';
import { OfficePackage } from '../package/package.ts';
import { readXlsx } from '../read/read-xlsx.ts';
import { readWorkbookPart, type WorkbookPart } from '../read/workbook-part.ts';

/** A sheet of a file: where its part lies, and what it says. */
export interface BookSheet {
  readonly index: number;
  readonly path: string;
  readonly sheet: XlsxSheet;
}

/** A file as it is refreshed: its parts, and the sheets that a name of the workbook marks. */
export interface Book {
  readonly pack: OfficePackage;
  readonly path: string;
  readonly part: WorkbookPart;
  readonly sheets: readonly BookSheet[];
  /** By the marking name. */
  readonly marked: ReadonlyMap<string, BookSheet>;
}

/** @param prefix what the marking names begin with; each refers to a cell of its sheet */
export function openBook(bytes: Uint8Array, prefix: string): Book {
  const pack = new OfficePackage(bytes, DEFAULT_LIMITS);
  const path = pack.linked(pack.relationships(''), 'officeDocument');
  if (!path) throw new XlsxError('missing-part', { part: 'xl/workbook.xml' });
  const part = readWorkbookPart(pack.tree(path));
  const links = pack.relationships(path);
  const read = readXlsx(bytes).sheets;
  const sheets = part.sheets.flatMap(({ name, relationship }, index): BookSheet[] => {
    const target = links.find(({ id }) => id === relationship)?.target;
    const sheet = read.find((one) => one.name === name);
    return target && sheet ? [{ index, path: target, sheet }] : [];
  });
  const marked = new Map<string, BookSheet>();
  for (const { name, sheet, formula } of part.names) {
    if (sheet !== -1 || !name.startsWith(prefix)) continue;
    const of = /^(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(formula);
    const title = of?.[1]?.replaceAll("''", "'") ?? of?.[2];
    const found = sheets.find((one) => one.sheet.name === title);
    if (found) marked.set(name, found);
  }
  return { pack, path, part, sheets, marked };
}

/** Path of the part that holds the links of another. */
export const linksOf = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};
