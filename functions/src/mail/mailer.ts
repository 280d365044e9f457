import type { Path, Write } from '../store/store.ts';

/** One mail in plain text. `id` is the same whenever the same mail is handed over again. */
export interface Mail {
  id: string;
  to: readonly string[];
  subject: string;
  text: string;
}

/** Hands a mail over to somebody outside the store. */
export interface WireMailer {
  kind: 'smtp' | 'log';
  /** @returns what the other side had to say, null for nothing; @throws MailFailed */
  deliver(mail: Mail): Promise<string | null>;
}

/** What became of a mail in an outbox. */
export interface Delivery {
  state: 'sent' | 'failed' | 'sending';
  error: string | null;
}

/** Writes a mail as a document, in the transaction that claims it: there it is sent exactly once. */
export interface OutboxMailer {
  kind: 'firestore';
  path(id: string): Path;
  write(mail: Mail, again: boolean): Write;
  deliveryOf(document: object | null): Delivery;
}

/** The port to where mails leave; the composition roots decide which adapter stands there. */
export type Mailer = WireMailer | OutboxMailer;

/**
 * A mail that did not leave. `again`: the server could not take it now. `refused`: it never will. `unknown`: the connection
 * ended after the text was handed over.
 */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  constructor(
    readonly outcome: 'again' | 'refused' | 'unknown',
    message: string,
  ) {
    super(message);
  }
}
