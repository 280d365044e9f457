import { cellName, columnIndex, parseCell, rangeName } from '../address.ts';
import type { XlsxRange } from '../model/sheet.ts';
import { mapReferences, moveFormula } from '../read/shared-formulas.ts';
import { xmlText } from '../xml/escape.ts';
import { attributeOf, elementsOf, type RawElement } from './elements.ts';

export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly element: RawElement;
}

export interface RawRow {
  readonly row: number;
  readonly head: string;
  readonly cells: readonly RawCell[];
}

/** The rows of a sheet with their cells as they stand in the file. Places that a program left out follow from those before. */
export function rowsOf(sheetData: string, part: string): RawRow[] {
  let next = 0;
  return elementsOf(sheetData, part).map((element) => {
    const row = Number(attributeOf(element, 'r') ?? next + 1) - 1;
    next = row + 1;
    let column = 0;
    const cells = elementsOf(element.inner, part).map((cell): RawCell => {
      const place = parseCell(attributeOf(cell, 'r') ?? '');
      column = place?.column ?? column;
      return { row, column: column++, element: cell };
    });
    return { row, head: element.head, cells };
  });
}

/** Where the cells that somebody added right of ours go. */
export interface Move {
  /** Columns of ours before, and now. */
  readonly width: number;
  readonly grown: number;
  /** The new row of a row. */
  readonly to: (row: number) => number;
}

/** Formulas of cells that share one, each written out: what is moved away from the others must stand alone. */
export function unsharedFormulas(rows: readonly RawRow[], part: string): (cell: RawCell) => string | null {
  const masters = new Map<string, { cell: RawCell; text: string }>();
  const formulaOf = ({ element }: RawCell): RawElement | undefined =>
    elementsOf(element.inner, part).find(({ name }) => name === 'f');
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const f = formulaOf(cell);
    const shared = f && attributeOf(f, 't') === 'shared' ? attributeOf(f, 'si') : undefined;
    if (f && shared !== undefined && f.inner !== '') masters.set(shared, { cell, text: f.inner });
  }
  return (cell) => {
    const f = formulaOf(cell);
    if (!f) return null;
    const master = attributeOf(f, 't') === 'shared' ? masters.get(attributeOf(f, 'si') ?? '') : undefined;
    if (!master) return f.inner;
    return moveFormula(master.text, cell.row - master.cell.row, cell.column - master.cell.column);
  };
}

/** A cell of somebody at its new place: what it holds goes along, references of its own row and of moved columns follow. */
export function movedCell(
  cell: RawCell,
  { width, grown, to }: Move,
  formulaOf: (cell: RawCell) => string | null,
  part: string,
): string {
  const [row, column] = [to(cell.row), cell.column + grown - width];
  const formula = formulaOf(cell);
  const { element } = cell;
  const moved =
    formula === null
      ? element.inner
      : elementsOf(element.inner, part)
          .map((piece) =>
            piece.name === 'f' ? `<f>${xmlText(decoded(movedFormula(formula)))}</f>` : piece.xml,
          )
          .join('');
  const head = element.head
    .replace(/\sr\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    .replace(/^c/, `c r="${cellName(row, column)}"`);
  return moved === '' ? `<${head}/>` : `<${head}>${moved}</c>`;

  function movedFormula(text: string): string {
    return text
      .split(OTHER_SHEETS)
      .map((piece, i) => (i % 2 === 1 ? piece : mapReferences(piece, columnOf, rowOf)))
      .join('');
  }
  function columnOf(fixed: string, name: string): string {
    const index = columnIndex(name);
    return `${fixed}${index >= width ? nameOf(index + grown - width) : name}`;
  }
  function rowOf(fixed: string, digits: string): string {
    return `${fixed}${to(Number(digits) - 1) + 1}`;
  }
}

/** References to other sheets stay as they are. */
const OTHER_SHEETS =
  /((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)/u;

const nameOf = (column: number): string => cellName(0, column).replace(/\d+$/, '');

/** Formulas are raw XML text here; the five entities are all that programs write in them. */
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

export const movedRange = (range: XlsxRange, { width, grown, to }: Move): string =>
  rangeName({ ...range, row: to(range.row), column: range.column + grown - width });
