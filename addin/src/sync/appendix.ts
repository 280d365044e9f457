import type { Plan, TableFileError } from '@cchc/domain';
import type { Appendix, SourceTables } from '@cchc/domain/annual-plan';

export type AppendixAnswer = { ok: true; value: Appendix } | { ok: false; error: TableFileError };

/** What somebody gives: a file, or what a clipboard holds. The file is read here; only rows travel. */
export type AppendixSource = { file: File } | { html: string; text: string };

/** Readers of files are loaded when somebody brings one. */
export async function readAppendixFrom(
  source: AppendixSource,
  plan: Plan,
  year: number,
): Promise<AppendixAnswer> {
  const { readPasted, readTableFile } = await import('../files/tables/read-tables.ts');
  const { TableRefusal } = await import('../files/tables/refusal.ts');
  const { readAppendix } = await import('@cchc/domain/annual-plan');
  let tables: SourceTables;
  try {
    tables =
      'file' in source
        ? await readTableFile({
            name: source.file.name,
            size: source.file.size,
            bytes: async () => new Uint8Array(await source.file.arrayBuffer()),
          })
        : readPasted(source);
  } catch (error) {
    if (error instanceof TableRefusal) return { ok: false, error: error.error };
    throw error;
  }
  return { ok: true, value: readAppendix(tables, plan, year) };
}
