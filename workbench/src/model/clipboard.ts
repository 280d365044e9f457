import { type Area, contains, intersect, sameArea, subtract } from './address.ts';
import type { Cell } from './cell.ts';
import { raiseEdited } from './edit.ts';
import { ExcelError } from './excel-error.ts';
import { assertWritable } from './protection.ts';
import { rewriteReferences, rewriteWorkbook } from './references.ts';
import type { Sheet } from './sheet.ts';
import type { ConditionalFormat, Validation } from './sheet-parts.ts';
import { shiftFormula, shiftRule } from './shift-formula.ts';
import { DEFAULT_STYLE } from './style.ts';

/** What Ctrl+C keeps: the cells as they were then. After Ctrl+X a paste moves the cells themselves. */
export interface Clip {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cut: boolean;
  readonly cells: readonly (readonly Cell[])[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly merges: readonly Area[];
}

/** `All` overwrites values, formats, locks, validation and conditional formats; `Values` only values. */
export type PasteKind = 'All' | 'Values' | 'Formulas' | 'Formats';

export function copyCells(sheet: Sheet, area: Area, cut = false): Clip {
  const touches = (part: { readonly area: Area }): boolean => intersect(part.area, area) !== null;
  return {
    sheet,
    area,
    cut,
    cells: Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (__, j) => sheet.cell(area.row + i, area.column + j)),
    ),
    validations: sheet.validations.filter(touches),
    conditionalFormats: sheet.conditionalFormats.filter(touches),
    merges: sheet.merges.filter((merge) => intersect(merge, area)),
  };
}

/** What a paste of this clip at `selected` covers: a selection that is a multiple of the clip is filled. */
export function pasteTarget({ area }: Clip, selected: Area): Area {
  const fits = selected.rows % area.rows === 0 && selected.columns % area.columns === 0;
  return fits ? selected : { ...selected, rows: area.rows, columns: area.columns };
}

/**
 * Pastes onto `target` (see `pasteTarget`). As in Excel, validation is not asked and a lock that was copied
 * locks the cell, also on a protected sheet whose cells there were open. Throws AccessDenied on locked cells.
 */
export function pasteCells(clip: Clip, sheet: Sheet, target: Area, kind: PasteKind): void {
  assertWritable(sheet, target);
  const { workbook } = sheet;
  workbook.transact(workbook.origin, () => {
    const before = sheet.content(target.row, target.column).value;
    eachCell(target, (row, column) => {
      const i = (row - target.row) % clip.area.rows;
      const j = (column - target.column) % clip.area.columns;
      const { value, formula, style } = clip.cells[i]![j]!;
      if (kind === 'All' || kind === 'Formats') sheet.setStyle(row, column, style);
      if (kind === 'Formats') return;
      const moved =
        kind === 'Values' || formula === null
          ? null
          : shiftFormula(formula, row - clip.area.row - i, column - clip.area.column - j);
      sheet.setContent(row, column, { value, formula: moved });
    });
    if (kind === 'All') pasteRules(clip, sheet, target);
    if (kind !== 'Formats') raiseEdited(sheet, target, before);
    if (kind === 'All' || kind === 'Formats') raiseFormat(sheet, target);
  });
}

function pasteRules(clip: Clip, sheet: Sheet, target: Area): void {
  sheet.setValidation(target, null);
  cutFormats(sheet, target);
  const merges = sheet.merges.filter((merge) => !intersect(merge, target));
  for (let row = target.row; row < target.row + target.rows; row += clip.area.rows) {
    for (let column = target.column; column < target.column + target.columns; column += clip.area.columns) {
      const down = row - clip.area.row;
      const right = column - clip.area.column;
      const there = (part: Area): Area => ({ ...part, row: part.row + down, column: part.column + right });
      for (const { area, ...validation } of clip.validations) {
        const part = intersect(area, clip.area);
        if (part) sheet.setValidation(there(part), shiftedRule(validation, part, area, down, right));
      }
      const formats = clip.conditionalFormats.flatMap((format) => {
        const part = intersect(format.area, clip.area);
        if (!part) return [];
        const rule = shiftRule(
          format.rule,
          part.row - format.area.row + down,
          part.column - format.area.column + right,
        );
        return [{ ...format, id: sheet.workbook.nextId(), area: there(part), rule }];
      });
      if (formats.length > 0) sheet.set('conditionalFormats', [...sheet.conditionalFormats, ...formats]);
      merges.push(...clip.merges.filter((merge) => within(clip.area, merge)).map(there));
    }
  }
  if (JSON.stringify(merges) !== JSON.stringify(sheet.merges)) sheet.set('merges', merges);
}

