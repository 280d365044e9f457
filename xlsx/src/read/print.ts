import { MAX_COLUMNS, MAX_ROWS, parseRange } from '../address.ts';
import { DEFAULT_PRINT, type PaperSize, type XlsxPrint } from '../model/print.ts';
import type { XlsxRange } from '../model/sheet.ts';
import { unescapeText } from '../xml/escape.ts';
import { child, flag, numberOf, type XmlElement } from '../xml/tree.ts';

const PAPERS: Readonly<Record<number, PaperSize>> = {
  1: 'letter',
  3: 'tabloid',
  5: 'legal',
  7: 'executive',
  8: 'a3',
  9: 'a4',
  11: 'a5',
  12: 'b4',
  13: 'b5',
};

/** `area` and `titles`: what the reserved names of the sheet say, `''` for none. */
export function readPrint(worksheet: XmlElement, area: string, titles: string): XlsxPrint {
  const setup = child(worksheet, 'pageSetup')?.attributes ?? {};
  const options = child(worksheet, 'printOptions')?.attributes ?? {};
  const margins = child(worksheet, 'pageMargins')?.attributes ?? {};
  const texts = child(worksheet, 'headerFooter');
  const fits = flag(child(child(worksheet, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage, false);
  const margin = (name: keyof XlsxPrint['margins']) => numberOf(margins[name], DEFAULT_PRINT.margins[name]);
  const bands = rangesIn(titles);
  const rows = bands.find((band) => band.columns === MAX_COLUMNS);
  const columns = bands.find((band) => band.rows === MAX_ROWS);
  return {
    paper: PAPERS[numberOf(setup.paperSize, 0)] ?? null,
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    fit: fits ? { width: numberOf(setup.fitToWidth, 1), height: numberOf(setup.fitToHeight, 1) } : null,
    scale: fits ? 100 : numberOf(setup.scale, 100),
    titleRows: rows ? { row: rows.row, rows: rows.rows } : null,
    titleColumns: columns ? { column: columns.column, columns: columns.columns } : null,
    area: rangesIn(area),
    margins: {
      left: margin('left'),
      right: margin('right'),
      top: margin('top'),
      bottom: margin('bottom'),
      header: margin('header'),
      footer: margin('footer'),
    },
    header: unescapeText(child(texts, 'oddHeader')?.text ?? ''),
    footer: unescapeText(child(texts, 'oddFooter')?.text ?? ''),
    centeredHorizontally: flag(options.horizontalCentered, false),
    centeredVertically: flag(options.verticalCentered, false),
    gridlines: flag(options.gridLines, false),
    headings: flag(options.headings, false),
  };
}

/** `'Kế hoạch, 2026'!$A$1:$C$9,'Kế hoạch, 2026'!$E$1` → its ranges. A name may hold commas and exclamation marks. */
export function rangesIn(formula: string): XlsxRange[] {
  const pieces = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return pieces.flatMap((piece) => parseRange(piece.slice(piece.lastIndexOf('!') + 1).trim()) ?? []);
}
