import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditDoc, ReportDoc } from '@cchc/domain';
import Database from 'libsql';
import type { AuditedReport, AuditSource } from '../../audit/audit-source.ts';

/** Milliseconds that a statement waits while a server writes. */
const BUSY_TIMEOUT = 10_000;

/**
 * The audits of a data folder; a server may be at work in it meanwhile. Reads one snapshot and writes nothing.
 *
 * @throws when there is no data in the folder
 */
export function libsqlSource(folder: string): AuditSource {
  const file = join(folder, 'so-cchc.db');
  if (!existsSync(file)) throw new Error(`There is no data in ${folder}.`);
  const database = new Database(file);
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  database.pragma('query_only = ON');
  database.exec('BEGIN');
  // Every report, and every audit whose report is gone.
  const paths = database
    .prepare(
      `SELECT path FROM documents WHERE collection GLOB 'communes/*/reports'
       UNION SELECT DISTINCT substr(collection, 1, length(collection) - 6) FROM documents
       WHERE collection GLOB 'communes/*/reports/*/audit' ORDER BY 1`,
    )
    .all() as { path: string }[];
  const one = database.prepare('SELECT json FROM documents WHERE path = ?');
  const all = database.prepare('SELECT id, json FROM documents WHERE collection = ?');
  return {
    async *reports(): AsyncGenerator<AuditedReport> {
      for (const { path } of paths) {
        const row = one.get(path) as { json: string } | undefined;
        const links = (all.all(`${path}/audit`) as { id: string; json: string }[]).map(({ id, json }) => ({
          id,
          doc: JSON.parse(json) as AuditDoc,
        }));
        yield { path, report: row ? (JSON.parse(row.json) as ReportDoc) : null, links };
      }
    },
    async close() {
      database.exec('COMMIT');
      database.close();
    },
  };
}
