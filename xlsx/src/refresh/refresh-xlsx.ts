import { strToU8, type Zippable, zipSync } from 'fflate';
import { absoluteRange, quoteSheet } from '../address.ts';
import { XlsxError } from '../errors.ts';
import { AREA_NAME, FILTER_NAME } from '../write/names.ts';
import { xmlText } from '../xml/escape.ts';
import { addSheets } from './add-sheets.ts';
import { type Book, type BookSheet, linksOf, openBook } from './book.ts';
import { attributeOf, elementsOf, type RawElement, rootOf, withAttribute } from './elements.ts';
import { chartLinks, mergeChart, mergeTable } from './merge-objects.ts';
import { mergeSheet } from './merge-sheet.ts';
import { mergeStyles } from './merge-styles.ts';

const FIRST_DAY = new Date(1980, 0, 1);

export interface Refreshed {
  readonly bytes: Uint8Array;
  /** Names of the sheets that were filled anew, and of those that were not there. */
  readonly refreshed: readonly string[];
  readonly added: readonly string[];
  /** Rows that are gone though somebody had put something beside them: it stands below the sheet now. */
  readonly lost: readonly { readonly sheet: string; readonly code: string }[];
}

/**
 * Somebody's file with our sheets filled anew. Sheets are ours when a name of the workbook that begins with `prefix` marks them, however
 * they are called now. Every part that is not ours goes over as it is, byte for byte; the workbook, its table of looks and the
 * lists of parts are only added to, and the order of calculation, which Excel makes itself, is left out.
 *
 * @param theirs an .xlsx file that holds at least one sheet of ours
 * @param ours a file of `writeXlsx` with all of them
 * @throws XlsxError for a file that cannot be read; `unknown-sheet` where no sheet of it is ours
 */
export function refreshXlsx(theirs: Uint8Array, ours: Uint8Array, prefix: string): Refreshed {
  const [book, fresh] = [openBook(theirs, prefix), openBook(ours, prefix)];
  if (book.marked.size === 0) throw new XlsxError('unknown-sheet', { sheet: prefix });
  const changed = new Map<string, string>();
  const stylesPath = book.pack.linked(book.pack.relationships(book.path), 'styles') ?? 'xl/styles.xml';
  const styles = mergeStyles(book.pack.text(stylesPath), fresh.pack.text('xl/styles.xml'));
  changed.set(stylesPath, styles.xml);
  const texts = elementsOf(rootOf(fresh.pack.text('xl/sharedStrings.xml'), '').root.inner, '');
  const adopted = (cell: RawElement): string => adoptedCell(cell, styles.formats, texts);

  const lost: { sheet: string; code: string }[] = [];
  const refreshed: string[] = [];
  const missing: [string, BookSheet][] = [];
  for (const [name, source] of fresh.marked) {
    const target = book.marked.get(name);
    if (!target) {
      missing.push([name, source]);
      continue;
    }
    const { xml, lost: gone } = mergeSheet({
      part: target.path,
      theirs: { xml: book.pack.text(target.path), sheet: target.sheet },
      ours: { xml: fresh.pack.text(source.path), sheet: source.sheet },
      adopted,
    });
    changed.set(target.path, xml);
    refreshed.push(target.sheet.name);
    for (const code of gone.values()) lost.push({ sheet: target.sheet.name, code });
    refreshObjects(book, target, fresh, source, changed);
  }
  const workbook = withNames(book, fresh, book.pack.text(book.path));
  const added = addSheets({ book, fresh, missing, adopted, changed, workbook });
  const left = new Set(book.pack.paths.filter((path) => /(?:^|\/)calcChain\.xml$/.test(path)));
  return { bytes: packed(book, changed, left), refreshed, added, lost };
}

/** Our cell with its look's number in their table, its text in itself: their list of texts stays as it is. */
function adoptedCell(cell: RawElement, formats: readonly number[], texts: readonly RawElement[]): string {
  const look = attributeOf(cell, 's');
  let xml = look === undefined ? cell.xml : withAttribute(cell.xml, 's', formats[Number(look)] ?? 0);
  if (attributeOf(cell, 't') === 's') {
    const text = texts[Number(/<v>(\d+)<\/v>/.exec(cell.inner)?.[1])]?.inner ?? '<t/>';
    xml = withAttribute(xml, 't', 'inlineStr').replace(/<v>\d+<\/v>/, () => `<is>${text}</is>`);
  }
  return xml;
}

