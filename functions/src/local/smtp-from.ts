import type { SmtpSettings } from '../mail/smtp/smtp-mailer.ts';
import { CannotStart, MESSAGES } from './messages.ts';

/**
 * The mail server of one machine, from its environment: a command line would show its password to everyone on it.
 *
 * @throws CannotStart for half of it, or what is no address
 */
export function smtpFrom(env: NodeJS.ProcessEnv): SmtpSettings | null {
  const { CCHC_SMTP: url = '', CCHC_MAIL_FROM: from = '' } = env;
  if (url === '' && from === '') return null;
  const server = URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname !== '';
  if (!server || !/^[^@\r\n]*[^@\s<]@[^@\s>]+\.[^@\s>]+>?$/.test(from))
    throw new CannotStart(MESSAGES.wrongMail());
  return { url, from };
}
