import type { Area } from './address.ts';
import { isError } from './cell.ts';
import { DONE, type Outcome, PROTECTED } from './doer.ts';
import { writeContents } from './edit.ts';
import { ExcelError } from './excel-error.ts';
import { isCircular } from './formula/circles.ts';
import { toLocalFormula } from './local-formula.ts';
import { formatCell, isDateFormat, isPercentFormat } from './number-format.ts';
import { assertAllowed, isWriteLocked, protectSheet, unprotectSheet } from './protection.ts';
import { RangeDeeds } from './range-deeds.ts';
import type { Sheet } from './sheet.ts';
import type { CellPosition, ProtectionOptions, Visibility } from './sheet-parts.ts';
import { growTable } from './table-growth.ts';
import { readTyped, type Typed } from './typed-text.ts';
import { isValid } from './validate.ts';
import { type KeyEdit, type VietnameseMethod, vietnameseEdits } from './vietnamese-typing.ts';
import type { Workbook } from './workbook.ts';

/**
 * What one can do at the screen, with Excel's own refusals. Every method is one transaction whose events
 * carry source Local and triggerSource Unknown. Formulas are computed afterwards: `workbook.settled()`.
 */
export class Person extends RangeDeeds {
  readonly #now: () => Date;

  /** @param now for dates typed without a year */
  constructor(workbook: Workbook, now: () => Date = () => new Date()) {
    super(workbook);
    this.#now = now;
  }

  /** Types text into a cell and presses Enter: numbers, %, dates, formulas by the workbook's locale. */
  type(sheet: Sheet, cell: CellPosition, text: string, options: { accept?: boolean } = {}): Outcome {
    const area = { ...cell, rows: 1, columns: 1 };
    if (isWriteLocked(sheet, area)) return PROTECTED;
    const typed = this.#tryRead(sheet, cell, text);
    if (!typed) return { kind: 'refused', code: 'InvalidArgument' };
    const validation = sheet.validationAt(cell.row, cell.column);
    // the result of a formula is not known yet, and emptying a cell is Excel's Del as well
    const judged = validation?.alert.showAlert && text !== '' && typed.content.formula === null;
    if (judged && !isValid(typed.content.value, validation, sheet, cell)) {
      if (validation.alert.style === 'Stop' || !options.accept)
        return { kind: 'invalid', alert: validation.alert };
    }
    const outcome = this.do(() => {
      writeContents(sheet, area, () => typed.content);
      this.#adoptFormat(sheet, cell, typed);
    });
    // a step of its own: the first Ctrl+Z takes only the new row of the table back
    if (outcome.kind === 'done' && text !== '') this.do(() => void growTable(sheet, area));
    return outcome.kind === 'done' && isCircular(sheet, cell) ? { kind: 'done', circular: true } : outcome;
  }

  /**
   * Starts cell-edit mode by F2 (`text` absent: the cell's own text) or by a first letter. Until
   * `commitEdit` or `cancelEdit` Excel refuses every batch; a click into the pane changes nothing of that.
   */
  beginEdit(sheet: Sheet, cell: CellPosition, text?: string): Outcome {
    if (isWriteLocked(sheet, { ...cell, rows: 1, columns: 1 })) return PROTECTED;
    if (this.workbook.cellEdit) return { kind: 'refused', code: 'InvalidOperation' };
    this.workbook.cellEdit = { sheet, cell, text: text ?? this.editText(sheet, cell) };
    return DONE;
  }

  /** What stands in the edit line now. */
  editing(text: string): void {
    if (this.workbook.cellEdit) this.workbook.cellEdit.text = text;
  }

  /** Enter, Tab or a click on another cell: enters the text. Refused text keeps the mode, as Excel asks again. */
  commitEdit(options: { accept?: boolean } = {}): Outcome {
    const edit = this.workbook.cellEdit;
    if (!edit) return DONE;
    const outcome = this.type(edit.sheet, edit.cell, edit.text, options);
    if (outcome.kind === 'done') this.workbook.cellEdit = null;
    return outcome;
  }

  /** Esc: nothing was typed. */
  cancelEdit(): void {
    this.workbook.cellEdit = null;
  }

  /**
   * Types keys as a Vietnamese keyboard sends them (backspace and retype) and presses Enter.
   * @param options `onEdit` sees every step while the cell is being edited
   */
  typeTelex(
    sheet: Sheet,
    cell: CellPosition,
    keys: string,
    options: { method?: VietnameseMethod; accept?: boolean; onEdit?: (edit: KeyEdit) => void } = {},
  ): Outcome {
    const begun = this.beginEdit(sheet, cell, '');
    if (begun.kind !== 'done') return begun;
    for (const edit of vietnameseEdits(keys, options.method)) {
      this.editing(edit.text);
      options.onEdit?.(edit);
    }
    return this.commitEdit({ accept: options.accept ?? false });
  }

  /** Ctrl+Z. Refused (`InvalidOperation`) when the list is empty or a cell is being edited. */
  undo(): Outcome {
    return this.#travel(() => this.workbook.undo.undo());
  }

  /** Ctrl+Y. */
  redo(): Outcome {
    return this.#travel(() => this.workbook.undo.redo());
  }

