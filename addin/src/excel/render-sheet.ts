import { columnLetters, type NumberFormatRect, rectAddress, type SheetSpec } from '@cchc/domain';
import { renderLooks } from './render-looks.ts';
import { renderValidations } from './render-rules.ts';

/** Number formats of the whole sheet as one block: texts must have theirs before they are written. */
function formatBlock({ cells, numberFormats }: SheetSpec): string[][] {
  const block = cells.map((row) => row.map(() => 'General'));
  const paint = ({ row, column, rows, columns, format }: NumberFormatRect): void => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const line = block[r];
        if (line) line[c] = format;
      }
  };
  numberFormats.forEach(paint);
  return block;
}

function renderPrint(sheet: Excel.Worksheet, { print }: SheetSpec): void {
  if (!print) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = print.scale ? { scale: print.scale } : { horizontalFitToPages: print.pagesWide };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Centimeters', {
    top: 1.5,
    bottom: 1.5,
    left: 1.5,
    right: 1,
    header: 0.8,
    footer: 0.8,
  });
  pageLayout.setPrintArea(rectAddress(print.area));
  if (print.titleRows)
    pageLayout.setPrintTitleRows(`${print.titleRows.row + 1}:${print.titleRows.row + print.titleRows.rows}`);
  if (print.titleColumns)
    pageLayout.setPrintTitleColumns(
      `${columnLetters(print.titleColumns.column)}:${columnLetters(print.titleColumns.column + print.titleColumns.columns - 1)}`,
    );
  pageLayout.headersFooters.defaultForAllPages.leftFooter = print.footer;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Trang &P/&N';
}

function renderTable(sheet: Excel.Worksheet, { table }: SheetSpec): void {
  if (!table) return;
  // Texts were written after the rows had their height; fitted rows go on growing with what is typed
  sheet.getRangeByIndexes(table.row + 1, table.column, table.rows - 1, table.columns).format.autofitRows();
  const added = sheet.tables.add(rectAddress(table), true);
  added.name = table.name;
  added.style = 'TableStyleLight1';
  added.showBandedRows = false;
}

/** Takes away what an earlier form left on a sheet of ours, which must not be protected. */
export function emptySheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  sheet.freezePanes.unfreeze();
  sheet.autoFilter.remove();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.clear('All');
  all.rowHidden = false;
  all.columnHidden = false;
}

const blockOf = (sheet: Excel.Worksheet, { cells, columns }: SheetSpec): Excel.Range =>
  sheet.getRangeByIndexes(0, 0, cells.length, columns.length);

function fillCells(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const block = blockOf(sheet, spec);
  block.numberFormat = formatBlock(spec);
  block.formulas = spec.cells.map((row) => row.map((input) => input ?? ''));
}

/**
 * Puts the cells of a spec over what stands on its sheet, in one action: wherever Excel breaks the batch off, each thing
 * that people typed stands at its old place or at its new one. Looks are gone afterwards.
 */
export function overwriteCells(sheet: Excel.Worksheet, spec: SheetSpec): void {
  fillCells(sheet, spec);
  const block = blockOf(sheet, spec);
  block.clear('RemoveHyperlinks');
  block.clear('Formats');
  block.numberFormat = formatBlock(spec);
}

/** Fills an empty sheet from its spec; protecting comes last. The sheet's name and its names are the caller's. */
export function renderSheet(sheet: Excel.Worksheet, spec: SheetSpec, keepWidths = false): void {
  fillCells(sheet, spec);
  dressSheet(sheet, spec, keepWidths);
}

/** All of a spec but the contents and number formats of its cells. */
export function dressSheet(sheet: Excel.Worksheet, spec: SheetSpec, keepWidths = false): void {
  const { freeze, autoFilter } = spec;
  renderLooks(sheet, spec, keepWidths);
  renderValidations(sheet, spec);
  if (freeze)
    sheet.freezePanes.freezeAt(
      freeze.columns > 0
        ? sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns)
        : sheet.getRange(`1:${freeze.rows}`),
    );
  renderTable(sheet, spec);
  if (autoFilter) sheet.autoFilter.apply(sheet.getRange(rectAddress(autoFilter)));
  renderPrint(sheet, spec);
  sheet.showGridlines = spec.gridlines;
  if (spec.tabColor) sheet.tabColor = spec.tabColor;
  sheet.visibility = spec.visibility === 'very-hidden' ? 'VeryHidden' : 'Visible';
  if (spec.protected) protectSheet(sheet);
}

/** As our sheets are protected: no password; filter, row and column format stay with people. */
export function protectSheet(sheet: Excel.Worksheet): void {
  sheet.protection.protect({
    allowAutoFilter: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    selectionMode: 'Normal',
  });
}