/**
 * Moves cells, as Ctrl+X with Ctrl+V and dragging the border do: what refers to them follows, what they
 * held is gone from where they were. Throws AccessDenied when either side is locked.
 */
export function moveCells(sheet: Sheet, area: Area, to: Sheet, at: { row: number; column: number }): void {
  const target = { ...area, row: at.row, column: at.column };
  assertWritable(sheet, area);
  assertWritable(to, target);
  if (
    sheet.tables.some((table) => partly(table.area, area)) ||
    to.tables.some((table) => partly(table.area, target))
  )
    throw new ExcelError('InvalidOperation');
  const { workbook } = sheet;
  if (sheet === to && sameArea(area, target)) return;
  workbook.transact(workbook.origin, () => {
    const clip = copyCells(sheet, area, true);
    const before = to.content(target.row, target.column).value;
    const source = sheet.content(area.row, area.column).value;
    erase(sheet, area);
    pasteContents(clip, to, target);
    pasteRules(clip, to, target);
    followMove(sheet, area, to, target);
    raiseEdited(sheet, area, source);
    raiseEdited(to, target, before);
    raiseFormat(sheet, area);
    raiseFormat(to, target);
  });
}

/** Formulas that move keep their references; on another sheet they name the sheet they came from. */
function pasteContents(clip: Clip, to: Sheet, target: Area): void {
  const { sheet, area } = clip;
  const kept = (formula: string): string =>
    to === sheet
      ? formula
      : rewriteReferences(formula, (named, refers) =>
          named !== null
            ? { area: refers }
            : within(area, refers)
              ? { area: carried(refers, area, target) }
              : { area: refers, sheet: sheet.name },
        );
  eachCell(target, (row, column) => {
    const { value, formula, style } = clip.cells[row - target.row]![column - target.column]!;
    to.setStyle(row, column, style);
    to.setContent(row, column, { value, formula: formula === null ? null : kept(formula) });
  });
}

/** References that lie wholly in what moved point to where it is now. */
function followMove(sheet: Sheet, area: Area, to: Sheet, target: Area): void {
  const { workbook } = sheet;
  rewriteWorkbook(workbook, (home, named, refers) => {
    const pointsTo = named === null ? home : workbook.findSheet(named);
    if (pointsTo !== sheet || !within(area, refers)) return { area: refers };
    const moved = carried(refers, area, target);
    if (to === sheet) return { area: moved };
    return home === to && named === null ? { area: moved } : { area: moved, sheet: to.name };
  });
}

function carried(refers: Area, from: Area, to: Area): Area {
  return { ...refers, row: refers.row + to.row - from.row, column: refers.column + to.column - from.column };
}

function erase(sheet: Sheet, area: Area): void {
  eachCell(area, (row, column) => {
    sheet.setContent(row, column, { value: null, formula: null });
    sheet.setStyle(row, column, DEFAULT_STYLE);
  });
  sheet.setValidation(area, null);
  cutFormats(sheet, area);
  const merges = sheet.merges.filter((merge) => !intersect(merge, area));
  if (merges.length < sheet.merges.length) sheet.set('merges', merges);
}

function cutFormats(sheet: Sheet, area: Area): void {
  if (!sheet.conditionalFormats.some((format) => intersect(format.area, area))) return;
  const rest = sheet.conditionalFormats.flatMap((format) =>
    subtract(format.area, area).map((part) => ({
      ...format,
      area: part,
      rule: shiftRule(format.rule, part.row - format.area.row, part.column - format.area.column),
    })),
  );
  sheet.set('conditionalFormats', rest);
}

function shiftedRule(
  validation: Omit<Validation, 'area'>,
  part: Area,
  area: Area,
  down: number,
  right: number,
): Omit<Validation, 'area'> {
  return {
    ...validation,
    rule: shiftRule(validation.rule, part.row - area.row + down, part.column - area.column + right),
  };
}

function within(outer: Area, inner: Area): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** Whether an area takes the header of a table, but not the whole table. */
function partly(table: Area, area: Area): boolean {
  return intersect({ ...table, rows: 1 }, area) !== null && !within(area, table);
}

function eachCell({ row, column, rows, columns }: Area, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}

function raiseFormat(sheet: Sheet, area: Area): void {
  const { workbook } = sheet;
  workbook.raise({ type: 'formatChanged', sheetId: sheet.id, area, origin: workbook.origin });
}
