import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LibsqlStore } from '@cchc/functions/store/libsql/libsql-store.ts';
import type { ReportStore } from '@cchc/functions/store/store.ts';
import type { Documents } from './documents.ts';

/** Where a server keeps its documents: opened, closed, backed up and restored like the real thing. */
export interface Home {
  open(): Promise<ReportStore>;
  /** While it is open and nothing is under way. @param documents what it holds */
  backup(documents: Documents): Promise<Backup>;
  /** While it is closed. */
  restore(backup: Backup): Promise<void>;
  /** While it is closed. */
  remove(): Promise<void>;
}

export interface Backup {
  documents: Documents;
  /** Of the embedded store: the folder with the files. */
  folder?: string;
}

const FILES = ['so-cchc.db', 'so-cchc.db-wal'];
const SHARED = 'so-cchc.db-shm';
/** Memory where there is some for files: what is tried here is no disk. */
export const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const scratchFolder = (): string => mkdtempSync(join(SCRATCH, 'cchc-soak-'));

function copyStore(from: string, to: string): void {
  for (const file of FILES) {
    rmSync(join(to, file), { force: true });
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
  }
  rmSync(join(to, SHARED), { force: true });
}

/** The embedded store in a folder of its own, begun as a copy of another. */
export class EmbeddedHome implements Home {
  readonly folder = scratchFolder();
  private readonly backups: string[] = [];

  constructor(from?: string) {
    if (from !== undefined) copyStore(from, this.folder);
  }

  async open(): Promise<ReportStore> {
    return new LibsqlStore(this.folder);
  }

  async backup(documents: Documents): Promise<Backup> {
    const folder = scratchFolder();
    this.backups.push(folder);
    copyStore(this.folder, folder);
    return { documents: new Map(documents), folder };
  }

  async restore({ folder }: Backup): Promise<void> {
    copyStore(folder as string, this.folder);
  }

  async remove(): Promise<void> {
    for (const folder of [this.folder, ...this.backups]) rmSync(folder, { recursive: true, force: true });
  }
}
