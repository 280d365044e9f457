import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import manifestTools from 'office-addin-manifest';

/** The one literal of manifest.xml that stands for the base address; whoever serves the file replaces it. */
export const DEVELOPMENT_BASE = 'https://localhost:3000';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Something the person who typed the command can put right; the message is one line in Vietnamese and English. */
export class BadInput extends Error {}

export interface ManifestOptions {
  /** Origin without a slash at its end. */
  readonly base: string;
  readonly id: string;
  /** Absolute path of the file to write. */
  readonly out: string;
}

/** Reads `--base URL --id GUID [--out FILE]`. Throws BadInput. */
export function manifestOptions(args: readonly string[], root: string): ManifestOptions {
  const { base, id, out } = values(args);
  if (!base || !id) {
    throw new BadInput(
      'Thiếu --base hoặc --id. / Missing --base or --id: npm run manifest -- --base https://… --id GUID [--out FILE]',
    );
  }
  if (!GUID.test(id)) throw new BadInput(`--id "${id}" không phải là GUID. / --id "${id}" is not a GUID.`);
  const target = resolve(root, out ?? 'dist/manifest.xml');
  if (target === join(root, 'manifest.xml')) {
    throw new BadInput(
      '--out không được ghi đè manifest.xml gốc. / --out must not overwrite the source manifest.xml.',
    );
  }
  return { base: originOf(base), id: id.toLowerCase(), out: target };
}

function values(args: readonly string[]): { base?: string; id?: string; out?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { base: text, id: text, out: text } }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput(`Tham số sai. / Wrong argument: ${reason.split('\n')[0]}`);
  }
}

/** Excel loads add-ins over https only; plain http is for a host on this machine, such as the workbench. */
function originOf(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local)) {
    throw new BadInput(
      `--base "${base}" phải là địa chỉ https (http chỉ cho localhost). / --base "${base}" must be an https address (http only for localhost).`,
    );
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new BadInput(
      `--base "${base}" chỉ gồm giao thức, tên máy, cổng. / --base "${base}" must be scheme, host and port only.`,
    );
  }
  return url.origin;
}

/**
 * Writes a manifest for another address and identity. The id is set by office-addin-manifest on a copy (it drops
 * comments and rewrites the layout), so the source is never touched. Throws BadInput when `out` cannot be written.
 */
export async function writeManifest(source: string, { base, id, out }: ManifestOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  try {
    const copy = join(folder, 'manifest.xml');
    await copyFile(source, copy);
    await manifestTools.OfficeAddinManifest.modifyManifestFile(copy, id);
    const xml = (await readFile(copy, 'utf8')).replaceAll(DEVELOPMENT_BASE, base);
    await mkdir(dirname(out)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await writeFile(out, `${xml.trimEnd()}\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (!code) throw error;
    throw new BadInput(`Không ghi được ${out} (${code}). / Cannot write ${out} (${code}).`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
