import { parseRange } from '../address.ts';
import type { XlsxTable } from '../model/sheet.ts';
import { unescapeText } from '../xml/escape.ts';
import { child, childrenOf, flag, numberOf, type XmlElement } from '../xml/tree.ts';

/** null for what is no table that people see: without a header row, or without a range. */
export function readTable(table: XmlElement): XlsxTable | null {
  const { attributes } = table;
  const range = parseRange(attributes.ref ?? '');
  if (!range || numberOf(attributes.headerRowCount, 1) === 0) return null;
  const look = child(table, 'tableStyleInfo')?.attributes ?? {};
  return {
    name: attributes.displayName ?? attributes.name ?? '',
    range,
    columns: childrenOf(child(table, 'tableColumns'), 'tableColumn').map((column) =>
      unescapeText(column.attributes.name ?? ''),
    ),
    filterButton: child(table, 'autoFilter') !== undefined,
    totalsRow: numberOf(attributes.totalsRowCount, 0) > 0,
    style: look.name ?? 'TableStyleMedium2',
    bandedRows: flag(look.showRowStripes, false),
    bandedColumns: flag(look.showColumnStripes, false),
  };
}
