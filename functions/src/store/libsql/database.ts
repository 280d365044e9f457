import Database from 'libsql';
import { LOOKUP_FIELDS, type LookupField } from '../store.ts';

/** Milliseconds that a statement waits for another connection (a backup reads beside the server). */
const BUSY_TIMEOUT = 5_000;

/** The expression under which a field is indexed and found; both have to be the same text. */
export const fieldOf = (field: LookupField): string => `json_extract(json, '$.${field}')`;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    path TEXT PRIMARY KEY,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  ${LOOKUP_FIELDS.map(
    (field) =>
      `CREATE INDEX IF NOT EXISTS documents_${field} ON documents (collection, ${fieldOf(field)}, id)
       WHERE ${fieldOf(field)} IS NOT NULL;`,
  ).join('\n')}
`;

/**
 * One connection with the durability that a reply promises: WAL with `synchronous=FULL`, so that a COMMIT
 * returns only after the log is on the disk.
 *
 * @throws when the file cannot be opened, or the connection would not be durable
 */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const row = database.prepare('PRAGMA synchronous').get() as { synchronous: number };
    if (row.synchronous !== 2) throw new Error(`synchronous is ${row.synchronous}, not FULL`);
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
