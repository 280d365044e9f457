import type { AuditDoc, ReportDoc } from '@cchc/domain';
import type { Firestore } from 'firebase-admin/firestore';
import type { AuditedReport, AuditSource } from '../../audit/audit-source.ts';

/** The audits of a Firestore database. Each report is read with its links in one read-only transaction. */
export function firestoreSource(firestore: Firestore): AuditSource {
  return {
    async *reports(): AsyncGenerator<AuditedReport> {
      // Also those that are gone and have an audit left.
      for (const commune of await firestore.collection('communes').listDocuments())
        for (const reference of await commune.collection('reports').listDocuments())
          yield await firestore.runTransaction(
            async (transaction) => {
              const [report, links] = await Promise.all([
                transaction.get(reference),
                transaction.get(reference.collection('audit')),
              ]);
              return {
                path: reference.path,
                report: (report.data() as ReportDoc | undefined) ?? null,
                links: links.docs.map((doc) => ({ id: doc.id, doc: doc.data() as AuditDoc })),
              };
            },
            { readOnly: true },
          );
    },
    close: () => firestore.terminate(),
  };
}

/** FIRESTORE_EMULATOR_HOST leads to the emulator instead. */
export async function openFirestoreSource(projectId: string, database: string): Promise<AuditSource> {
  const [{ initializeApp }, { getFirestore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
  ]);
  return firestoreSource(getFirestore(initializeApp({ projectId }), database));
}
