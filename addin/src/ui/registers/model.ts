import {
  byUrgency,
  type FieldDef,
  isOpenRow,
  type MeReply,
  type Register,
  type RegisterCode,
} from '@cchc/domain';
import type { RegisterRow } from '../../sync/register-rows.ts';
import type { RegisterTexts } from './texts.ts';

/** What the screen shows; kept while one looks at another screen. */
export interface RegisterFilter {
  register: RegisterCode;
  /** `open`, `all`, or one state. */
  show: string;
  unit: string | null;
  /** Rows shown at most. */
  limit: number;
}

export const SHOWN_ROWS = 20;
export const FIRST_FILTER: RegisterFilter = {
  register: 'vuong-mac',
  show: 'open',
  unit: null,
  limit: SHOWN_ROWS,
};

/** Fields by which a row is called. */
const NAMED_BY = ['content', 'subject', 'number', 'type'] as const;

/** What a row is about, in one line. */
export const nameOfRow = ({ fields }: Pick<RegisterRow, 'fields'>): string | null =>
  NAMED_BY.map((key) => fields[key]).find((text) => text !== undefined) ?? null;

/** Rows of one register that fit the filter, open ones first, the latest before older ones. */
export function rowsToShow(rows: readonly RegisterRow[], { register, show }: RegisterFilter): RegisterRow[] {
  const fits = (row: RegisterRow): boolean => {
    if (show === 'all' || register === 'so-van-ban') return true;
    if (show === 'open') return isOpenRow(register, row.fields) || row.status !== 'saved';
    return row.fields.status === show;
  };
  return rows.filter((row) => row.register === register && fits(row)).sort(byUrgency);
}

/** How many rows of each register are open, for the list of registers. */
export const openCount = (rows: readonly RegisterRow[], code: RegisterCode): number =>
  rows.filter(({ register, fields }) => register === code && isOpenRow(code, fields)).length;

export const fieldName = ({ key, name }: FieldDef, texts: RegisterTexts): string => texts.fields[key] ?? name;

/** A choice in words; a code that the plan does not know is shown as it is. */
export const choiceName = ({ choices = [] }: FieldDef, code: string, texts: RegisterTexts): string =>
  texts.choices[code] ?? choices.find(([each]) => each === code)?.[1] ?? code;

export interface Rights {
  /** Rows of this unit may be added, changed, deleted. */
  writes: boolean;
  /** Answers may be given beside rows of any unit. */
  answers: boolean;
}

export function rightsOn({ roles, units }: Pick<MeReply, 'roles' | 'units'>, unit: string | null): Rights {
  const fills = roles.includes('official') || roles.includes('head') || roles.includes('coordinator');
  return {
    writes: fills && units.some(({ code }) => code === unit),
    answers: roles.includes('coordinator'),
  };
}

/** What is typed into a new row, without what was left empty; `missing` = the fields without which it says nothing. */
export function typedFields(
  { fields }: Register,
  typed: Readonly<Record<string, string>>,
): { fields: Record<string, string>; missing: string[] } {
  const given = Object.fromEntries(
    fields.flatMap(({ key }) => {
      const text = (typed[key] ?? '').trim();
      return text === '' ? [] : [[key, text] as const];
    }),
  );
  const needed = fields.some(({ key }) => key === 'content') ? 'content' : 'subject';
  const named = needed === 'content' ? given.content : (given.subject ?? given.number);
  return { fields: given, missing: named === undefined ? [needed] : [] };
}
