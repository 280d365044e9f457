import type { Area } from '../address.ts';
import type { Sheet } from '../sheet.ts';
import { type Formula, parseFormula } from './parse.ts';

/** Cells that a formula reads. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a formula refers to, as it is written: `sheet` null = its own. */
type Written = { readonly sheet: string | null; readonly area: Area } | { readonly name: string };

/** These look at where cells are, never at what they hold. */
const PLACE_ONLY = new Set(['ROW', 'ROWS', 'COLUMN', 'COLUMNS']);
const KEPT = 20_000;
const known = new Map<string, readonly Written[]>();

/** What a formula of `sheet` reads, names followed; what only a formula engine resolves is left out. */
export function precedentsOf(formula: string, sheet: Sheet, followed = 0): Place[] {
  return writtenIn(formula).flatMap((one): Place[] => {
    if ('name' in one) {
      const { names } = sheet.workbook;
      const name = names.find(one.name, sheet.id) ?? names.find(one.name, null);
      return name && followed < 5 ? precedentsOf(name.formula, sheet, followed + 1) : [];
    }
    const home = one.sheet === null ? sheet : sheet.workbook.findSheet(one.sheet);
    return home ? [{ sheet: home, area: one.area }] : [];
  });
}

/** Formulas come again and again: a row's at each recalculation, a form's in each workbook. */
function writtenIn(formula: string): readonly Written[] {
  const found = known.get(formula);
  if (found) return found;
  const parsed = parseFormula(formula);
  const written = parsed ? gather(parsed) : [];
  if (known.size >= KEPT) known.clear();
  known.set(formula, written);
  return written;
}

function gather(formula: Formula): Written[] {
  switch (formula.kind) {
    case 'reference':
      return [{ sheet: formula.sheet, area: formula.area }];
    case 'name':
      return [{ name: formula.name }];
    case 'call':
      return PLACE_ONLY.has(formula.name) ? [] : formula.args.flatMap(gather);
    case 'signed':
      return gather(formula.part);
    case 'joined':
      return [...gather(formula.left), ...gather(formula.right)];
    case 'other':
      return formula.parts.flatMap(gather);
    default:
      return [];
  }
}
