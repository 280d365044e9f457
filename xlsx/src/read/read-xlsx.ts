import { XlsxError } from '../errors.ts';
import type { XlsxSheet } from '../model/sheet.ts';
import type { XlsxName, XlsxWorkbook } from '../model/workbook.ts';
import { DEFAULT_LIMITS, type XlsxLimits } from '../package/limits.ts';
import { OfficePackage } from '../package/package.ts';
import { childrenOf } from '../xml/tree.ts';
import type { CellContext } from './cells.ts';
import { Colors } from './colors.ts';
import { readCustomXml } from './custom-xml.ts';
import { readCustomProperties, readProperties } from './properties.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { readTable } from './tables.ts';
import { type ReadName, readWorkbookPart, type WorkbookPart } from './workbook-part.ts';

const MAIN =
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/;

/**
 * The workbook in an .xlsx file, from whoever it comes: nothing is unpacked that is larger than `limits` allow, and what
 * is no sound workbook is refused with an XlsxError (see `XlsxReadErrorCode`). What the type cannot hold (pictures,
 * charts, comments, looks inside a text) is left out; `partsLeftOut` tells of it.
 */
export function readXlsx(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): XlsxWorkbook {
  const allowed = { ...DEFAULT_LIMITS, ...limits };
  const file = new OfficePackage(bytes, allowed);
  const path = workbookPath(file);
  const relationships = file.relationships(path);
  const part = readWorkbookPart(file.tree(path));
  const theme = file.linked(relationships, 'theme');
  const colors = new Colors(theme && file.has(theme) ? file.text(theme) : null);
  const table = file.linked(relationships, 'styles');
  const styles = readStyles(table ? file.tree(table) : null, colors);
  const strings = file.linked(relationships, 'sharedStrings');
  const context: CellContext = {
    strings: strings ? readSharedStrings(file.text(strings), strings, allowed.cells) : [],
    formats: styles.formats,
    from1904: part.from1904,
    limits: allowed,
    cells: 0,
    formulaCharacters: 0,
  };
  const sheets = part.sheets.flatMap(({ name, visibility, relationship }, index): XlsxSheet[] => {
    const link = relationships.find((one) => one.id === relationship);
    // Sheets of other kinds (a chart alone on its sheet) hold no cells.
    if (link && link.type !== 'worksheet') return [];
    if (!link?.target) throw new XlsxError('missing-part', { part: name });
    const reserved = (reservedName: string) =>
      part.names.find((one) => one.sheet === index && one.name === reservedName)?.formula ?? '';
    const source = {
      xml: file.text(link.target),
      part: link.target,
      name,
      printArea: reserved('_xlnm.Print_Area'),
      printTitles: reserved('_xlnm.Print_Titles'),
    };
    return [
      { ...readSheet(source, context, styles, colors), visibility, tables: tablesOf(file, link.target) },
    ];
  });
  return {
    ...readAllProperties(file),
    customXml: readCustomXml(file, path),
    names: ownNames(part),
    sheets,
    activeSheet: activeSheet(part, sheets),
    font: styles.font,
    structureLocked: part.structureLocked,
  };
}

/** Where the workbook is, if it is one of cells, without macros, and not binary. */
function workbookPath(file: OfficePackage): string {
  if (!file.has('[Content_Types].xml')) throw new XlsxError('not-xlsx');
  const target = file.relationships('').find((one) => one.type === 'officeDocument')?.target;
  const types = file.tree('[Content_Types].xml');
  const type = childrenOf(types, 'Override').find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${target}`.toLowerCase(),
  )?.attributes.ContentType;
  const kind =
    type ??
    childrenOf(types, 'Default').find(({ attributes }) => target?.endsWith(`.${attributes.Extension}`))
      ?.attributes.ContentType ??
    '';
  if (/macroEnabled/i.test(kind) || file.paths.some((path) => /vbaProject\.bin$/i.test(path)))
    throw new XlsxError('macros');
  if (/sheet\.binary/i.test(kind)) throw new XlsxError('binary-format');
  if (!target || !MAIN.test(kind)) throw new XlsxError('not-xlsx');
  return target;
}

/** Who wrote the file and when may be missing; what someone else put there on purpose may not. */
function readAllProperties(file: OfficePackage): Pick<XlsxWorkbook, 'properties' | 'customProperties'> {
  const links = file.relationships('');
  const optional = (type: string) => {
    const target = file.linked(links, type);
    return target && file.has(target) ? file.tree(target) : null;
  };
  const custom = file.linked(links, 'custom-properties');
  return {
    properties: readProperties(optional('core-properties'), optional('extended-properties')),
    customProperties: readCustomProperties(custom ? file.tree(custom) : null),
  };
}

function tablesOf(file: OfficePackage, sheetPath: string): XlsxSheet['tables'] {
  return file
    .relationships(sheetPath)
    .flatMap(({ type, target }) => (type === 'table' && target ? [target] : []))
    .flatMap((target) => readTable(file.tree(target)) ?? []);
}

/** Names of Excel's own making stand for settings of a sheet, and were read with it. */
function ownNames({ names, sheets }: WorkbookPart): XlsxName[] {
  const own = (name: ReadName) => !/^_xlnm\./i.test(name.name) && name.formula !== '';
  return names.filter(own).map(({ name, sheet, formula, hidden, comment }) => ({
    name,
    scope: sheets[sheet]?.name ?? null,
    formula,
    hidden,
    comment,
  }));
}

function activeSheet({ sheets: entries, active }: WorkbookPart, sheets: readonly XlsxSheet[]): string {
  const named = sheets.find((sheet) => sheet.name === entries[active]?.name);
  return named?.visibility === 'visible'
    ? named.name
    : (sheets.find((sheet) => sheet.visibility === 'visible')?.name ?? '');
}
