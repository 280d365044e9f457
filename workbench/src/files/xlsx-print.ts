import { DEFAULT_PRINT, joinHeaderFooter, splitHeaderFooter, type XlsxPrint } from '@cchc/xlsx';
import { MAX_COLUMNS, MAX_ROWS, type PageLayout } from '../model/index.ts';

const INCH = 72;
const PAPERS = ['letter', 'legal', 'a3', 'a4', 'a5', 'b4', 'b5', 'executive', 'tabloid'] as const;

export function printToFile(layout: PageLayout): XlsxPrint {
  const { zoom, margins, titleRows, titleColumns, headersFooters: texts } = layout;
  const { horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  return {
    ...DEFAULT_PRINT,
    paper: PAPERS.find((name) => name === layout.paperSize?.toLowerCase()) ?? null,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    fit: across === undefined && down === undefined ? null : { width: across ?? 0, height: down ?? 0 },
    scale: zoom.scale ?? 100,
    titleRows: titleRows && { row: titleRows.row, rows: titleRows.rows },
    titleColumns: titleColumns && { column: titleColumns.column, columns: titleColumns.columns },
    area: layout.printArea,
    margins: scaled(margins, 1 / INCH),
    header: joinHeaderFooter({
      left: texts.leftHeader,
      center: texts.centerHeader,
      right: texts.rightHeader,
    }),
    footer: joinHeaderFooter({
      left: texts.leftFooter,
      center: texts.centerFooter,
      right: texts.rightFooter,
    }),
    centeredHorizontally: layout.centerHorizontally,
    centeredVertically: layout.centerVertically,
    gridlines: layout.printGridlines,
    headings: layout.printHeadings,
  };
}

/** Black and white and the order of pages are not in the file: they are those of `normal`. */
export function printFromFile(print: XlsxPrint, normal: PageLayout): PageLayout {
  const header = splitHeaderFooter(print.header);
  const footer = splitHeaderFooter(print.footer);
  const { titleRows, titleColumns, fit } = print;
  return {
    ...normal,
    orientation: print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: print.paper && print.paper.charAt(0).toUpperCase() + print.paper.slice(1),
    printArea: print.area,
    titleRows: titleRows && { ...titleRows, column: 0, columns: MAX_COLUMNS },
    titleColumns: titleColumns && { ...titleColumns, row: 0, rows: MAX_ROWS },
    zoom: fit
      ? {
          ...(fit.width > 0 && { horizontalFitToPages: fit.width }),
          ...(fit.height > 0 && { verticalFitToPages: fit.height }),
        }
      : { scale: print.scale },
    margins: scaled(print.margins, INCH),
    centerHorizontally: print.centeredHorizontally,
    centerVertically: print.centeredVertically,
    printGridlines: print.gridlines,
    printHeadings: print.headings,
    headersFooters: {
      leftHeader: header.left,
      centerHeader: header.center,
      rightHeader: header.right,
      leftFooter: footer.left,
      centerFooter: footer.center,
      rightFooter: footer.right,
    },
  };
}

/** Inches have four decimals in a file, points two. */
function scaled(margins: PageLayout['margins'], by: number): PageLayout['margins'] {
  const round = (value: number): number => Math.round(value * by * 10_000) / 10_000;
  const { left, right, top, bottom, header, footer } = margins;
  return {
    left: round(left),
    right: round(right),
    top: round(top),
    bottom: round(bottom),
    header: round(header),
    footer: round(footer),
  };
}
