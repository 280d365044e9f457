import type { CollectionReference } from 'firebase-admin/firestore';
import type { ReportStore } from '../store.ts';
import { FirestoreStore } from './firestore-store.ts';

/** Documents written in one go: the most that Firestore takes. */
const BATCH = 500;

/** One project in the emulator. */
export interface FirestoreDatabase {
  store: ReportStore;
  /** Every document, by its path: an export. */
  everything(): Promise<Map<string, object>>;
  /** Writes documents as they are: an import. */
  write(documents: ReadonlyMap<string, object>): Promise<void>;
}

/** Opens a project of the emulator, as one process of the server does. @param host `127.0.0.1:PORT` */
export async function openFirestoreIn(host: string, projectId: string): Promise<FirestoreDatabase> {
  const [{ deleteApp, initializeApp }, { FieldPath, getFirestore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
  ]);
  const app = initializeApp({ projectId }, `${projectId}-${Math.random()}`);
  const firestore = getFirestore(app);
  firestore.settings({ host, ssl: false });
  const store = new FirestoreStore(firestore, (name) => new FieldPath(name));
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    await deleteApp(app);
  };
  const read = async (collections: CollectionReference[], into: Map<string, object>): Promise<void> => {
    for (const collection of collections)
      for (const reference of await collection.listDocuments()) {
        const data = (await reference.get()).data();
        if (data) into.set(reference.path, data);
        await read(await reference.listCollections(), into);
      }
  };
  return {
    store,
    async everything() {
      const documents = new Map<string, object>();
      await read(await firestore.listCollections(), documents);
      return documents;
    },
    async write(documents) {
      const all = [...documents];
      for (let from = 0; from < all.length; from += BATCH) {
        const batch = firestore.batch();
        for (const [path, data] of all.slice(from, from + BATCH))
          batch.set(firestore.doc(path), JSON.parse(JSON.stringify(data)));
        await batch.commit();
      }
    },
  };
}
