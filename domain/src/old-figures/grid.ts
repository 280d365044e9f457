import type { SourceTable } from '../annual-plan/import/source-table.ts';
import { folded } from '../text/fold.ts';

/** A cell with figures, with everything that is written beside and above it. */
export interface LabelledCell {
  text: string;
  line: number;
  /** From left to right in its row, and from top to bottom in its column; each text once. */
  row: string[];
  column: string[];
  /** What stands in its row in the column of units; '' where it is empty or there is none. */
  unit: string;
  /** The same row without that. */
  others: string[];
  /** The nearest row above that has labels and no figures. */
  section: string[];
}

/** A cell that holds a figure, or says that there is none. */
const FIGURE = /^[-+(]?\s*\d[\d\s.,]*\s*(%|\/\s*\d[\d\s.,]*)?\)?$/u;
const isFigure = (text: string): boolean =>
  FIGURE.test(text.trim()) || /^(khong phat sinh|co|khong)$/.test(folded(text));

/** Columns that say something about the rows and are no figures of a unit. */
const ASIDE =
  /^(stt|tt|so tt|so thu tu|dvt|don vi tinh|muc tieu|ghi chu|danh gia|ty le|ti le|ty le %|ti le %|%)$/;
export const isAside = (label: string): boolean =>
  ASIDE.test(folded(label).replace(/ \d+$/, '')) || label.trim() === '%';
export const isTotal = (label: string): boolean =>
  /^(tong|tong cong|tong so|cong|toan xa|toan phuong|toan dac khu|chung|chung toan xa)\b/.test(folded(label));

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')),
];

export interface FigureGrid {
  cells: LabelledCell[];
  /** Labels of the columns that hold figures, and of all rows. */
  columns: string[][];
  rows: string[][];
  /** One column names the unit of each row, and others its measure. */
  long: boolean;
}

const UNITS = /^(ten )?(don vi|co quan|to chuc)( bao cao| thuc hien)?$/;

/** The figures of a table with their labels; null when it has none. */
export function figureGrid({ rows }: SourceTable): FigureGrid | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const textAt = (row: number, column: number): string => rows[row]?.cells[column]?.text.trim() ?? '';
  const textsOf = (row: number): string[] => distinct(rows[row]?.cells.map(({ text }) => text) ?? []);
  const isNumbers = (row: number): boolean => textsOf(row).every((text) => /^\(?\d{1,2}\)?$/.test(text));
  const first = rows.findIndex(
    ({ cells }, row) =>
      !isNumbers(row) &&
      cells.some(({ text }, i) => i > 0 && isFigure(text)) &&
      textsOf(row).some((text) => /\p{L}/u.test(text)),
  );
  // A line of one text between the headings and the figures is no heading of columns: it names what follows
  let head = first;
  while (head > 1 && textsOf(head - 1).length < 2) head--;
  if (head < 1) return null;
  const heads = headLines(
    rows.slice(0, head).map(({ cells }) => cells.map(({ text }) => text)),
    width,
  );
  const all = Array.from({ length: width }, (_, column) => column);
  const labels = all.map((column) => distinct(heads.map((line) => line[column] ?? '')));
  const aside = labels.map((label) => label.some(isAside));
  const body = rows.map((_, row) => row).filter((row) => row >= head && !isNumbers(row));
  const figures = all.filter(
    (column) => column > 0 && !aside[column] && body.some((row) => isFigure(textAt(row, column))),
  );
  if (figures.length === 0) return null;
  const named = all.filter((column) => !figures.includes(column) && !aside[column]);
  const units = named.find((column) => labels[column]?.some((label) => UNITS.test(folded(label))));
  const beside = (row: number, columns: readonly number[]): string[] =>
    distinct(
      columns.map((column) => (/^(\d+|[-–—.…]+)$/.test(textAt(row, column)) ? '' : textAt(row, column))),
    );
  const others = named.filter((column) => column !== units);
  let section: string[] = [];
  const cells = body.flatMap((row): LabelledCell[] => {
    const filled = figures.filter((column) => textAt(row, column) !== '');
    if (filled.length === 0) section = beside(row, named);
    return filled.map((column) => ({
      text: textAt(row, column),
      line: rows[row]?.line ?? row + 1,
      row: beside(row, named),
      column: labels[column] ?? [],
      unit: units === undefined ? '' : textAt(row, units),
      others: beside(row, others),
      section,
    }));
  });
  return {
    cells,
    columns: figures.map((column) => labels[column] ?? []),
    rows: body.map((row) => beside(row, named)),
    long: units !== undefined && body.some((row) => beside(row, others).length > 0),
  };
}

/** Titles over the whole table say nothing of its columns; a label over several columns stands over each of them. */
function headLines(lines: readonly string[][], width: number): string[][] {
  const told = lines.filter((line) => width < 3 || distinct(line).length > 1);
  return told.map((line, i) => {
    if (i === told.length - 1) return [...line];
    const below = told[i + 1] ?? [];
    let before = '';
    return Array.from({ length: width }, (_, column) => {
      const own = line[column]?.trim() ?? '';
      if (own !== '') before = own;
      return own !== '' || (below[column]?.trim() ?? '') === '' ? own : before;
    });
  });
}
