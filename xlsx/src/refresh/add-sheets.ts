import { quoteSheet } from '../address.ts';
import { xmlAttribute, xmlText } from '../xml/escape.ts';
import { type Book, type BookSheet, linksOf } from './book.ts';
import { attributeOf, elementsOf, type RawElement, rootOf, withAttribute } from './elements.ts';
import { rowsOf } from './rows.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const KINDS: Record<string, string> = {
  worksheets: `${TYPE}.spreadsheetml.worksheet+xml`,
  tables: `${TYPE}.spreadsheetml.table+xml`,
  drawings: `${TYPE}.drawing+xml`,
  charts: `${TYPE}.drawingml.chart+xml`,
};

export interface AddSheets {
  readonly book: Book;
  readonly fresh: Book;
  /** Sheets of ours that the file has not, by their marking names. */
  readonly missing: readonly (readonly [name: string, sheet: BookSheet])[];
  readonly adopted: (cell: RawElement) => string;
  /** Parts that differ from the file's; what is added goes in. */
  readonly changed: Map<string, string>;
  /** The workbook's part, which goes into `changed` as well. */
  readonly workbook: string;
}

/** Puts our sheets that are not in somebody's file behind the others, with their tables and charts. Answers their names. */
export function addSheets({ book, fresh, missing, adopted, changed, workbook }: AddSheets): string[] {
  const taken = new Set(book.pack.paths);
  const names = new Set(book.part.sheets.map(({ name }) => name.toLowerCase()));
  const types: string[] = [];
  const links: string[] = [];
  const sheets: string[] = [];
  const defined: string[] = [];
  const added: string[] = [];
  let id = Math.max(0, ...[...workbook.matchAll(/\ssheetId="(\d+)"/g)].map(([, one]) => Number(one)));
  let tables = Math.max(
    0,
    ...book.pack.paths.filter((path) => /\/tables\//.test(path)).map((path) => tableId(book, path)),
  );

  for (const [mark, source] of missing) {
    const name = freeName(source.sheet.name, names);
    const path = copied(source.path, (xml) => sheetXml(xml, source.path, adopted));
    id += 1;
    const link = `rIdCchc${id}`;
    links.push(`<Relationship Id="${link}" Type="${OFFICE}/worksheet" Target="/${path}"/>`);
    sheets.push(`<sheet name="${xmlAttribute(name)}" sheetId="${id}" r:id="${link}"/>`);
    defined.push(
      `<definedName name="${mark}" hidden="1">${xmlText(`${quoteSheet(name)}!$A$1`)}</definedName>`,
    );
    added.push(name);
  }
  let xml = workbook.replace('</sheets>', `${sheets.join('')}</sheets>`);
  xml = xml.replace('</definedNames>', `${defined.join('')}</definedNames>`);
  changed.set(book.path, xml);
  if (types.length > 0)
    changed.set('[Content_Types].xml', before(book.pack.text('[Content_Types].xml'), '</Types>', types));
  if (links.length > 0)
    changed.set(linksOf(book.path), before(book.pack.text(linksOf(book.path)), '</Relationships>', links));
  return added;

  /** A part of ours under a free path, with those that it points to. */
  function copied(from: string, edit: (xml: string) => string): string {
    const [, folder = '', stem = ''] = /^xl\/(\w+)\/([a-z]+)\d+\.xml$/.exec(from) ?? [];
    let number = 1;
    while (taken.has(`xl/${folder}/${stem}${number}.xml`)) number++;
    const to = `xl/${folder}/${stem}${number}.xml`;
    taken.add(to);
    types.push(`<Override PartName="/${to}" ContentType="${KINDS[folder]}"/>`);
    changed.set(to, edit(fresh.pack.text(from)));
    const relations = fresh.pack.relationships(from);
    if (relations.length > 0)
      changed.set(
        linksOf(to),
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
          .map((one) => {
            const part = copied(one.target ?? '', (text) => (one.type === 'table' ? numbered(text) : text));
            return `<Relationship Id="${one.id}" Type="${OFFICE}/${one.type}" Target="/${part}"/>`;
          })
          .join('')}</Relationships>`,
      );
    return to;
  }
  function numbered(table: string): string {
    tables += 1;
    const { before: head, root } = rootOf(table, '');
    return head + withAttribute(root.xml, 'id', tables);
  }
}

const before = (xml: string, end: string, added: readonly string[]): string =>
  xml.replace(end, () => `${added.join('')}${end}`);

const tableId = (book: Book, path: string): number =>
  path.endsWith('.xml') ? Number(attributeOf(rootOf(book.pack.text(path), path).root, 'id') ?? 0) : 0;

function freeName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted.slice(0, 25)} (${number})`;
  names.add(name.toLowerCase());
  return name;
}

/** Not the sheet that the file opens on. */
function sheetXml(xml: string, part: string, adopted: (cell: RawElement) => string): string {
  const { before: head, root } = rootOf(xml, part);
  const inner = elementsOf(root.inner, part).map((child) => {
    if (child.name !== 'sheetData') return child.xml.replace(' tabSelected="1"', '');
    const rows = rowsOf(child.inner, part).map(
      (row) => `<${row.head}>${row.cells.map(({ element }) => adopted(element)).join('')}</row>`,
    );
    return `<sheetData>${rows.join('')}</sheetData>`;
  });
  return `${head}<${root.head}>${inner.join('')}</${root.name}>`;
}
