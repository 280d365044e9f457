import type { Delivery, Mail, OutboxMailer } from '../mailer.ts';

/** What the extension writes beside a mail. */
interface Delivered {
  delivery?: { state?: string; error?: string | null };
}

/**
 * The mail collection of Firebase's official extension "Trigger Email from Firestore": a document for each mail, which the
 * extension sends and marks under `delivery`.
 *
 * @param collection as it was named when the extension was installed
 */
export function firestoreMailer(collection = 'mail'): OutboxMailer {
  const path = (id: string) => [collection, id];
  return {
    kind: 'firestore',
    path,
    write: ({ id, to, subject, text }: Mail, again) => {
      const mail = {
        to: [...to],
        message: { subject, text },
        headers: { 'auto-submitted': 'auto-generated' },
      };
      return again
        ? { set: path(id), data: { ...mail, delivery: { state: 'RETRY' } } }
        : { create: path(id), data: mail };
    },
    deliveryOf(document): Delivery {
      const { state, error = null } = (document as Delivered | null)?.delivery ?? {};
      if (state === 'SUCCESS') return { state: 'sent', error: null };
      return state === 'ERROR'
        ? { state: 'failed', error: error?.slice(0, 300) ?? null }
        : { state: 'sending', error: null };
    },
  };
}
