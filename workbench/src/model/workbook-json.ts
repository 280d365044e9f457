import type { Area } from './address.ts';
import type { AxisSpan } from './axis.ts';
import type { CellValue } from './cell.ts';
import type { Chart } from './chart.ts';
import type { Sheet } from './sheet.ts';
import type {
  AutoFilter,
  ConditionalFormat,
  DefinedName,
  Freeze,
  PageLayout,
  PropertyValue,
  Protection,
  Selection,
  Table,
  Validation,
  Visibility,
  XmlPart,
} from './sheet-parts.ts';
import type { CellStyle } from './style.ts';
import type { DocumentPropertyName, Workbook } from './workbook.ts';

/** `[row, column, value, formula, index of the cell's own style or -1, spilled]` */
export type CellJson = [number, number, CellValue, string | null, number, true?];

/** Spans as in the sheet, `style` being an index into `styles`, or -1. */
export type SpanJson = Omit<AxisSpan, 'style'> & { readonly style: number };

export interface SheetJson {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly base: number;
  readonly cells: readonly CellJson[];
  readonly rows: readonly SpanJson[];
  readonly columns: readonly SpanJson[];
  readonly freeze: Freeze;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly protection: Protection | null;
  readonly autoFilter: AutoFilter | null;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly tables: readonly Table[];
  /** absent in workbooks kept before there were any */
  readonly charts?: readonly Chart[];
  readonly merges: readonly Area[];
  readonly layout: PageLayout;
  readonly properties: readonly (readonly [string, PropertyValue])[];
  readonly selection: Selection;
}

/** A whole workbook as plain JSON: what a file would hold, nothing of the machine. */
export interface WorkbookJson {
  readonly format: 'workbook-1';
  readonly fileName: string;
  readonly lastId: number;
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetJson[];
  readonly activeSheet: string;
  readonly names: readonly DefinedName[];
  readonly documentProperties: readonly (readonly [DocumentPropertyName, string])[];
  readonly customProperties: readonly (readonly [string, PropertyValue])[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly xmlParts: readonly XmlPart[];
  readonly structureProtected: { readonly password: string | null } | null;
  readonly calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
}

export function toJson(workbook: Workbook): WorkbookJson {
  const styles: CellStyle[] = [];
  const known = new Map<CellStyle, number>();
  const styleIndex = (style: CellStyle | null): number => {
    if (!style) return -1;
    const index = known.get(style) ?? styles.push(style) - 1;
    known.set(style, index);
    return index;
  };
  const sheets = workbook.sheets.map((sheet) => sheetToJson(workbook, sheet, styleIndex));
  return {
    format: 'workbook-1',
    fileName: workbook.fileName,
    lastId: workbook.lastId,
    styles,
    sheets,
    activeSheet: workbook.activeSheet.id,
    names: workbook.names.all,
    documentProperties: [...workbook.documentProperties],
    customProperties: workbook.customProperties.entries(),
    settings: workbook.settings.entries(),
    xmlParts: workbook.xmlParts.all,
    structureProtected: workbook.structureProtected,
    calculationMode: workbook.calculation.mode,
  };
}

function sheetToJson(
  workbook: Workbook,
  sheet: Sheet,
  styleIndex: (style: CellStyle | null) => number,
): SheetJson {
  const span = ({ style, ...rest }: AxisSpan): SpanJson => ({ ...rest, style: styleIndex(style) });
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    base: styleIndex(sheet.baseStyle),
    cells: [...sheet.entries()].map(([row, column, cell]) => [
      row,
      column,
      cell.value,
      cell.formula,
      styleIndex(cell.style),
      ...(cell.spilled ? ([true] as const) : ([] as const)),
    ]),
    rows: sheet.rowSpans.map(span),
    columns: sheet.columnSpans.map(span),
    freeze: sheet.freeze,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    tables: sheet.tables,
    ...(sheet.charts.length > 0 && { charts: sheet.charts }),
    merges: sheet.merges,
    layout: sheet.layout,
    properties: sheet.properties.entries(),
    selection: workbook.selectionOf(sheet),
  };
}

/** Fills an empty workbook; a fault in `json` is a programming error and throws as it comes. */
export function fromJson(json: WorkbookJson, workbook: Workbook): Workbook {
  const styles = json.styles.map((style) => workbook.styles.intern(style));
  const spanOf = ({ style, ...rest }: SpanJson): AxisSpan => ({ ...rest, style: styles[style] ?? null });
  workbook.transact(workbook.origin, () => {
    workbook.fileName = json.fileName;
    for (const saved of json.sheets) {
      const sheet = workbook.addSheet(saved.name, saved.id);
      sheet.restoreAxes(
        styles[saved.base] ?? sheet.baseStyle,
        saved.rows.map(spanOf),
        saved.columns.map(spanOf),
      );
      sheet.restoreCells(
        saved.cells.map(([row, column, value, formula, style, spilled]) => [
          row,
          column,
          { value, formula, style: styles[style] ?? null, ...(spilled && { spilled }) },
        ]),
      );
      sheet.setTabColor(saved.tabColor);
      sheet.set('freeze', saved.freeze);
      sheet.set('showGridlines', saved.showGridlines);
      sheet.set('showHeadings', saved.showHeadings);
      sheet.set('protection', saved.protection);
      sheet.set('autoFilter', saved.autoFilter);
      sheet.set('validations', saved.validations);
      sheet.set('conditionalFormats', saved.conditionalFormats);
      sheet.set('tables', saved.tables);
      sheet.set('charts', saved.charts ?? []);
      sheet.set('merges', saved.merges);
      sheet.set('layout', saved.layout);
      for (const [key, value] of saved.properties) sheet.properties.set(key, value);
    }
    for (const name of json.names) workbook.names.add(name);
    for (const [key, value] of json.documentProperties) workbook.documentProperties.set(key, value);
    for (const [key, value] of json.customProperties) workbook.customProperties.set(key, value);
    for (const [key, value] of json.settings) workbook.settings.set(key, value);
    for (const part of json.xmlParts) workbook.xmlParts.add(part.xml, part.id);
    workbook.structureProtected = json.structureProtected;
    workbook.calculation.mode = json.calculationMode;
    workbook.lastId = json.lastId;
    workbook.restoreView(
      json.activeSheet,
      json.sheets.map((sheet) => sheet.selection),
    );
    for (const saved of json.sheets) workbook.sheet(saved.id).setVisibility(saved.visibility);
  });
  workbook.undo.clear();
  return workbook;
}
