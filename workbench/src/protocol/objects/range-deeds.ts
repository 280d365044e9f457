import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../model/address.ts';
import { copyCells, moveCells, type PasteKind, pasteCells, pasteTarget } from '../../model/clipboard.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { fillCells } from '../../model/fill.ts';
import { type FindOptions, findCells, replaceAll } from '../../model/find.ts';
import type { Sheet } from '../../model/sheet.ts';
import { deleteCells, insertCells } from '../../model/shift.ts';
import { type Arguments, asOneOf } from '../arguments.ts';
import type { HostObject } from '../host-object.ts';
import { type Cells, cellsOf } from './cells.ts';
import { range } from './declared.ts';

/** `range.insert(shift)`: the new cells, which stand where the range was. */
export function insert({ sheet, areas: [area] }: Cells, args: Arguments): HostObject {
  const shift = asOneOf(args.raw(0), ['Down', 'Right']);
  insertCells(sheet, area, along(area, shift === 'Down'));
  return range(cellsOf(sheet, area));
}

export function remove({ sheet, areas: [area] }: Cells, args: Arguments): void {
  const shift = asOneOf(args.raw(0), ['Up', 'Left']);
  deleteCells(sheet, area, along(area, shift === 'Up'));
}

/** Whole rows go down and up, whole columns right and left, whatever was asked. */
function along({ rows, columns }: Area, vertical: boolean): 'rows' | 'columns' {
  if (columns === MAX_COLUMNS) return 'rows';
  if (rows === MAX_ROWS) return 'columns';
  return vertical ? 'rows' : 'columns';
}

export function copyFrom({ sheet, areas: [area] }: Cells, source: Cells, args: Arguments): void {
  const kind = asOneOf<PasteKind>(args.raw(1) ?? 'All', ['All', 'Values', 'Formulas', 'Formats']);
  if (args.flag(2) || args.flag(3)) throw apiNotFound('Range.copyFrom with skipBlanks or transpose');
  const clip = copyCells(source.sheet, source.areas[0]);
  pasteCells(clip, sheet, pasteTarget(clip, area), kind);
}

export function moveTo({ sheet, areas: [area] }: Cells, to: Cells): void {
  moveCells(sheet, area, to.sheet, to.areas[0]);
}

export function autoFill({ sheet, areas: [area] }: Cells, to: Cells, args: Arguments): void {
  if (args.has(1) && args.text(1) !== 'FillDefault') throw apiNotFound('Range.autoFill of that type');
  if (to.sheet !== sheet) throw new ExcelError('InvalidArgument');
  fillCells(sheet, area, to.areas[0]);
}

/** The first cell, row by row, whose content holds the text. */
export function find({ sheet, areas: [area] }: Cells, args: Arguments): HostObject | null {
  const [first] = findCells(sheet, area, args.text(0), findOptions(args, 1));
  return first ? range(cellsOf(sheet, { ...first, rows: 1, columns: 1 })) : null;
}

/** Cells that hold the text, as areas. */
export function findAll(sheet: Sheet, area: Area, args: Arguments): Area[] {
  return findCells(sheet, area, args.text(0), findOptions(args, 1)).map((cell) => ({
    ...cell,
    rows: 1,
    columns: 1,
  }));
}

export function replace(sheet: Sheet, area: Area, args: Arguments): number {
  const options = { ...findOptions(args, 2), year: new Date().getFullYear() };
  return replaceAll(sheet, area, args.text(0), args.text(1), options);
}

function findOptions(args: Arguments, index: number): FindOptions {
  const { completeMatch, matchCase } = args.record(index);
  return { completeMatch: completeMatch === true, matchCase: matchCase === true };
}
