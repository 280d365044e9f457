import { vietnameseDate } from '../calendar/dates.ts';
import type { Entry } from '../entries/entry.ts';
import { dateOfText } from './serial-date.ts';

type Evidence = NonNullable<Entry['evidence']>;

/** Minh chứng in one cell: `15/KH-UBND ngày 05/02/2026 · https://…`. */
export function evidenceText({ number, date, link }: Evidence): string {
  const dated = [number, date && `ngày ${vietnameseDate(date)}`].filter(Boolean).join(' ');
  return [dated, link].filter(Boolean).join(' · ');
}

/** What a person typed as Minh chứng: a link at the end and a date before it are told apart, the rest is the number. */
export function evidenceOfText(text: string): Evidence {
  const [, head = '', link] = /^(.*?)(?:(?:^|\s*·\s*|\s+)(https?:\/\/\S+))?$/su.exec(text) ?? [];
  const [, before = '', day = ''] = /^(.*?)(?:^|[\s,]+)ngày (\d{1,2}\/\d{1,2}\/\d{4})$/isu.exec(head) ?? [];
  const date = day ? dateOfText(day) : null;
  const number = date ? before : head;
  return { ...(number && { number }), ...(date && { date }), ...(link && { link }) };
}
