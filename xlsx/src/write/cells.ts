import { cellName, columnName } from '../address.ts';
import type { XlsxCell, XlsxRow, XlsxSheet } from '../model/sheet.ts';
import { isErrorValue } from '../model/sheet.ts';
import { attributes, escapeText, xmlText } from '../xml/escape.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { StyleSheet } from './styles.ts';

export interface CellWriter {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  /** The library's number of a look, by the look's slot. */
  readonly formats: readonly number[];
}

/**
 * The rows of a sheet. Not the library's: it cannot tell the text `#N/A` from the error, writes the error of a formula as
 * a text, drops the empty text, and keeps a full rectangle in memory for a few cells far apart.
 */
export function sheetData(sheet: XlsxSheet, writer: CellWriter): string {
  const own = new Map(sheet.rows.map((row) => [row.row, row]));
  const pieces: string[] = [];
  let i = 0;
  const wanted = [...new Set([...own.keys(), ...sheet.cells.map((cell) => cell.row)])].sort((a, b) => a - b);
  for (const row of wanted) {
    let cells = '';
    for (let cell = sheet.cells[i]; cell && cell.row === row; cell = sheet.cells[++i])
      cells += cellXml(cell, writer);
    pieces.push(`<row r="${row + 1}"${rowAttributes(own.get(row), writer)}>${cells}</row>`);
  }
  return `<sheetData>${pieces.join('')}</sheetData>`;
}

function rowAttributes(row: XlsxRow | undefined, writer: CellWriter): string {
  if (!row) return '';
  const format = writer.formats[writer.styles.slot(row.style)] ?? 0;
  return attributes({
    s: format || undefined,
    customFormat: format ? 1 : undefined,
    ht: row.height ?? undefined,
    hidden: row.hidden ? 1 : undefined,
    customHeight: row.height === null ? undefined : 1,
    outlineLevel: row.outline || undefined,
    collapsed: row.collapsed ? 1 : undefined,
  });
}

function cellXml({ row, column, value, formula, style }: XlsxCell, writer: CellWriter): string {
  const format = writer.formats[writer.styles.slot(style)] ?? 0;
  const start = `<c r="${columnName(column)}${row + 1}"${format ? ` s="${format}"` : ''}`;
  const f = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`;
  if (value === null) return f ? `${start}>${f}</c>` : `${start}/>`;
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isErrorValue(value)) return `${start} t="e">${f}<v>${xmlText(value.error)}</v></c>`;
  return f
    ? `${start} t="str">${f}<v xml:space="preserve">${xmlText(escapeText(value))}</v></c>`
    : `${start} t="s"><v>${writer.strings.place(value)}</v></c>`;
}

/** The columns, and the depth of groups, without which Excel shows no buttons to open them. */
export function columnsXml(sheet: XlsxSheet, writer: CellWriter): string {
  const depth = (list: readonly { outline: number }[]) => Math.max(0, ...list.map((one) => one.outline));
  const format = attributes({
    defaultRowHeight: 15,
    outlineLevelRow: depth(sheet.rows) || undefined,
    outlineLevelCol: depth(sheet.columns) || undefined,
  });
  const columns = sheet.columns.map((column) => {
    const look = writer.formats[writer.styles.slot(column.style)] ?? 0;
    return `<col${attributes({
      min: column.column + 1,
      max: column.column + column.count,
      width: column.width ?? DEFAULT_WIDTH,
      customWidth: column.width === null ? undefined : 1,
      style: look || undefined,
      hidden: column.hidden ? 1 : undefined,
      outlineLevel: column.outline || undefined,
      collapsed: column.collapsed ? 1 : undefined,
    })}/>`;
  });
  return `<sheetFormatPr${format}/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}`;
}

/** Excel's own, which LibreOffice would otherwise take for 0. */
const DEFAULT_WIDTH = 9.140625;

/** From A1 to the last cell: where programs begin to look. */
export function dimension(sheet: XlsxSheet): string {
  let [row, column] = [0, 0];
  for (const cell of sheet.cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return `<dimension ref="A1:${cellName(row, column)}"/>`;
}
