import { randomBytes } from 'node:crypto';
import { openFirestoreIn } from '@cchc/functions/store/firestore/emulator-database.ts';
import type { ReportStore } from '@cchc/functions/store/store.ts';
import type { Documents } from './documents.ts';
import type { Backup, Home } from './home.ts';

type Database = Awaited<ReturnType<typeof openFirestoreIn>>;

/**
 * A project of its own in the real Firestore emulator, begun with some documents. A backup is an export of every
 * document, a restore empties the project and imports them.
 */
export class FirestoreHome implements Home {
  private readonly project = `demo-soak-${randomBytes(6).toString('hex')}`;
  private database: Database | null = null;

  constructor(
    private readonly host: string,
    private begin: Documents | null,
  ) {}

  async open(): Promise<ReportStore> {
    const database = await openFirestoreIn(this.host, this.project);
    this.database = database;
    if (this.begin) await database.write(this.begin);
    this.begin = null;
    return database.store;
  }

  async backup(): Promise<Backup> {
    if (!this.database) throw new Error('a backup of a server that is not running');
    return { documents: await this.database.everything() };
  }

  async restore({ documents }: Backup): Promise<void> {
    await this.remove();
    this.begin = documents;
  }

  async remove(): Promise<void> {
    const url = `http://${this.host}/emulator/v1/projects/${this.project}/databases/(default)/documents`;
    const { ok, status } = await fetch(url, { method: 'DELETE' });
    if (!ok) throw new Error(`the emulator does not empty ${this.project}: ${status}`);
  }
}
