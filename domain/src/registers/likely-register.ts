import { columnsOf, matchColumns, rowsOf, textAt } from '../sheets/salvage-match.ts';
import type { SheetCells } from '../sheets/sheet-index.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { canonicalText } from '../text/canonical.ts';
import { idOfCode } from './register-defs.ts';

/**
 * Whether a sheet that nothing else names is this register: it has the register's head, and its title, its name or a
 * code of its kind. Heads alone say little: three registers have the same one.
 */
export function isLikelyRegister(cells: SheetCells, spec: SheetSpec): boolean {
  if (!spec.register) return false;
  const { keysAt, titlesAt } = matchColumns(cells, spec);
  if (keysAt === null && titlesAt === null) return false;
  const { prefix } = spec.register.register;
  const [title = ''] = spec.register.titles;
  if (cells.name === spec.name) return true;
  return rowsOf(cells).some((row) =>
    columnsOf(cells).some((column) => {
      const text = textAt(cells, row, column);
      return text === canonicalText(title) || idOfCode(prefix, text) !== null;
    }),
  );
}
