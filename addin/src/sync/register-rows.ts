import {
  type Entries,
  type EntryValue,
  idOfCode,
  type Place,
  type Plan,
  type Register,
  type RegisterCode,
  type ReportLayout,
  registersOf,
  replyKey,
  rowOfKey,
} from '@cchc/domain';
import type { ReportSync } from './report-sync.ts';

/** How a row stands to the server: `problem` = a cell of it cannot be read, see the list of problems. */
export type RowStatus = 'saved' | 'waiting' | 'conflict' | 'problem';

/** A row of a register with the answer beside it, as screens show it. */
export interface RegisterRow {
  key: string;
  register: RegisterCode;
  fields: Record<string, string>;
  reply: Record<string, string>;
  /** null for rows that stand in no sheet here. */
  place: Place | null;
  status: RowStatus;
}

/** Registers of a unit and year. */
export interface RegisterRows {
  unit: string;
  year: number;
  registers: readonly Register[];
  rows: RegisterRow[];
}

const fieldsOf = (value: EntryValue | undefined): Record<string, string> => value?.fields ?? {};

/** The register that a key belongs to; undefined for answers and for keys of no register. */
const registerOfRow = (registers: readonly Register[], key: string): Register | undefined =>
  rowOfKey(key) === key
    ? registers.find(({ prefix }) => idOfCode(prefix, key.replace('/', '-')) !== null)
    : undefined;

/** Rows as the sheets of the open workbook hold them, with what waits to be sent. */
export function rowsInWorkbook(sync: ReportSync, { registers: sheets }: ReportLayout): RegisterRow[] {
  const { entries, duplicates } = sync.reading;
  const waiting = new Set(sync.waiting);
  const registers = sheets.map(({ register }) => register);
  return [...entries].flatMap(([key, { value, place, problem }]): RegisterRow[] => {
    const register = registerOfRow(registers, key);
    if (!register) return [];
    const both = [key, replyKey(key)];
    const is = (among: { has(key: string): boolean }): boolean => both.some((each) => among.has(each));
    const wrong = problem !== undefined || is(duplicates) || both.some((each) => each in sync.refused);
    const status: RowStatus = both.some((each) => each in sync.state.conflicts)
      ? 'conflict'
      : wrong
        ? 'problem'
        : is(waiting)
          ? 'waiting'
          : 'saved';
    const known = value === undefined ? sync.state.baseline[key]?.value : value;
    const reply = entries.get(replyKey(key))?.value;
    const shown = { key, register: register.code, place, status };
    return value === null && !reply?.fields
      ? []
      : [{ ...shown, fields: fieldsOf(known), reply: fieldsOf(reply) }];
  });
}

/** Rows as the server has them: those that were cleared or deleted are not there. */
export function rowsOnServer(plan: Plan, entries: Entries): RegisterRow[] {
  const registers = registersOf(plan);
  return Object.entries(entries).flatMap(([key, value]): RegisterRow[] => {
    const register = registerOfRow(registers, key);
    if (!register || !value?.fields) return [];
    const reply = fieldsOf(entries[replyKey(key)]);
    return [{ key, register: register.code, fields: value.fields, reply, place: null, status: 'saved' }];
  });
}
