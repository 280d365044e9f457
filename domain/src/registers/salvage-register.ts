import type { Position } from '../sheets/move-references.ts';
import type { Salvage, Stray } from '../sheets/salvage.ts';
import { contentOf, formatAt, isEmpty, placed, sourceAt } from '../sheets/salvage-cells.ts';
import { columnsOf, isOpen, rowsOf, textAt } from '../sheets/salvage-match.ts';
import { ownContent } from '../sheets/salvage-ours.ts';
import type { SheetCells } from '../sheets/sheet-index.ts';
import type { NumberFormatRect } from '../sheets/spec.ts';
import type { PlacedRegister } from './place-register.ts';
import { idOfCode } from './register-defs.ts';
import { shownInputs } from './register-sheet.ts';

/**
 * A damaged register with all that people typed: each row where it stood, columns in their order, codes given back.
 * A column that is gone comes back with what was last shown of the rows that are known; what has no place is listed.
 *
 * @param cells what its sheet holds, null when the sheet is gone
 * @param move a person's formula for where its cells stand now; null when one of them is gone
 */
export function salvageRegister(
  { spec, register, known, rows, columns }: PlacedRegister,
  cells: SheetCells | null,
  move: (formula: string) => string | null,
): Salvage {
  const rebuilt = spec.cells.map((line) => [...line]);
  const formats: NumberFormatRect[] = [];
  const strays: Stray[] = [];
  const vacated: Position[] = [];
  const claimed = new Set<string>();
  let [kept, moved] = [0, false];
  if (!cells) return { spec, strays, vacated, kept, moved };

  const outside = ({ row, column }: Position): boolean =>
    row >= spec.cells.length || column >= spec.columns.length;
  const claim = (at: Position): void => {
    claimed.add(`${at.row},${at.column}`);
    if (outside(at)) vacated.push({ row: at.row, column: at.column });
  };
  for (const { from, to, id } of rows) {
    const line = rebuilt[to] ?? [];
    const shown = id === null ? {} : shownInputs(register, id, known);
    spec.columns.forEach(({ key }, column) => {
      const at = columns.get(column);
      if (column === 0 || !isOpen(spec, to, column)) return;
      if (at === undefined) {
        line[column] = shown[key] ?? null;
        return;
      }
      const source = sourceAt(cells, from, at);
      claim(source);
      if (isEmpty(source)) return;
      const put = placed(source, formatAt(spec, to, column), move);
      line[column] = put.input;
      if (put.format) formats.push({ row: to, column, rows: 1, columns: 1, format: put.format });
      if (put.lost) strays.push({ row: from, column: at, content: contentOf(source), stays: false });
      kept += 1;
      moved ||= from !== to || at !== column;
    });
  }

  const own = ownContent(spec);
  const codes = columns.get(0);
  const isCode = ({ row, column }: Position): boolean =>
    column === codes && idOfCode(register.prefix, textAt(cells, row, column)) !== null;
  for (const row of rowsOf(cells))
    for (const column of columnsOf(cells)) {
      const source = sourceAt(cells, row, column);
      if (isEmpty(source) || claimed.has(`${row},${column}`)) continue;
      if (isCode(source) || own.isOurs(source.value, source.formula, null)) claim(source);
      else strays.push({ row, column, content: contentOf(source), stays: outside(source) });
    }
  return {
    spec: { ...spec, cells: rebuilt, numberFormats: [...spec.numberFormats, ...formats] },
    strays,
    vacated,
    kept,
    moved,
  };
}
