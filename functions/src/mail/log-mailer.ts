import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mail, MailFailed, type WireMailer } from './mailer.ts';

export const MAIL_LOG = 'mail.log';

/** Where no mail server is set: each mail is one line of JSON in the data folder. Nothing leaves the machine. */
export const logMailer = (folder: string, clock: () => Date): WireMailer => ({
  kind: 'log',
  async deliver(mail: Mail) {
    try {
      await appendFile(join(folder, MAIL_LOG), `${JSON.stringify({ at: clock().toISOString(), ...mail })}\n`);
    } catch (error) {
      throw new MailFailed('again', (error as NodeJS.ErrnoException).code ?? String(error));
    }
    return null;
  },
});
