import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostOffice } from '../../testing/smtp-post.ts';
import { MailFailed } from '../mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

let post: PostOffice;
beforeEach(async () => {
  post = await new PostOffice().open();
});
afterEach(() => post.close());

const MAIL = {
  id: 'abc123',
  to: ['tram.yte@xa.example', 'canbo@xa.example'],
  subject: 'Nhắc gửi báo cáo cải cách hành chính Quý I/2026',
  text: 'Kính gửi: Trạm Y tế\nCòn thiếu: 3 ô',
};
const from = 'Sổ CCHC <so-cchc@xa.example>';
const send = () => smtpMailer({ url: post.url, from }).deliver(MAIL);
const outcome = () =>
  send().then(
    () => 'sent',
    (error: unknown) => (error instanceof MailFailed ? error.outcome : error),
  );

describe('mail through an SMTP server', () => {
  it('arrives in Vietnamese, at each address, under an id of its own', async () => {
    expect(await send()).toBeNull();
    const [{ to, messageId, raw } = { to: [], messageId: '', raw: '' }] = post.posted;
    expect([to, messageId]).toEqual([MAIL.to, 'abc123@xa.example']);
    expect(raw).toMatch(/^auto-submitted: auto-generated/im);
    const subject = [...raw.matchAll(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi)]
      .map(([, how, text = '']) =>
        how?.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text
                .replaceAll('_', ' ')
                .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
                  String.fromCharCode(Number.parseInt(hex, 16)),
                ),
              'latin1',
            ),
      )
      .reduce((whole, part) => Buffer.concat([whole, part]), Buffer.alloc(0))
      .toString('utf8');
    expect(subject).toContain('cải cách hành chính');
  });

  it('that the server cannot take now is tried again', async () => {
    post.mood = 'busy';
    expect(await outcome()).toBe('again');
  });

  it('is tried again when nobody answers', async () => {
    await post.close();
    expect(await outcome()).toBe('again');
  });

  it('to a mailbox that is none is refused for good', async () => {
    post.mood = 'no-such-box';
    expect(await outcome()).toBe('refused');
  });

  it('may have arrived when the connection ends after the text', async () => {
    post.mood = 'hangs-up-after-the-text';
    expect(await outcome()).toBe('unknown');
    expect(post.posted).toHaveLength(1);
  });

  it('never shows a password to a server that does not encrypt', async () => {
    const mailer = smtpMailer({
      url: post.url.replace('//', '//ten:mat-khau@').replace('127.0.0.1', '127.0.0.2'),
      from,
    });
    await expect(mailer.deliver(MAIL)).rejects.toThrow(MailFailed);
    expect(post.posted).toEqual([]);
  });

  it('needs a sender with an address', () => {
    expect(() => smtpMailer({ url: post.url, from: 'Sổ CCHC' })).toThrow(TypeError);
  });
});
