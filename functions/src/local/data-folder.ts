import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, MESSAGES } from './messages.ts';

/** Files that the server itself makes; --reset deletes these and nothing else. */
const OURS =
  /^(so-cchc\.db(-wal|-shm|-journal)?|server\.lock(-journal|-wal|-shm)?|signing\.key|mail\.log|\.writable)$/;

/**
 * Makes the data folder and proves that it can be written.
 *
 * @throws CannotStart
 */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
    const probe = join(folder, '.writable');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code = 'lỗi / error' } = error as NodeJS.ErrnoException;
    throw new CannotStart(MESSAGES.unwritable(folder, code));
  }
}

/**
 * Empties a data folder for a new start. Only while the caller holds its lock.
 *
 * @throws CannotStart when something else lies there
 */
export function resetFolder(folder: string): void {
  const names = readdirSync(folder);
  if (names.some((name) => !OURS.test(name))) throw new CannotStart(MESSAGES.notOurs(folder));
  for (const name of names) if (!name.startsWith('server.lock')) rmSync(join(folder, name));
}