  #travel(go: () => boolean): Outcome {
    const done = this.workbook.cellEdit === null && go();
    return done ? DONE : { kind: 'refused', code: 'InvalidOperation' };
  }

  /** What the edit line shows when the cell is edited: the formula or value in the locale's spelling. */
  editText(sheet: Sheet, cell: CellPosition): string {
    const { value, formula, style } = sheet.cell(cell.row, cell.column);
    const { locale } = this.workbook;
    if (style.formulaHidden && sheet.protection) return '';
    if (formula !== null) return toLocalFormula(formula, locale);
    if (value === null) return '';
    if (isError(value)) return value.error;
    if (typeof value === 'number' && isDateFormat(style.numberFormat))
      return formatCell(value, locale.shortDate, locale);
    if (typeof value === 'string') return this.#rereadsAs(sheet, cell, value) ? value : `'${value}`;
    const text =
      typeof value === 'number'
        ? String(value).replace('.', locale.decimal)
        : formatCell(value, 'General', locale);
    if (typeof value === 'number' && isPercentFormat(style.numberFormat)) {
      return `${String(Number((value * 100).toPrecision(15))).replace('.', locale.decimal)}%`;
    }
    return text;
  }

  /** Pastes a block as values only: each text is read as if typed; validation is not asked, as in Excel. */
  paste(sheet: Sheet, at: CellPosition, texts: readonly (readonly string[])[]): Outcome {
    const columns = Math.max(0, ...texts.map((line) => line.length));
    if (columns === 0) return DONE;
    const area = { ...at, rows: texts.length, columns };
    const outcome = this.do(() => {
      const block = new Map<string, Typed>();
      for (let row = at.row; row < at.row + area.rows; row++)
        for (let column = at.column; column < at.column + columns; column++) {
          const text = texts[row - at.row]?.[column - at.column] ?? '';
          block.set(`${row},${column}`, this.#read(sheet, { row, column }, text));
        }
      writeContents(sheet, area, (row, column) => block.get(`${row},${column}`)?.content);
      for (const [key, typed] of block) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        this.#adoptFormat(sheet, { row, column }, typed);
      }
    });
    if (outcome.kind === 'done') this.do(() => void growTable(sheet, area));
    return outcome;
  }

  select(sheet: Sheet, area: Area, ...more: Area[]): void {
    this.do(() => this.workbook.select(sheet, [area, ...more]));
  }

  activate(sheet: Sheet): void {
    this.do(() => this.workbook.activate(sheet));
  }

  addSheet(name?: string): Outcome {
    return this.#structure(() => this.workbook.activate(this.workbook.addSheet(name)));
  }

  deleteSheet(sheet: Sheet): Outcome {
    return this.#structure(() => this.workbook.deleteSheet(sheet));
  }

  renameSheet(sheet: Sheet, name: string): Outcome {
    return this.#structure(() => this.workbook.renameSheet(sheet, name));
  }

  setSheetVisibility(sheet: Sheet, visibility: Visibility): Outcome {
    return this.#structure(() => this.workbook.setSheetVisibility(sheet, visibility));
  }

  /** points */
  resizeRows(sheet: Sheet, row: number, count: number, points: number): Outcome {
    return this.do(() => {
      assertAllowed(sheet, 'allowFormatRows');
      sheet.setRowHeight(row, count, points);
    });
  }

  resizeColumns(sheet: Sheet, column: number, count: number, points: number): Outcome {
    return this.do(() => {
      assertAllowed(sheet, 'allowFormatColumns');
      sheet.setColumnWidth(column, count, points);
    });
  }

  hideRows(sheet: Sheet, row: number, count: number, hidden: boolean): Outcome {
    return this.do(() => {
      assertAllowed(sheet, 'allowFormatRows');
      sheet.setRowsHidden(row, count, hidden);
    });
  }

  hideColumns(sheet: Sheet, column: number, count: number, hidden: boolean): Outcome {
    return this.do(() => {
      assertAllowed(sheet, 'allowFormatColumns');
      sheet.setColumnsHidden(column, count, hidden);
    });
  }

  protect(sheet: Sheet, options: Partial<ProtectionOptions> = {}): Outcome {
    return this.do(() => protectSheet(sheet, options, null));
  }

  unprotect(sheet: Sheet, password?: string): Outcome {
    return this.do(() => unprotectSheet(sheet, password ?? null));
  }

  /** Text that would become something else when typed again is shown with Excel's apostrophe. */
  #rereadsAs(sheet: Sheet, cell: CellPosition, text: string): boolean {
    const content = this.#tryRead(sheet, cell, text)?.content;
    return content?.formula === null && content.value === text;
  }

  #read(sheet: Sheet, { row, column }: CellPosition, text: string): Typed {
    const { numberFormat } = sheet.style(row, column);
    return readTyped(text, this.workbook.locale, numberFormat, this.#now().getFullYear());
  }

  /** Null where the text begins like a formula and is none. */
  #tryRead(sheet: Sheet, cell: CellPosition, text: string): Typed | null {
    try {
      return this.#read(sheet, cell, text);
    } catch (error) {
      if (error instanceof ExcelError) return null;
      throw error;
    }
  }

  #adoptFormat(sheet: Sheet, { row, column }: CellPosition, { numberFormat }: Typed): void {
    if (!numberFormat || sheet.style(row, column).numberFormat !== 'General') return;
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat });
  }

  #structure(work: () => void): Outcome {
    if (this.workbook.structureProtected) return PROTECTED;
    return this.do(work);
  }
}
