import type { TableFileError } from '@cchc/domain';
import type { SourceTables } from '@cchc/domain/annual-plan';

/** What somebody gives: a file, or what a clipboard holds. The file is read here; only rows travel. */
export type TableSource = { file: File } | { html: string; text: string };

export type TablesAnswer = { ok: true; value: SourceTables } | { ok: false; error: TableFileError };

/** The tables that somebody brings. Readers of files are loaded when they are first needed. */
export async function readTablesFrom(source: TableSource): Promise<TablesAnswer> {
  const { readPasted, readTableFile, TableRefusal } = await import('../files/tables/read-tables.ts');
  try {
    const value =
      'file' in source
        ? await readTableFile({
            name: source.file.name,
            size: source.file.size,
            bytes: async () => new Uint8Array(await source.file.arrayBuffer()),
          })
        : readPasted(source);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof TableRefusal) return { ok: false, error: error.error };
    throw error;
  }
}
