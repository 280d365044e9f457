import type { RegisterCode } from './register-defs.ts';

/** States in which somebody still has to do something; a row that names none is new. Documents ask nothing of anybody. */
const UNFINISHED: Record<RegisterCode, readonly string[]> = {
  'vuong-mac': ['', 'open', 'in-progress'],
  'sang-kien': ['', 'proposed'],
  'kiem-tra': ['', 'planned', 'done', 'remedying'],
  'so-van-ban': [],
};

/** Whether a row still waits for something. A difficulty that is answered waits until its state says that it is solved. */
export const isOpenRow = (register: RegisterCode, fields: Readonly<Record<string, string>>): boolean =>
  UNFINISHED[register].includes(fields.status ?? '');

interface Sortable {
  register: RegisterCode;
  fields: Readonly<Record<string, string>>;
}

/** Open rows first, then the latest; rows without a date come before those with one: they were just begun. */
export function byUrgency(a: Sortable, b: Sortable): number {
  const open = Number(isOpenRow(b.register, b.fields)) - Number(isOpenRow(a.register, a.fields));
  const day = ({ fields }: Sortable): string => fields.date ?? '9999';
  return open || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0);
}
