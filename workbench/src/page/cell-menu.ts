import { filterBy, placeOver, sortBy } from '../grid/filter-places.ts';
import type { Grid } from '../grid/grid.ts';
import type { Area, Outcome, Person, Sheet } from '../model/index.ts';
import { askText } from './dialog.ts';
import type { MenuItem } from './grid-menu.ts';
import type { Texts } from './texts.ts';

/** What the right button offers over cells, in the order of Excel's own menu. */
export function cellMenu(
  texts: Texts,
  grid: Grid,
  person: Person,
  sheet: Sheet,
): readonly (readonly MenuItem[])[] {
  const deed = (work: Parameters<Grid['deed']>[0]) => () => void grid.deed(work);
  const item = (id: string, label: string, run: () => void, keys = ''): MenuItem => ({
    id,
    label,
    keys,
    run,
  });
  return [
    [
      item('cut', texts.cut, () => void grid.copy(true), 'Ctrl+X'),
      item('copy', texts.copy, () => void grid.copy(false), 'Ctrl+C'),
      item('paste', texts.paste, () => void grid.paste(false), 'Ctrl+V'),
      item('paste-values', texts.pasteValues, () => void grid.paste(true), 'Ctrl+Shift+V'),
    ],
    [
      item(
        'insert-rows',
        texts.insertRows,
        deed((on, { row, rows }) => person.insertRows(on, row, rows)),
      ),
      item(
        'delete-rows',
        texts.deleteRows,
        deed((on, { row, rows }) => person.deleteRows(on, row, rows)),
      ),
      item(
        'insert-columns',
        texts.insertColumns,
        deed((on, { column, columns }) => person.insertColumns(on, column, columns)),
      ),
      item(
        'delete-columns',
        texts.deleteColumns,
        deed((on, { column, columns }) => person.deleteColumns(on, column, columns)),
      ),
      item(
        'merge',
        texts.merge,
        deed((on, area) => person.merge(on, area)),
      ),
      item(
        'unmerge',
        texts.unmerge,
        deed((on, area) => person.unmerge(on, area)),
      ),
      item(
        'clear',
        texts.clear,
        deed((on, area) => person.clear(on, area)),
        'Del',
      ),
    ],
    [
      item(
        'sort-up',
        texts.sortUp,
        deed((on, area) => sort(person, on, area, true)),
      ),
      item(
        'sort-down',
        texts.sortDown,
        deed((on, area) => sort(person, on, area, false)),
      ),
      item(
        'filter',
        texts.filterByCell,
        deed((on, area) => filterCell(person, on, area, [on.text(area.row, area.column)])),
      ),
      item(
        'clear-filter',
        texts.clearFilters,
        deed((on, area) => filterCell(person, on, area, null)),
      ),
      item('replace', texts.replace, () => void replace(texts, grid, person), 'Ctrl+H'),
    ],
    [
      sheet.protection
        ? item('unprotect', texts.unprotect, () => void unprotect(texts, grid, person, sheet))
        : item(
            'protect',
            texts.protect,
            deed((on) => person.protect(on)),
          ),
    ],
  ];
}

/** Find and replace in the whole sheet: asks for both texts. */
export async function replace(texts: Texts, grid: Grid, person: Person): Promise<void> {
  const find = await askText(texts.replace, texts.findWhat, '', texts.ok, texts.cancel);
  if (find === null) return;
  const by = await askText(texts.replace, texts.replaceBy, '', texts.ok, texts.cancel);
  if (by !== null) await grid.deed((sheet) => person.replaceAll(sheet, null, find, by));
}

async function unprotect(texts: Texts, grid: Grid, person: Person, sheet: Sheet): Promise<void> {
  const given = sheet.protection?.password
    ? await askText(texts.unprotect, texts.password, '', texts.ok, texts.cancel)
    : '';
  if (given !== null) await grid.deed((on) => person.unprotect(on, given || undefined));
}

/** By the column of the cell, in its table or under the headings of the sheet's filter. */
function filterCell(person: Person, sheet: Sheet, cell: Area, texts: readonly string[] | null): Outcome {
  const place = placeOver(sheet, cell);
  return place ? filterBy(person, sheet, place, texts) : { kind: 'refused', code: 'InvalidOperation' };
}

/** A filtered range by the column of the cell, headings kept; any other selection by its first column. */
function sort(person: Person, sheet: Sheet, area: Area, ascending: boolean): Outcome {
  const place = area.rows === 1 && area.columns === 1 ? placeOver(sheet, area) : null;
  if (place) return sortBy(person, sheet, place, ascending);
  return person.sort(sheet, area, [{ key: 0, ascending }]);
}
