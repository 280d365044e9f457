import { findHeader, type Header } from './columns.ts';
import {
  type Fields,
  fieldsOf,
  isColumnNumbers,
  isHeaderAgain,
  isSection,
  isSubNumber,
  isTotal,
  numberOfRow,
  saysMore,
  textOf,
} from './row-kinds.ts';
import type { SourceRow, SourceTable, SourceTables } from './source-table.ts';

/** Where a row stands in what was read. */
export interface RowPlace {
  sheet: string | null;
  /** 1-based number of the table. */
  table: number;
  line: number;
}

/** One task of an appendix, its cells by what their columns mean; texts as they stand. */
export interface TaskRow {
  place: RowPlace;
  number: string;
  text: string;
  lead: string;
  coordinate: string;
  deadline: string;
  product: string;
  person: string;
  leader: string;
  responsibility: string;
  authority: string;
  note: string;
  /** Columns that are of no known kind, with their labels. */
  others: { label: string; text: string }[];
  /** The section heading above it, and the line that it is part of; '' for none. */
  section: string;
  parent: string;
}

/** A row or table that is no task, and why: told, so that nothing disappears in silence. */
export interface AsideRow {
  place: RowPlace;
  text: string;
  why:
    | 'no-header'
    | 'title'
    | 'header'
    | 'section'
    | 'parent'
    | 'header-again'
    | 'column-numbers'
    | 'total'
    | 'no-content';
}

export interface RowsRead {
  tasks: TaskRow[];
  aside: AsideRow[];
}

const QUARTERS = [
  ['q1', 'Quý I'],
  ['q2', 'Quý II'],
  ['q3', 'Quý III'],
  ['q4', 'Quý IV'],
] as const;

/** The deadline column, or the quarters that are marked. */
const deadlineText = (fields: Fields): string => {
  const marked = QUARTERS.flatMap(([kind, name]) => (textOf(fields, kind) === '' ? [] : [name]));
  return textOf(fields, 'deadline') || marked.join(', ');
};

const rowText = (row: SourceRow): string =>
  row.cells
    .filter(({ text, from }) => from === 'own' && text !== '')
    .map(({ text }) => text)
    .join(' | ');

/** Reads one table from top to bottom; what a row means may depend on the ones before and after it. */
class TableReader {
  readonly tasks: TaskRow[] = [];
  readonly aside: AsideRow[] = [];
  readonly #table: SourceTable;
  readonly #header: Header;
  #section = '';
  #parent = '';
  #previous: TaskRow | null = null;

  constructor(table: SourceTable, header: Header) {
    this.#table = table;
    this.#header = header;
  }

