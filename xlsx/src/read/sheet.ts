import { MAX_COLUMNS, parseCell, parseRange } from '../address.ts';
import type { XlsxAutoFilter, XlsxColumn, XlsxSheet } from '../model/sheet.ts';
import type { XlsxStyle } from '../model/style.ts';
import { scanXml } from '../xml/scan.ts';
import { child, childrenOf, descendants, flag, numberOf, TreeBuilder, type XmlElement } from '../xml/tree.ts';
import { type CellContext, CellReader } from './cells.ts';
import type { Colors } from './colors.ts';
import { readPrint } from './print.ts';
import { readConditionals, readProtection, readValidations } from './rules.ts';
import type { ReadStyles } from './styles.ts';

export interface SheetSource {
  readonly xml: string;
  readonly part: string;
  readonly name: string;
  /** What the sheet's reserved names say, `''` for none. */
  readonly printArea: string;
  readonly printTitles: string;
}

/** The sheet without its tables and its visibility, which stand elsewhere in the file. */
export function readSheet(
  source: SheetSource,
  context: CellContext,
  { formats, looks }: ReadStyles,
  colors: Colors,
): Omit<XlsxSheet, 'tables' | 'visibility'> {
  const reader = new CellReader(context, source.name, source.part);
  const worksheet = treeWithoutRows(source, reader);
  const view = child(child(worksheet, 'sheetViews'), 'sheetView');
  return {
    name: source.name,
    ...reader.finished(),
    columns: readColumns(child(worksheet, 'cols'), formats),
    merges: childrenOf(child(worksheet, 'mergeCells'), 'mergeCell').flatMap(
      ({ attributes }) => parseRange(attributes.ref ?? '') ?? [],
    ),
    freeze: readFreeze(child(view, 'pane')?.attributes ?? {}),
    autoFilter: readAutoFilter(child(worksheet, 'autoFilter')),
    charts: [],
    validations: readValidations(descendants(worksheet, 'dataValidations')),
    conditionals: readConditionals(worksheet, looks),
    protection: readProtection(child(worksheet, 'sheetProtection')),
    print: readPrint(worksheet, source.printArea, source.printTitles),
    tabColor: colors.read(child(child(worksheet, 'sheetPr'), 'tabColor')),
    gridlines: flag(view?.attributes.showGridLines, true),
    headings: flag(view?.attributes.showRowColHeaders, true),
    zoom: numberOf(view?.attributes.zoomScale, 100),
    activeCell: activeCell(view),
  };
}

function treeWithoutRows({ xml, part }: SheetSource, reader: CellReader): XmlElement {
  const builder = new TreeBuilder(part);
  let root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  let inRows = false;
  scanXml(xml, part, {
    open(name, raw) {
      if (inRows) reader.open(name, raw);
      else if (name === 'sheetData' && builder.depth === 1) inRows = true;
      else builder.open(name, raw);
    },
    text(text) {
      if (inRows) reader.text(text);
      else builder.text(text);
    },
    close(name) {
      if (inRows && name === 'sheetData') inRows = false;
      else if (inRows) reader.close(name);
      else root = builder.close();
    },
  });
  return root;
}

function readColumns(
  cols: XmlElement | undefined,
  formats: readonly (XlsxStyle | undefined)[],
): XlsxColumn[] {
  const columns = childrenOf(cols, 'col').flatMap(({ attributes }): XlsxColumn[] => {
    const first = numberOf(attributes.min, 0) - 1;
    const count = Math.min(numberOf(attributes.max, 0), MAX_COLUMNS) - first;
    const style = formats[numberOf(attributes.style, 0)];
    if (first < 0 || count < 1) return [];
    return [
      {
        column: first,
        count,
        width: flag(attributes.customWidth, false) ? numberOf(attributes.width, 8.43) : null,
        hidden: flag(attributes.hidden, false),
        outline: numberOf(attributes.outlineLevel, 0),
        collapsed: flag(attributes.collapsed, false),
        ...(style && { style }),
      },
    ];
  });
  return columns.sort((a, b) => a.column - b.column);
}

function readFreeze({ state, xSplit, ySplit }: Readonly<Record<string, string>>): XlsxSheet['freeze'] {
  const [rows, columns] = [numberOf(ySplit, 0), numberOf(xSplit, 0)];
  const frozen = state === 'frozen' || state === 'frozenSplit';
  return frozen && (rows > 0 || columns > 0) ? { rows, columns } : null;
}

function readAutoFilter(element: XmlElement | undefined): XlsxAutoFilter | null {
  const range = parseRange(element?.attributes.ref ?? '');
  if (!range) return null;
  const columns = childrenOf(element, 'filterColumn').flatMap((column) => {
    const values = childrenOf(child(column, 'filters'), 'filter').flatMap(
      ({ attributes }) => attributes.val ?? [],
    );
    return values.length > 0 ? [{ column: numberOf(column.attributes.colId, 0), values }] : [];
  });
  return { range, columns };
}

/** In a frozen sheet each pane has a selection of its own; the active pane's is the sheet's. */
function activeCell(view: XmlElement | undefined): XlsxSheet['activeCell'] {
  const pane = child(view, 'pane')?.attributes.activePane ?? 'topLeft';
  const selections = childrenOf(view, 'selection');
  const active =
    selections.find(({ attributes }) => (attributes.pane ?? 'topLeft') === pane) ?? selections[0];
  return parseCell(active?.attributes.activeCell ?? '') ?? { row: 0, column: 0 };
}
