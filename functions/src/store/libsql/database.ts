import Database from 'libsql';
import { LOOKUP_FIELDS } from '../store.ts';

/** Milliseconds that a statement waits for another connection (a backup reads beside the server). */
const BUSY_TIMEOUT = 5_000;

/**
 * Documents as JSON text, with the fields by which they are found in columns of their own: SQLite then never
 * has to parse a report of a hundred kilobytes to keep an index.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    path TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    ${LOOKUP_FIELDS.map((field) => `${field} TEXT,`).join(' ')}
    seq INTEGER,
    keys TEXT,
    json TEXT NOT NULL
  );
  ${LOOKUP_FIELDS.map(
    (field) =>
      `CREATE INDEX IF NOT EXISTS documents_${field} ON documents (collection, ${field}, id)
       WHERE ${field} IS NOT NULL;`,
  ).join('\n')}
  CREATE INDEX IF NOT EXISTS documents_seq ON documents (collection, seq, keys) WHERE seq IS NOT NULL;
`;

/** Columns that a file of an earlier version lacks; what stands in it was never numbered. */
const ADDED = { seq: 'INTEGER', keys: 'TEXT' } as const;

function upgrade(database: Database.Database): void {
  const columns = database.prepare('PRAGMA table_info(documents)').all() as { name: string }[];
  if (columns.length === 0) return;
  for (const [name, type] of Object.entries(ADDED))
    if (!columns.some((column) => column.name === name))
      database.exec(`ALTER TABLE documents ADD COLUMN ${name} ${type}`);
}

/** Pages of the log before it is copied into the file: 32 MB, since every sync rewrites a whole report. */
const CHECKPOINT_PAGES = 8_000;

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
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    const row = database.prepare('PRAGMA synchronous').get() as { synchronous: number };
    if (row.synchronous !== 2) throw new Error(`synchronous is ${row.synchronous}, not FULL`);
    upgrade(database);
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