/** Tables and charts of ours on a sheet that is there; those that somebody took away stay away. */
function refreshObjects(
  book: Book,
  target: BookSheet,
  fresh: Book,
  source: BookSheet,
  changed: Map<string, string>,
): void {
  const ofType = (from: Book, path: string, type: string): string[] =>
    from.pack.relationships(path).flatMap((link) => (link.type === type && link.target ? [link.target] : []));
  const nameOf = (xml: string): string | undefined => attributeOf(rootOf(xml, '').root, 'name');
  for (const table of ofType(fresh, source.path, 'table')) {
    const ours = fresh.pack.text(table);
    for (const there of ofType(book, target.path, 'table')) {
      const theirs = book.pack.text(there);
      if (nameOf(theirs) === nameOf(ours)) changed.set(there, mergeTable(theirs, ours, there));
    }
  }
  const chartsOf = (from: Book, path: string): Map<string, string> =>
    new Map(
      ofType(from, path, 'drawing').flatMap((drawing) => {
        const links = from.pack.relationships(drawing);
        return [...chartLinks(from.pack.text(drawing))].flatMap(([name, id]) => {
          const part = links.find((link) => link.id === id)?.target;
          return part ? [[name, part] as const] : [];
        });
      }),
    );
  const theirs = chartsOf(book, target.path);
  for (const [name, part] of chartsOf(fresh, source.path)) {
    const there = theirs.get(name);
    if (there === undefined) continue;
    const ours = fresh.pack
      .text(part)
      .replaceAll(
        `<c:f>${xmlText(quoteSheet(source.sheet.name))}!`,
        () => `<c:f>${xmlText(quoteSheet(target.sheet.name))}!`,
      );
    changed.set(there, mergeChart(book.pack.text(there), ours));
  }
}

/** Filters and print areas of our sheets as far as they go now, and everything computed when the file is opened. */
function withNames(book: Book, fresh: Book, xml: string): string {
  const areas = new Map<string, string>();
  for (const [name, { index, sheet }] of fresh.marked) {
    const target = book.marked.get(name);
    if (!target) continue;
    const quoted = quoteSheet(target.sheet.name);
    if (sheet.autoFilter)
      areas.set(`${target.index} ${FILTER_NAME}`, `${quoted}!${absoluteRange(sheet.autoFilter.range)}`);
    const [area] = fresh.sheets[index]?.sheet.print.area ?? [];
    if (area) areas.set(`${target.index} ${AREA_NAME}`, `${quoted}!${absoluteRange(area)}`);
  }
  const named = xml.replace(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g, (whole, head: string) => {
    const one = { head: `definedName${head}` };
    const area = areas.get(`${attributeOf(one, 'localSheetId')} ${attributeOf(one, 'name')}`);
    return area === undefined ? whole : `<definedName${head}>${xmlText(area)}</definedName>`;
  });
  return /<calcPr\b/.test(named)
    ? named.replace(/<calcPr\b[^>]*?>/, (tag) => withAttribute(tag, 'fullCalcOnLoad', 1))
    : named.replace(/(<\/definedNames>|<\/sheets>(?!.*<\/definedNames>))/s, '$1<calcPr fullCalcOnLoad="1"/>');
}

function packed(book: Book, changed: ReadonlyMap<string, string>, left: ReadonlySet<string>): Uint8Array {
  const files: Zippable = {};
  for (const path of book.pack.paths) if (!left.has(path)) files[path] = book.pack.bytes(path);
  for (const [path, text] of changed) files[path] = strToU8(text);
  for (const path of left) {
    const without = (at: string, pattern: RegExp): void => {
      const xml = changed.get(at) ?? book.pack.text(at);
      files[at] = strToU8(xml.replace(pattern, ''));
    };
    without('[Content_Types].xml', new RegExp(`<Override\\b[^>]*PartName="/${path}"[^>]*/>`));
    without(linksOf(book.path), /<Relationship\b[^>]*calcChain[^>]*\/>/);
  }
  return zipSync(files, { level: 4, mtime: FIRST_DAY });
}
