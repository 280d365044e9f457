import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'slow-fsync.c');

/** A compiled library to preload, with the way to remove it. */
export interface Preload {
  library: string;
  remove(): void;
}

/** Compiles the library that slows fsync down; null with the reason where that cannot be done. */
export function compilePreload(): Preload | { reason: string } {
  if (process.platform !== 'linux') return { reason: `libraries are not preloaded on ${process.platform}` };
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-fsync-'));
  const library = join(folder, 'slow-fsync.so');
  const { status } = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl'], {
    stdio: 'ignore',
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (status === 0) return { library, remove };
  remove();
  return { reason: 'there is no C compiler (cc)' };
}
