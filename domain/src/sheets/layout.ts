import type { EntryValue } from '../entries/entry.ts';
import type { EntryDef, FieldDef, FormCode } from '../entries/entry-def.ts';
import type { Register, RegisterCode } from '../registers/register-defs.ts';
import { markerIn } from './sheet-index.ts';
import type { SheetSpec } from './spec.ts';

/** How a cell of an entry is read and written. */
export type CellType =
  | 'decimal'
  | 'whole'
  | 'yes-no'
  /** A share of 100 in a cell with a percent format: 0.95 in the cell is 95 in the entry. */
  | 'percent'
  | 'text'
  /** A word of a list, kept as its code. */
  | 'choice'
  /** Ước/Chính thức, or a mark. */
  | 'status'
  | 'date'
  /** Minh chứng: number, date and link in one text. */
  | 'evidence';

/** Where a cell's content belongs in the entry. */
export type CellField =
  | { of: 'components'; component: string }
  /** A field of a row of a register. */
  | { of: 'fields'; name: string }
  | { of: 'text' | 'status' | 'reason' | 'note' | 'source.from' | 'source.on' | 'evidence' };

/** One cell, found by the code in column A and the column key in row 1, never by position. */
export interface EntryCell {
  row: string;
  column: string;
  type: CellType;
  field: CellField;
  /** Codes with their words, where the cell is a list of its own. */
  words?: NonNullable<FieldDef['choices']>;
}

/** All cells of one entry; the first is the one that people are led to. */
export interface EntryLayout {
  key: string;
  def: EntryDef;
  /** What the row is called, for lists and messages. */
  name: string;
  cells: [EntryCell, ...EntryCell[]];
}

/** A register of the workbook; its rows are found in the sheet. */
export interface RegisterLayout {
  key: RegisterCode;
  name: string;
  register: Register;
  stored: Readonly<Record<string, EntryValue>>;
}

/** All entries of a report with their cells, and the sheets on which they stand. */
export interface ReportLayout {
  /** Version of the plan by which the codes of the forms are; null where there is no form. */
  plan: string | null;
  entries: ReadonlyMap<string, EntryLayout>;
  sheets: readonly { key: FormCode; name: string; marks: Readonly<Record<string, string>> }[];
  registers: readonly RegisterLayout[];
}

const isForm = (spec: SheetSpec): spec is SheetSpec & { key: FormCode } => spec.kind === 'report';

export function layoutOf(specs: readonly SheetSpec[]): ReportLayout {
  const forms = specs.filter(isForm);
  return {
    plan: markerIn(forms[0]?.cells[0]?.[0])?.plan ?? null,
    entries: new Map(forms.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry]))),
    sheets: forms.map(({ key, name, marks }) => ({ key, name, marks })),
    registers: specs.flatMap(({ name, register }) =>
      register ? [{ key: register.register.code, name, ...register }] : [],
    ),
  };
}