  read(): void {
    const { rows } = this.#table;
    for (const row of rows.slice(0, this.#header.at)) this.#tell(row, 'title');
    for (const row of rows.slice(this.#header.at, this.#header.at + this.#header.rows))
      this.#tell(row, 'header');
    for (let i = this.#header.at + this.#header.rows; i < rows.length; i++) {
      const row = rows[i];
      if (row !== undefined) this.#row(row, rows[i + 1]);
    }
  }

  #row(row: SourceRow, next: SourceRow | undefined): void {
    const fields = fieldsOf(row, this.#header);
    const meaning = this.#meaningOf(row, fields, next);
    if (meaning === 'task') this.#task(row, fields);
    else if (meaning === 'continued') this.#continue(fields);
    else if (meaning !== 'blank') {
      if (meaning === 'section') this.#section = rowText(row);
      if (meaning === 'section') this.#parent = '';
      if (meaning === 'parent') this.#parent = textOf(fields, 'content');
      if (meaning === 'section' || meaning === 'parent') this.#previous = null;
      this.#tell(row, meaning);
    }
  }

  #meaningOf(
    row: SourceRow,
    fields: Fields,
    next: SourceRow | undefined,
  ): AsideRow['why'] | 'blank' | 'continued' | 'task' {
    const text = textOf(fields, 'content');
    if (rowText(row) === '') return 'blank';
    if (isHeaderAgain(row, this.#header)) return 'header-again';
    if (isColumnNumbers(row)) return 'column-numbers';
    if (isTotal(fields)) return 'total';
    if (isSection(row, fields, text)) return 'section';
    if (this.#isContinued(fields, text)) return 'continued';
    if (text === '') return 'no-content';
    return !saysMore(fields) && this.#isParent(fields, next) ? 'parent' : 'task';
  }

  /** A row without a number that only goes on with what stands above: a page ended in the middle of it. */
  #isContinued(fields: Fields, text: string): boolean {
    if (this.#previous === null || numberOfRow(fields) !== '') return false;
    if (text === '') return saysMore(fields) && this.#header.kinds.includes('number');
    return !saysMore(fields) && /^[^\p{Lu}]/u.test(text);
  }

  #continue(fields: Fields): void {
    const task = this.#previous;
    if (task === null) return;
    const add = (before: string, cell: Fields[keyof Fields]): string =>
      cell === undefined || cell.from !== 'own' || cell.text === ''
        ? before
        : `${before} ${cell.text}`.trim();
    task.text = add(task.text, fields.content);
    task.lead = add(task.lead, fields.lead);
    task.coordinate = add(task.coordinate, fields.coordinate);
    task.deadline = add(task.deadline, fields.deadline);
    task.product = add(task.product, fields.product);
    task.person = add(task.person, fields.person);
    task.note = add(task.note, fields.note);
  }

  /** A numbered line over lines one level below it. */
  #isParent(fields: Fields, next: SourceRow | undefined): boolean {
    if (next === undefined || isSubNumber(numberOfRow(fields))) return false;
    return isSubNumber(numberOfRow(fieldsOf(next, this.#header)));
  }

  #task(row: SourceRow, fields: Fields): void {
    const number = numberOfRow(fields);
    if (!isSubNumber(number) && number !== '') this.#parent = '';
    const task: TaskRow = {
      place: this.#place(row),
      number: number === '#' ? '' : number,
      text: textOf(fields, 'content'),
      lead: textOf(fields, 'lead'),
      coordinate: textOf(fields, 'coordinate'),
      deadline: deadlineText(fields),
      product: textOf(fields, 'product'),
      person: textOf(fields, 'person'),
      leader: textOf(fields, 'leader'),
      responsibility: textOf(fields, 'responsibility'),
      authority: textOf(fields, 'authority'),
      note: textOf(fields, 'note'),
      others: this.#othersOf(row),
      section: this.#section,
      parent: this.#parent,
    };
    this.#previous = task;
    this.tasks.push(task);
  }

  #othersOf({ cells }: SourceRow): TaskRow['others'] {
    return cells.flatMap(({ text, from }, i) =>
      text === '' || from === 'left' || this.#header.kinds[i] !== null
        ? []
        : [{ label: this.#header.labels[i] ?? '', text }],
    );
  }

  #place(row: SourceRow): RowPlace {
    return { sheet: this.#table.sheet, table: this.#table.number, line: row.line };
  }

  #tell(row: SourceRow, why: AsideRow['why']): void {
    const text = rowText(row);
    if (text !== '') this.aside.push({ place: this.#place(row), text, why });
  }
}

/**
 * The tasks in the tables of an appendix, in their order, and every row that is none. A table without a header that
 * names tasks is told row by row: it may be the letterhead, or a table of tasks that needs its header.
 */
export function readRows({ tables }: Pick<SourceTables, 'tables'>): RowsRead {
  const tasks: TaskRow[] = [];
  const aside: AsideRow[] = [];
  for (const table of tables) {
    const header = findHeader(table.rows);
    if (header === null) {
      const place = (row: SourceRow): RowPlace => ({
        sheet: table.sheet,
        table: table.number,
        line: row.line,
      });
      for (const row of table.rows)
        if (rowText(row) !== '') aside.push({ place: place(row), text: rowText(row), why: 'no-header' });
      continue;
    }
    const reader = new TableReader(table, header);
    reader.read();
    tasks.push(...reader.tasks);
    aside.push(...reader.aside);
  }
  return { tasks, aside };
}
