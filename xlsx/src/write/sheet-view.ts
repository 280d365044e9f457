import { cellName } from '../address.ts';
import type { XlsxSheet } from '../model/sheet.ts';

/** The library knows neither the selected cell nor which tabs are selected; a frozen sheet has its selection in a pane. */
export function withSelection(sheetXml: string, sheet: XlsxSheet, active: boolean): string {
  const { freeze, activeCell } = sheet;
  const cell = cellName(activeCell.row, activeCell.column);
  const pane = !freeze
    ? ''
    : freeze.rows > 0 && freeze.columns > 0
      ? 'bottomRight'
      : freeze.columns > 0
        ? 'topRight'
        : 'bottomLeft';
  const selection = `<selection${pane && ` pane="${pane}"`} activeCell="${cell}" sqref="${cell}"/>`;
  return sheetXml.replace(
    /<sheetView( [^>]*?)(?:\/>|>(.*?)<\/sheetView>)/,
    (_, own: string, inside: string | undefined) =>
      `<sheetView${active ? ' tabSelected="1"' : ''}${own}>${inside ?? ''}${selection}</sheetView>`,
  );
}
