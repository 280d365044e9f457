import { MAX_COLUMNS, parseCell } from '../address.ts';
import { XlsxError } from '../errors.ts';
import type { XlsxWorkbook } from '../model/workbook.ts';
import { scanXml } from '../xml/scan.ts';
import { isFormula } from './check-cells.ts';

const MAX_NAME = 255;
const MAX_PROPERTY = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

export function checkSheetNames({ sheets, activeSheet }: XlsxWorkbook): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const legal =
      name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name) && name.trim() !== '';
    // Excel keeps this one for itself.
    if (!legal || !printable(name) || name.toLowerCase() === 'history')
      throw new XlsxError('bad-sheet-name', { sheet: name });
    if (seen.has(name.toLowerCase())) throw new XlsxError('duplicate-sheet-name', { sheet: name });
    seen.add(name.toLowerCase());
  }
  if (!sheets.some((sheet) => sheet.visibility === 'visible')) throw new XlsxError('no-visible-sheet');
  if (sheets.find((sheet) => sheet.name === activeSheet)?.visibility !== 'visible')
    throw new XlsxError('unknown-sheet', { sheet: activeSheet });
}

/** What XML can hold: names have no escape for the rest. */
function printable(text: string): boolean {
  return !/(?![\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);
}

/** Names stand once in the workbook and once in each sheet, and look like no cell. */
export function checkNames({ names, sheets }: XlsxWorkbook): void {
  const seen = new Set<string>();
  for (const { name, scope, formula } of names) {
    if (scope !== null && !sheets.some((sheet) => sheet.name === scope))
      throw new XlsxError('unknown-sheet', { sheet: scope, name });
    if (!isName(name) || !isFormula(formula)) throw new XlsxError('bad-name', { name });
    const key = `${scope ?? ''}\n${name.toLowerCase()}`;
    if (seen.has(key)) throw new XlsxError('duplicate-name', { name });
    seen.add(key);
  }
}

function isName(name: string): boolean {
  if (name.length > MAX_NAME || !NAME.test(name) || parseCell(name) || /^[rc]$/i.test(name)) return false;
  return !(/^r\d*c\d*$/i.test(name) && Number(/c(\d*)$/i.exec(name)?.[1] || 1) <= MAX_COLUMNS);
}

/** Tables share their names with the workbook's, and Excel repairs a file where two are equal. */
export function checkTableNames({ sheets, names }: XlsxWorkbook): void {
  const seen = new Set(names.filter((name) => name.scope === null).map(({ name }) => name.toLowerCase()));
  for (const sheet of sheets)
    for (const { name } of sheet.tables) {
      if (!isName(name)) throw new XlsxError('bad-table-name', { sheet: sheet.name, name });
      if (seen.has(name.toLowerCase()))
        throw new XlsxError('duplicate-table-name', { sheet: sheet.name, name });
      seen.add(name.toLowerCase());
    }
}

export function checkProperties({ properties, customProperties, customXml }: XlsxWorkbook): void {
  for (const name of ['created', 'modified'] as const) {
    const time = properties[name];
    if (time !== null && Number.isNaN(Date.parse(time))) throw new XlsxError('bad-property', { name });
  }
  for (const [name, text] of Object.entries(properties))
    if (typeof text === 'string' && !printable(text.replace(/[\t\n]/g, ' ')))
      throw new XlsxError('bad-property', { name });
  const seen = new Set<string>();
  for (const { name, value } of customProperties) {
    const tooLong = typeof value === 'string' && value.length > MAX_PROPERTY;
    const number = typeof value !== 'number' || Number.isFinite(value);
    if (
      name.trim() === '' ||
      name.length > MAX_PROPERTY ||
      !printable(name) ||
      tooLong ||
      !number ||
      seen.has(name.toLowerCase())
    )
      throw new XlsxError('bad-property', { name });
    seen.add(name.toLowerCase());
  }
  const ids = new Set(customXml.map((part) => part.id.toLowerCase()));
  for (const { id, xml } of customXml)
    if (!GUID.test(id) || ids.size !== customXml.length || !isXml(xml))
      throw new XlsxError('bad-custom-xml', { id });
}

function isXml(text: string): boolean {
  const ignore = () => {};
  try {
    scanXml(text, '', { open: ignore, close: ignore, text: ignore });
    return printable(text.replace(/[\t\n\r]/g, ' '));
  } catch {
    return false;
  }
}
