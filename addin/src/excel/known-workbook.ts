import type {
  ClientState,
  FoundRegister,
  RegisterCode,
  ReportLayout,
  SheetCells,
  SheetKey,
} from '@cchc/domain';
import { indexForms, parseAddress, REGISTER_PREFIX, RowIds } from '@cchc/domain';
import { KnownRegisters } from './known-registers.ts';
import { randomRowId } from './row-id.ts';

/**
 * What the port has learned of the open workbook; it lives as long as the pane. Sheets are known by their id,
 * which outlives renaming.
 */
export class KnownWorkbook {
  readonly sheetIds = new Map<SheetKey, string>();
  /** Id of the XML part that holds the state; null = none yet, undefined = not looked up. */
  partId: string | null | undefined;
  /** What the workbook last held of the registers: a write that says nothing of them leaves it so. */
  registers: ClientState | null = null;
  /** Ids of new rows, until their codes are written. */
  readonly rowIds: RowIds;
  readonly #registers = new KnownRegisters();
  /** Entry keys by sheet id and cell, as of the last reading. */
  readonly #keys = new Map<string, Map<string, { key: string; component: string | null }>>();

  constructor(newRowId: () => string = randomRowId) {
    this.rowIds = new RowIds(newRowId);
  }

  forget(): void {
    this.sheetIds.clear();
    this.#keys.clear();
    this.#registers.clear();
    this.partId = undefined;
  }

  /** Remembers where each entry's cells stand, so that an edit can be told without asking Excel. */
  learn(sheets: readonly (SheetCells & { id: string })[], layout: ReportLayout): void {
    const { forms } = indexForms(sheets, layout.plan);
    const ids = new Map(sheets.map(({ name, id }) => [name, id]));
    this.#keys.clear();
    for (const { key, def, cells } of layout.entries.values()) {
      const sheet = forms.get(def.form);
      const id = sheet && ids.get(sheet.name);
      if (!id) continue;
      const keys = this.#keys.get(id) ?? new Map<string, { key: string; component: string | null }>();
      this.#keys.set(id, keys);
      for (const position of cells) {
        const cell = sheet.cell(position);
        const { field } = position;
        const component = field.of === 'components' ? field.component : null;
        if (cell) keys.set(`${cell.row},${cell.column}`, { key, component });
      }
    }
  }

  /** The same of the rows of registers. */
  learnRegisters(
    sheets: readonly (SheetCells & { id: string })[],
    registers: ReadonlyMap<RegisterCode, FoundRegister>,
  ): void {
    const ids = new Map(sheets.map(({ name, id }) => [name, id]));
    this.#registers.clear();
    for (const [code, found] of registers) {
      const id = ids.get(found.index.name);
      if (id) this.#registers.learn(id, REGISTER_PREFIX[code], found);
    }
  }

  /** Entry cells on a sheet, where the last reading found them. */
  entryCells(sheetId: string): { key: string; row: number; column: number }[] {
    return [...(this.#keys.get(sheetId) ?? [])].map(([position, { key }]) => {
      const [row = 0, column = 0] = position.split(',').map(Number);
      return { key, row, column };
    });
  }

  /** Whether the last reading knew of the sheet. */
  knows(sheetId: string): boolean {
    return this.#keys.has(sheetId) || this.#registers.has(sheetId);
  }

  /** Keys of the entries whose cells lie in a range of a sheet, whole rows and columns included. */
  keysIn(sheetId: string, address: string): Set<string> {
    const cells = this.cellsIn(sheetId, address).map(({ key }) => key);
    return new Set([...cells, ...this.#registers.keysIn(sheetId, address)]);
  }

  /** Entry cells that lie in a range of a sheet, with the figure that each one holds (null: none). */
  cellsIn(sheetId: string, address: string): { key: string; component: string | null; row: number }[] {
    const tests = address.split(',').map(areaTest);
    return [...(this.#keys.get(sheetId) ?? [])].flatMap(([position, cell]) => {
      const [row = 0, column = 0] = position.split(',').map(Number);
      return tests.some((within) => within(row, column)) ? [{ ...cell, row }] : [];
    });
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
