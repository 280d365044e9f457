import type { NamedRange } from 'hucre';
import { absoluteRange, columnName, quoteSheet } from '../address.ts';
import type { XlsxRange, XlsxSheet } from '../model/sheet.ts';
import type { XlsxWorkbook } from '../model/workbook.ts';

export const FILTER_NAME = '_xlnm._FilterDatabase';
export const AREA_NAME = '_xlnm.Print_Area';
export const TITLES_NAME = '_xlnm.Print_Titles';

/**
 * All names in the order in which they are written, those that stand for a sheet's settings first. The library has fields
 * for print areas and titles, but writes the sheet's name without quotes there, and `Kế hoạch!$A$1` is no reference.
 */
export function namedRanges(workbook: XlsxWorkbook): (NamedRange & { hidden: boolean })[] {
  const settings = workbook.sheets.flatMap((sheet) =>
    sheetNames(sheet).map(([name, range]) => ({
      name,
      range,
      scope: sheet.name,
      hidden: name === FILTER_NAME,
    })),
  );
  const own = workbook.names.map(({ name, scope, formula, hidden, comment }) => ({
    name,
    range: formula,
    hidden,
    ...(scope !== null && { scope }),
    ...(comment && { comment }),
  }));
  return [...settings, ...own];
}

function sheetNames(sheet: XlsxSheet): [name: string, formula: string][] {
  const quoted = quoteSheet(sheet.name);
  const at = (range: XlsxRange) => `${quoted}!${absoluteRange(range)}`;
  const { area, titleRows, titleColumns } = sheet.print;
  const names: [string, string][] = [];
  // LibreOffice keeps an AutoFilter only under this name, which Excel writes too.
  if (sheet.autoFilter) names.push([FILTER_NAME, at(sheet.autoFilter.range)]);
  if (area.length > 0) names.push([AREA_NAME, area.map(at).join(',')]);
  const titles: string[] = [];
  if (titleColumns)
    titles.push(
      `${quoted}!$${columnName(titleColumns.column)}:$${columnName(titleColumns.column + titleColumns.columns - 1)}`,
    );
  if (titleRows) titles.push(`${quoted}!$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`);
  if (titles.length > 0) names.push([TITLES_NAME, titles.join(',')]);
  return names;
}

/** The library cannot hide a name: the ones in this order are marked afterwards. */
export function hideNames(workbookXml: string, names: readonly { hidden: boolean }[]): string {
  let index = 0;
  return workbookXml.replace(/<definedName /g, (tag) => (names[index++]?.hidden ? `${tag}hidden="1" ` : tag));
}
