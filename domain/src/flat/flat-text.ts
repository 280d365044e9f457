import { neutralise } from '../text/canonical.ts';
import { FLAT_COLUMNS, type FlatRow } from './flat-columns.ts';

/** A field as RFC 4180 has it: quoted where it must be, quotes doubled. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const field = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : quoted(neutralise(value));

/**
 * The flat table as CSV: UTF-8 with a byte order mark, commas, CRLF, RFC 4180. Numbers have a decimal point and no
 * thousands separator. Text that starts like a formula has an apostrophe in front.
 */
export function* flatCsv(rows: Iterable<FlatRow>, head = true): Generator<string> {
  if (head) yield `\ufeff${FLAT_COLUMNS.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows) yield `${FLAT_COLUMNS.map(({ name }) => field(row[name] ?? null)).join(',')}\r\n`;
}

/** One row as a JSON object, its columns in their order; texts are as people typed them. */
export const flatJson = (row: FlatRow): string =>
  JSON.stringify(Object.fromEntries(FLAT_COLUMNS.map(({ name }) => [name, row[name] ?? null])));
