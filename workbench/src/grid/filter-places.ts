import {
  type CellPosition,
  type FilterChoice,
  filterChoices,
  filterOfSheet,
  filterOfTable,
  type Outcome,
  type Person,
  type Sheet,
} from '../model/index.ts';

/** A heading with a filter button: of the sheet's own filter, or of a table. */
export interface FilterPlace {
  readonly cell: CellPosition;
  /** null = the sheet's own */
  readonly table: string | null;
  /** from 0, inside the filter */
  readonly column: number;
  /** it hides rows now */
  readonly active: boolean;
}

/** Every heading of a sheet that has a filter button. */
export function filterPlaces(sheet: Sheet): FilterPlace[] {
  const homes = [
    { table: null, home: filterOfSheet(sheet) },
    ...sheet.tables
      .filter(({ showHeaders }) => showHeaders)
      .map(({ id }) => ({ table: id, home: filterOfTable(sheet, id) })),
  ];
  return homes.flatMap(({ table, home: { filter } }) =>
    filter
      ? Array.from({ length: filter.area.columns }, (_, column) => ({
          cell: { row: filter.area.row, column: filter.area.column + column },
          table,
          column,
          active: column in filter.criteria,
        }))
      : [],
  );
}

const homeOf = (sheet: Sheet, { table }: FilterPlace) =>
  table === null ? filterOfSheet(sheet) : filterOfTable(sheet, table);

export function choicesOf(sheet: Sheet, place: FilterPlace): FilterChoice[] {
  return filterChoices(homeOf(sheet, place), place.column);
}

/** `texts` null = all rows again. */
export function filterBy(
  person: Person,
  sheet: Sheet,
  { table, column }: FilterPlace,
  texts: readonly string[] | null,
): Outcome {
  return table === null
    ? person.filter(sheet, column, texts)
    : person.filterTable(sheet, table, column, texts);
}

/** All rows of the filter by one column; the headings stay. */
export function sortBy(person: Person, sheet: Sheet, place: FilterPlace, ascending: boolean): Outcome {
  const area = homeOf(sheet, place).filter?.area;
  if (!area) return { kind: 'refused', code: 'InvalidOperation' };
  return person.sort(sheet, area, [{ key: place.column, ascending }], { hasHeaders: true });
}

/** The filter button that a cell belongs to: that of its column, in its table or under the sheet's headings. */
export function placeOver(sheet: Sheet, { row, column }: CellPosition): FilterPlace | null {
  const inColumn = filterPlaces(sheet).filter(({ cell }) => cell.column === column && cell.row <= row);
  const ofTable = inColumn.find(({ table }) => {
    const area = sheet.tables.find(({ id }) => id === table)?.area;
    return area !== undefined && row < area.row + area.rows;
  });
  return ofTable ?? inColumn.find(({ table }) => table === null) ?? null;
}
