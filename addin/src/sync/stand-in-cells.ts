import {
  type CellInput,
  cellsFor,
  dateOfSerial,
  type EntryCell,
  type EntryLayout,
  type EntryReading,
  type EntryValue,
  type FormCode,
  type FoundCell,
  readCells,
  vietnameseDate,
} from '@cchc/domain';
import type { StandInCell, StandInColumn } from './stand-in-table.ts';

/** What a cell is called within its entry. */
const partOf = ({ field }: EntryCell): string =>
  field.of === 'components' ? field.component : field.of === 'fields' ? `fields.${field.name}` : field.of;

export const columnId = (key: string, cell: EntryCell): string => `${key}#${partOf(cell)}`;

/** The columns that the cells of one entry make. */
export function columnsOf({ key, def, name, cells }: EntryLayout): StandInColumn[] {
  return cells.map((cell): StandInColumn => {
    const { field, type, words } = cell;
    const figure =
      field.of === 'components' ? def.components.find((each) => each.key === field.component) : undefined;
    return {
      id: columnId(key, cell),
      key,
      field: field.of,
      type,
      title: name,
      name: figure?.name ?? '',
      ...(words && { words: words.map(([, word]) => word) }),
    };
  });
}

/** A cell's content as a person would type it. */
function typedText(input: CellInput, { type }: EntryCell): string {
  if (input === null) return '';
  if (typeof input === 'number' && type === 'date') {
    const date = dateOfSerial(input);
    return date ? vietnameseDate(date) : '';
  }
  if (typeof input === 'number') {
    const shown = type === 'percent' ? Number((input * 100).toPrecision(15)) : input;
    return String(shown).replace('.', ',');
  }
  // The apostrophe only keeps a text from becoming a formula
  return String(input).replace(/^'(?=[=+\-@\t\r'])/, '');
}

/** The cells of an entry as the table shows them: what the server has, what was typed over it, and what is wrong. */
export interface EntryCells {
  cells: Record<string, StandInCell>;
  reading: EntryReading;
}

/**
 * Reads what was typed into the cells of one entry, by the rules of a sheet's cells; cells that nobody typed into hold
 * what the server has.
 */
export function readTyped(
  layout: EntryLayout,
  known: EntryValue | undefined,
  edits: ReadonlyMap<string, string>,
): EntryCells {
  const inputs = cellsFor(known ?? null, layout);
  const found = layout.cells.map((cell, i): FoundCell => {
    const typed = edits.get(columnId(layout.key, cell));
    const value = typed ?? inputs[i] ?? null;
    return { value, formula: false, row: 0, column: i, address: columnId(layout.key, cell) };
  });
  const { value, problem } = readCells(layout, found, known);
  const cells: Record<string, StandInCell> = {};
  for (const [i, cell] of layout.cells.entries()) {
    const id = columnId(layout.key, cell);
    cells[id] = {
      value: typedText(inputs[i] ?? null, cell),
      edited: edits.get(id) ?? null,
      ...(problem?.cell.address === id && { problem: problem.finding }),
    };
  }
  const place = { form: layout.def.form as FormCode, sheet: '', address: '' };
  return { cells, reading: { value, formula: false, place } };
}
