import { columnName, parseRange } from '../address.ts';
import { attributeOf, elementsOf, rootOf, withAttribute } from './elements.ts';

/** A table of ours in somebody's file, as far down as its figures now go; columns that were added to it stay in it. */
export function mergeTable(theirs: string, ours: string, part: string): string {
  const { before, root } = rootOf(theirs, part);
  const fresh = rootOf(ours, part).root;
  const columnsOf = (inner: string): number =>
    elementsOf(elementsOf(inner, part).find(({ name }) => name === 'tableColumns')?.inner ?? '', part).length;
  const range = parseRange(attributeOf(fresh, 'ref') ?? '');
  if (!range) return theirs;
  // A table of an older version of ours with fewer columns takes the new ones
  if (columnsOf(root.inner) < columnsOf(fresh.inner))
    return withAttribute(fresh.xml, 'id', attributeOf(root, 'id') ?? 1);
  const last = columnName(range.column + columnsOf(root.inner) - 1);
  const ref = `${columnName(range.column)}${range.row + 1}:${last}${range.row + range.rows}`;
  const inner = elementsOf(root.inner, part)
    .map(({ name, xml }) =>
      name === 'autoFilter' ? `<autoFilter ref="${ref}"/>` : name === 'sortState' ? '' : xml,
    )
    .join('');
  return `${before}${withAttribute(`<${root.head}>`, 'ref', ref)}${inner}</${root.name}>`;
}

/** Charts of a drawing: the link to each one's part, by the name of the object. */
export function chartLinks(drawing: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [frame] of drawing.matchAll(/<xdr:graphicFrame\b.*?<\/xdr:graphicFrame>/gs)) {
    const name = /<xdr:cNvPr\b[^>]*?\sname="([^"]*)"/.exec(frame)?.[1];
    const link = /<c:chart\b[^>]*?\sr:id="([^"]*)"/.exec(frame)?.[1];
    if (name && link) links.set(name, link);
  }
  return links;
}

const SERIES = /<c:ser>.*?<\/c:ser>/gs;
const SOURCES = ['tx', 'cat', 'val'] as const;

/**
 * A chart of ours in somebody's file, drawn from the new cells. Its looks, its type and its title are theirs; where it has another
 * number of series, it is drawn as ours.
 */
export function mergeChart(theirs: string, ours: string): string {
  const [old, fresh] = [theirs.match(SERIES) ?? [], ours.match(SERIES) ?? []];
  if (old.length !== fresh.length) return ours;
  let i = 0;
  return theirs.replace(SERIES, (series) => {
    const next = fresh[i++] ?? '';
    return SOURCES.reduce((xml, name) => {
      const piece = new RegExp(`<c:${name}>.*?</c:${name}>`, 's');
      return xml.replace(piece, () => piece.exec(next)?.[0] ?? '');
    }, series);
  });
}
