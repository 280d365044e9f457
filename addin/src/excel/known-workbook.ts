import type { ReportLayout, SheetCells, SheetKey } from '@cchc/domain';
import { indexSheets, parseAddress } from '@cchc/domain';

/**
 * What the port has learned of the open workbook; it lives as long as the pane. Sheets are known by their id,
 * which outlives renaming.
 */
export class KnownWorkbook {
  readonly sheetIds = new Map<SheetKey, string>();
  /** Id of the XML part that holds the state; null = none yet, undefined = not looked up. */
  partId: string | null | undefined;
  /** Entry keys by sheet id and cell, as of the last reading. */
  readonly #keys = new Map<string, Map<string, string>>();

  forget(): void {
    this.sheetIds.clear();
    this.#keys.clear();
    this.partId = undefined;
  }

  /** Remembers where each entry's cells stand, so that an edit can be told without asking Excel. */
  learn(sheets: readonly (SheetCells & { id: string })[], layout: ReportLayout): void {
    const indexed = indexSheets(sheets);
    const ids = new Map(sheets.map(({ name, id }) => [name, id]));
    this.#keys.clear();
    for (const { key, def, cells } of layout.entries.values()) {
      const sheet = indexed.get(def.form);
      const id = sheet && ids.get(sheet.name);
      if (!id) continue;
      const keys = this.#keys.get(id) ?? new Map<string, string>();
      this.#keys.set(id, keys);
      for (const position of cells) {
        const cell = sheet.cell(position);
        if (cell) keys.set(`${cell.row},${cell.column}`, key);
      }
    }
  }

  /** Whether the last reading knew of the sheet. */
  knows(sheetId: string): boolean {
    return this.#keys.has(sheetId);
  }

  /** Keys of the entries whose cells lie in a range of a sheet, whole rows and columns included. */
  keysIn(sheetId: string, address: string): Set<string> {
    const found = new Set<string>();
    for (const part of address.split(',')) {
      const within = areaTest(part);
      for (const [position, key] of this.#keys.get(sheetId) ?? []) {
        const [row = 0, column = 0] = position.split(',').map(Number);
        if (within(row, column)) found.add(key);
      }
    }
    return found;
  }
}

/** Whether a cell lies in `H12`, `H12:J14`, `5:7` or `C:D`. */
function areaTest(address: string): (row: number, column: number) => boolean {
  const [first = '', last = first] = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from && to)
    return (row, column) => from.row <= row && row <= to.row && from.column <= column && column <= to.column;
  const rows = [Number(first), Number(last)] as const;
  if (rows.every(Number.isInteger)) return (row) => rows[0] - 1 <= row && row <= rows[1] - 1;
  const columns = [parseAddress(`${first}1`)?.column ?? 0, parseAddress(`${last}1`)?.column ?? -1] as const;
  return (_, column) => columns[0] <= column && column <= columns[1];
}
