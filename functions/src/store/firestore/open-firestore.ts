import type { ReportStore } from '../store.ts';
import { FirestoreStore } from './firestore-store.ts';

/**
 * The project's Firestore. Loaded on use: the Admin SDK takes 200 ms, which /api/health need not wait for in a
 * deploy that only lists its functions.
 *
 * @param databaseId `(default)` or the name of a restored one
 */
export async function openFirestore(databaseId: string): Promise<ReportStore> {
  const [{ getApps, initializeApp }, { FieldPath, getFirestore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
  ]);
  const app = getApps()[0] ?? initializeApp();
  return new FirestoreStore(getFirestore(app, databaseId), (name) => new FieldPath(name));
}
