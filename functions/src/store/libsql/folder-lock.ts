import { join } from 'node:path';
import Database from 'libsql';

/** Another server works in this data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(readonly folder: string) {
    super(`Another server uses the data folder ${folder}.`);
  }
}

/**
 * Keeps a data folder for one server: an exclusive lock on a small file of its own, which the operating system
 * lets go when the process ends, however it ends. The store's own file stays open to backups.
 *
 * @returns a function that gives the folder free
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const lock = new Database(join(folder, 'server.lock'));
  try {
    lock.pragma('busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (/locked|busy/i.test(String((error as Error).message))) throw new FolderInUse(folder);
    throw error;
  }
  return () => {
    // Said explicitly: a connection whose statements still wait for the garbage collector closes only with them.
    lock.exec('ROLLBACK');
    lock.close();
  };
}
