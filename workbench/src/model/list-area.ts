import { type Area, splitSheet, tryParseArea } from './address.ts';
import { type Cells, evaluate } from './formula/evaluate.ts';
import { parseFormula } from './formula/parse.ts';
import type { Sheet } from './sheet.ts';

/** Names that stand for names are followed so far. */
const MOST_STEPS = 3;

/**
 * The cells that the source of a list refers to: a range, a name of one, or a range that ends at a counted cell
 * (`$B$3:INDEX($B$3:$B$302,COUNTA($B$3:$B$302))`), the usual way to let a list grow. Null when it refers to no cells.
 */
export function listArea(source: string, sheet: Sheet, steps = 0): { sheet: Sheet; area: Area } | null {
  const bare = source.replace(/^=/, '');
  const { names } = sheet.workbook;
  const name = names.find(bare, sheet.id) ?? names.find(bare, null);
  if (name) return steps < MOST_STEPS ? listArea(name.formula, sheet, steps + 1) : null;
  const { sheet: sheetName, rest } = splitSheet(bare);
  const area = tryParseArea(rest);
  const home = sheetName === null ? sheet : sheet.workbook.findSheet(sheetName);
  if (area) return home ? { sheet: home, area } : null;
  return countedArea(bare, sheet);
}

/** From a cell to the one that INDEX gives of a column. */
function countedArea(bare: string, sheet: Sheet): { sheet: Sheet; area: Area } | null {
  const parsed = parseFormula(`=${bare}`);
  if (parsed?.kind !== 'joined' || parsed.sign !== ':') return null;
  const { left: from, right: to } = parsed;
  if (from.kind !== 'reference' || to.kind !== 'call' || to.name !== 'INDEX') return null;
  const [within, counted] = to.args;
  const home = from.sheet === null ? sheet : sheet.workbook.findSheet(from.sheet);
  if (within?.kind !== 'reference' || !counted || !home) return null;
  const count = evaluate(counted, cellsOf(sheet));
  if (typeof count !== 'number' || count < 1 || count > within.area.rows) return null;
  const rows = within.area.row + Math.floor(count) - from.area.row;
  return { sheet: home, area: { ...from.area, rows } };
}

const cellsOf = (sheet: Sheet): Cells => ({
  read: ({ sheet: named, area: { row, column, rows, columns } }) => {
    const home = named === null ? sheet : sheet.workbook.findSheet(named);
    if (!home) return null;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => home.content(row + r, column + c).value),
    );
  },
  named: () => null,
});
