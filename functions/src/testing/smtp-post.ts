import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that the post office took in. */
export interface Posted {
  to: string[];
  messageId: string;
  /** As it came, headers and all. */
  raw: string;
}

/** How the next recipients or mails are treated. */
export type Mood = 'well' | 'busy' | 'no-such-box' | 'hangs-up-after-the-text';

/** A real SMTP server on this machine that keeps what it gets, and may be broken in the ways in which they are. */
export class PostOffice {
  readonly posted: Posted[] = [];
  mood: Mood = 'well';
  #server: SMTPServer | null = null;
  #port = 0;

  async open(): Promise<this> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 200,
      disableReverseLookup: true,
      onRcptTo: (_address, _session, callback) => {
        if (this.mood === 'busy')
          callback(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        else if (this.mood === 'no-such-box')
          callback(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
        else callback();
      },
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString('utf8');
          const messageId = /^message-id: *<(.*)>/im.exec(raw)?.[1] ?? '';
          this.posted.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, raw });
          if (this.mood === 'hangs-up-after-the-text') this.#hangUp();
          else callback();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  #hangUp(): void {
    for (const connection of this.#server?.connections ?? []) connection._socket.destroy();
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }
}
