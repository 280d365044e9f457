import { canonicalEntry } from '../entries/canonical.ts';
import type { Entry, EntryValue } from '../entries/entry.ts';
import { canonicalText, neutralise } from '../text/canonical.ts';
import { cellsFor } from './cell-values.ts';
import type { EntryCell, EntryLayout, ReportLayout } from './layout.ts';
import { type CellFinding, isBlank, readCell } from './read-cell.ts';
import type { CellProblem, EntryReading, ReportReading } from './reading.ts';
import { type FoundCell, indexForms, type SheetCells, type SheetIndex } from './sheet-index.ts';
import type { CellInput } from './spec.ts';

/** Whether a cell shows exactly what was written there for a value. */
function shows(cell: FoundCell, input: CellInput): boolean {
  if (input === null) return isBlank(cell);
  if (typeof input !== 'string' || typeof cell.value !== 'string') return cell.value === input;
  const text = canonicalText(cell.value);
  return text === input || (text !== null && neutralise(text) === input);
}

/** The part of a known value that a cell stands for. */
function knownPart(known: Entry, { field }: EntryCell, marks: boolean): Partial<Entry> {
  switch (field.of) {
    case 'components': {
      const figure = known.components?.[field.component];
      return figure === undefined ? {} : { components: { [field.component]: figure } };
    }
    case 'status':
      return pick(known, ['estimate', 'mark']);
    case 'text':
      return pick(known, marks ? ['text', 'mark'] : ['text']);
    case 'fields': {
      const text = known.fields?.[field.name];
      return text === undefined ? {} : { fields: { [field.name]: text } };
    }
    case 'source.from':
      return known.source?.from === undefined ? {} : { source: { from: known.source.from } };
    case 'source.on':
      return known.source?.on === undefined ? {} : { source: { on: known.source.on } };
    default:
      return pick(known, [field.of]);
  }
}

const pick = (entry: Entry, fields: readonly (keyof Entry)[]): Partial<Entry> =>
  Object.fromEntries(
    fields.filter((field) => entry[field] !== undefined).map((field) => [field, entry[field]]),
  );

function merge(into: Entry, part: Partial<Entry>): void {
  const { components, source, fields, ...rest } = part;
  Object.assign(into, rest);
  if (components) into.components = { ...into.components, ...components };
  if (fields) into.fields = { ...into.fields, ...fields };
  if (source) into.source = { ...into.source, ...source };
}

/** Fields that this sheet has no cell for (they came from a file or another form) stay as they are known. */
function carryHidden(entry: Entry, known: Entry, fields: ReadonlySet<string>): void {
  if (Object.keys(entry).length === 0) return;
  for (const field of ['note', 'source', 'evidence'] as const)
    if (known[field] !== undefined && !fields.has(field)) merge(entry, pick(known, [field]));
  if (!fields.has('reason') && entry.mark && entry.mark === known.mark) merge(entry, pick(known, ['reason']));
}

/** Name of the top field of each cell, `source` for both of its cells; marks stand in status or text cells. */
const topField = ({ field }: EntryCell): string => field.of.split('.')[0] ?? field.of;
const fieldName = ({ field }: EntryCell): string =>
  field.of === 'components' ? field.component : field.of === 'fields' ? `fields.${field.name}` : field.of;

interface Parsed {
  value: EntryValue | undefined;
  problem?: { cell: FoundCell; finding: CellFinding };
  doubts: { cell: FoundCell; finding: CellFinding }[];
}

/** What the cells of one entry say, in the order of its layout; an undefined cell has lost its column. */
export function readCells(
  layout: EntryLayout,
  cells: (FoundCell | undefined)[],
  known: EntryValue | undefined,
): Parsed {
  const marks =
    layout.def.extras.includes('mark') && !layout.cells.some(({ field }) => field.of === 'status');
  const inputs = known === undefined ? [] : cellsFor(known, layout);
  if (known !== undefined && cells.every((cell, i) => cell && shows(cell, inputs[i] ?? null)))
    return { value: known, doubts: [] };
  const entry: Entry = {};
  const doubts: Parsed['doubts'] = [];
  for (const [i, position] of layout.cells.entries()) {
    const cell = cells[i];
    const unchanged = known && (!cell || shows(cell, inputs[i] ?? null));
    if (unchanged) merge(entry, knownPart(known, position, marks));
    if (unchanged || !cell || isBlank(cell)) continue;
    const result = readCell(cell, position, marks);
    const { finding } = result;
    if (!('part' in result))
      return { value: undefined, problem: { cell, finding: result.finding }, doubts: [] };
    merge(entry, result.part);
    if (finding) doubts.push({ cell, finding });
  }
  if (known) carryHidden(entry, known, new Set(layout.cells.map(topField)));
  const judged = canonicalEntry(entry, layout.def);
  if (judged.ok) return { value: judged.value, doubts };
  const at = layout.cells.findIndex((cell) => fieldName(cell) === judged.error.params.field);
  const cell = cells[at] ?? cells[0];
  const problem = cell && { cell, finding: judged.error };
  return { value: undefined, doubts: [], ...(problem && { problem }) };
}

function readEntry(
  layout: EntryLayout,
  sheet: SheetIndex,
  known: EntryValue | undefined,
): EntryReading | null {
  const cells = layout.cells.map((position) => sheet.cell(position));
  // Without a row, or without its figures or its text, nothing can be said of the entry: absent, not cleared
  const present = layout.cells.every(
    ({ field }, i) => cells[i] !== undefined || (field.of !== 'components' && field.of !== 'text'),
  );
  const [first] = cells;
  if (!present || !first) return null;
  const place = { form: layout.def.form, sheet: sheet.name, address: first.address };
  const { value, problem, doubts } = readCells(layout, cells, known);
  const told = ({ cell, finding }: Parsed['doubts'][number]): CellProblem => ({
    key: layout.key,
    place: { ...place, address: cell.address },
    ...finding,
  });
  return {
    value,
    formula: cells.some((cell) => cell?.formula === true),
    place,
    ...(problem && { problem: told(problem) }),
    ...(doubts.length > 0 && { doubts: doubts.map(told) }),
  };
}

/** The row of an entry that stands twice, if one does. */
const doubled = (layout: EntryLayout, sheet: SheetIndex): string | undefined =>
  layout.cells.map(({ row }) => row).find((row) => (sheet.rows.get(row)?.length ?? 0) > 1);

/**
 * What the cells of a report say. Rows and columns are found by their codes and keys; an entry whose row is gone
 * is absent, one whose code stands twice is a duplicate, one with a cell that cannot be read has a problem.
 *
 * @param known the values that the sheet last showed: what a cell cannot hold in full is taken from here while the
 *   cell is as it was written
 */
export function readReport(
  sheets: readonly SheetCells[],
  layout: ReportLayout,
  known: (key: string) => EntryValue | undefined = () => undefined,
): ReportReading {
  const { forms, moved } = indexForms(sheets, layout.plan);
  const reading: ReportReading = {
    entries: new Map(),
    duplicates: new Map(),
    ...(moved.size > 0 && { moved }),
  };
  for (const entry of layout.entries.values()) {
    const sheet = forms.get(entry.def.form);
    if (!sheet) continue;
    const twice = doubled(entry, sheet);
    const read = readEntry(entry, sheet, known(entry.key));
    if (!read) continue;
    if (twice === undefined) {
      reading.entries.set(entry.key, read);
      continue;
    }
    const params = { row: twice, times: sheet.rows.get(twice)?.length ?? 0 };
    reading.duplicates.set(entry.key, { key: entry.key, place: read.place, code: 'duplicate-row', params });
  }
  return reading;
}
