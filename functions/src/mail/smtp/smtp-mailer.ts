import { createTransport } from 'nodemailer';
import { type Mail, MailFailed, type WireMailer } from '../mailer.ts';

export interface SmtpSettings {
  /** `smtps://USER:PASSWORD@HOST:465`, `smtp://HOST:25`. */
  url: string;
  /** `Sổ CCHC <so-cchc@example.vn>`. */
  from: string;
}

const CONNECT_MS = 15_000;
/** Shorter than a claim stays fresh. */
const SILENT_MS = 60_000;
const LOCAL = /^(127\.0\.0\.1|\[?::1\]?|localhost)$/;

interface SmtpError extends Error {
  code?: string;
  /** The answer of the server, 4xx for now, 5xx for good. */
  responseCode?: number;
  /** What was under way. */
  command?: string;
}

/** Answers of a server may be several lines with control characters. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 300);

/**
 * Notes the server's go-ahead for the text (354): what goes wrong from then on without an answer may have arrived all the same.
 * The library's own errors do not tell.
 */
function witness() {
  let handedOver = false;
  const nothing = (): void => {};
  const debug = ({ tnx }: { tnx?: string }, message: string): void => {
    if (tnx === 'server' && message.startsWith('354')) handedOver = true;
  };
  const log = {
    trace: nothing,
    debug,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
    level: nothing,
  };
  return { log, handedOver: () => handedOver };
}

function failure(error: SmtpError, handedOver: boolean): MailFailed {
  const { responseCode, command, message } = error;
  if (responseCode === undefined && handedOver) return new MailFailed('unknown', oneLine(message));
  // A wrong password is mended by people, and then the mail is still wanted
  const refused =
    responseCode !== undefined && responseCode >= 500 && command !== 'CONN' && error.code !== 'EAUTH';
  return new MailFailed(refused ? 'refused' : 'again', oneLine(message));
}

/**
 * Mail through an SMTP server, a connection each. A password travels encrypted or not at all, except to this machine itself.
 *
 * @throws TypeError for an address that is none
 */
export function smtpMailer({ url, from }: SmtpSettings): WireMailer {
  const { hostname, username } = new URL(url);
  const sender = /@([^>\s]+)/.exec(from)?.[1];
  if (sender === undefined) throw new TypeError(`Not a mail address: ${from}`);
  return {
    kind: 'smtp',
    async deliver({ id, to, subject, text }: Mail): Promise<string | null> {
      const { log, handedOver } = witness();
      const transport = createTransport({
        url,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: SILENT_MS,
        requireTLS: username !== '' && !LOCAL.test(hostname),
        disableFileAccess: true,
        disableUrlAccess: true,
        transactionLog: true,
        logger: log as never,
      });
      try {
        const { rejected } = await transport.sendMail({
          from,
          to: [...to],
          subject,
          text,
          messageId: `<${id}@${sender}>`,
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return rejected.length > 0 ? rejected.join(', ') : null;
      } catch (error) {
        throw failure(error as SmtpError, handedOver());
      }
    },
  };
}
