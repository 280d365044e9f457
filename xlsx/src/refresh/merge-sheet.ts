import { parseRange } from '../address.ts';
import type { XlsxSheet } from '../model/sheet.ts';
import { attributeOf, elementsOf, type RawElement, rootOf, withAttribute } from './elements.ts';
import { type RowMoves, rowMoves, widthOf } from './moves.ts';
import { type Move, movedCell, movedRange, type RawCell, rowsOf, unsharedFormulas } from './rows.ts';

/** Children of a sheet in the order of the format, as far as ours are put between those of somebody. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells'],
];
/** What is made anew with the figures. All else of a sheet is somebody's: looks of columns, filters' arrows aside, comments, pictures. */
const OURS = new Set(['dimension', 'sheetData', 'autoFilter', 'sortState', 'mergeCells']);

export interface SheetPair {
  /** Path of the part, for errors. */
  readonly part: string;
  readonly theirs: { readonly xml: string; readonly sheet: XlsxSheet };
  readonly ours: { readonly xml: string; readonly sheet: XlsxSheet };
  /** Our cell as it goes into their file. */
  readonly adopted: (cell: RawElement) => string;
}

/** A sheet of ours in somebody's file, filled anew: their columns right of ours go along with the rows that they stand beside. */
export function mergeSheet({ part, theirs, ours, adopted }: SheetPair): {
  xml: string;
  lost: RowMoves['lost'];
} {
  const { before, root } = rootOf(theirs.xml, part);
  const children = elementsOf(root.inner, part);
  const fresh = elementsOf(rootOf(ours.xml, part).root.inner, part);
  const find = (list: readonly RawElement[], name: string) => list.find((one) => one.name === name);

  const [width, grown] = [widthOf(theirs.sheet), widthOf(ours.sheet)];
  const oldRows = rowsOf(find(children, 'sheetData')?.inner ?? '', part);
  const beside = oldRows.flatMap(({ cells }) => cells.filter(({ column }) => column >= width));
  const moves = rowMoves(theirs.sheet, ours.sheet, [...new Set(beside.filter(holds).map(({ row }) => row))]);
  const move: Move = { width, grown, to: moves.to };
  const formulaOf = unsharedFormulas(oldRows, part);
  const added = new Map<number, { column: number; xml: string }[]>();
  for (const cell of beside) {
    const row = move.to(cell.row);
    const list = added.get(row) ?? [];
    // An empty look that lost its row says nothing
    if (list.some(({ column }) => column === cell.column)) continue;
    list.push({ column: cell.column, xml: movedCell(cell, move, formulaOf, part) });
    added.set(row, list);
  }
  const newRows = new Map(rowsOf(find(fresh, 'sheetData')?.inner ?? '', part).map((row) => [row.row, row]));
  const rows = [...new Set([...newRows.keys(), ...added.keys()])].sort((a, b) => a - b);
  const sheetData = rows.map((row) => {
    const own = newRows.get(row);
    const cells = (own?.cells ?? []).map(({ element }) => adopted(element));
    const more = (added.get(row) ?? []).sort((a, b) => a.column - b.column).map(({ xml }) => xml);
    return `<${own?.head ?? `row r="${row + 1}"`}>${cells.join('')}${more.join('')}</row>`;
  });

  const merged = new Map<string, string>([['sheetData', `<sheetData>${sheetData.join('')}</sheetData>`]]);
  const filter = find(fresh, 'autoFilter');
  if (filter) merged.set('autoFilter', filter.xml);
  const merges = [
    ...elementsOf(find(fresh, 'mergeCells')?.inner ?? '', part).map(({ xml }) => xml),
    ...elementsOf(find(children, 'mergeCells')?.inner ?? '', part).flatMap((one) => {
      const range = parseRange(attributeOf(one, 'ref') ?? '');
      return range && range.column >= width ? [`<mergeCell ref="${movedRange(range, move)}"/>`] : [];
    }),
  ];
  if (merges.length > 0)
    merged.set('mergeCells', `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`);
  const columns = find(children, 'cols');
  if (columns && width !== grown) merged.set('cols', movedColumns(columns, find(fresh, 'cols'), move, part));

  const kept = children.filter(({ name }) => !OURS.has(name) && !merged.has(name));
  const early = [...kept.filter(({ name }) => ORDER.includes(name)), ...merged].map(
    (one) => (Array.isArray(one) ? one : [one.name, one.xml]) as [string, string],
  );
  early.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const late = kept.filter(({ name }) => !ORDER.includes(name));
  const inner = [...early.map(([, xml]) => xml), ...late.map(({ xml }) => xml)].join('');
  return { xml: `${before}<${root.head}>${inner}</${root.name}>`, lost: moves.lost };
}

const holds = ({ element }: RawCell): boolean => element.inner !== '';

/** Widths of somebody's columns go along with them; columns of ours that are new have ours. */
function movedColumns(
  theirs: RawElement,
  fresh: RawElement | undefined,
  { width, grown }: Move,
  part: string,
): string {
  const spans = (list: RawElement | undefined) =>
    elementsOf(list?.inner ?? '', part).map(({ xml, head }) => ({
      xml,
      min: Number(attributeOf({ head }, 'min')) - 1,
      max: Number(attributeOf({ head }, 'max')) - 1,
    }));
  const span = (xml: string, min: number, max: number): string =>
    withAttribute(withAttribute(xml, 'min', min + 1), 'max', max + 1);
  const left = Math.min(width, grown);
  const by = grown - width;
  const columns = [
    ...spans(theirs).flatMap(({ xml, min, max }) =>
      min < left ? [{ min, xml: span(xml, min, Math.min(max, left - 1)) }] : [],
    ),
    ...spans(fresh).flatMap(({ xml, min, max }) =>
      max >= left && min < grown
        ? [{ min: Math.max(min, left), xml: span(xml, Math.max(min, left), Math.min(max, grown - 1)) }]
        : [],
    ),
    ...spans(theirs).flatMap(({ xml, min, max }) =>
      max >= width
        ? [
            {
              min: Math.max(min, width) + by,
              xml: span(xml, Math.max(min, width) + by, Math.min(max + by, 16_383)),
            },
          ]
        : [],
    ),
  ];
  return `<cols>${columns
    .sort((a, b) => a.min - b.min)
    .map(({ xml }) => xml)
    .join('')}</cols>`;
}
