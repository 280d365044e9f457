import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_REMINDERS, type ErrorReply, type ReminderSettings, type RemindersReply } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL_LOG } from '../mail/log-mailer.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
type Reply = RemindersReply & ErrorReply;

let test: TestApp;
let coordinator: ApiClient;
let folder: string;
let now: Date;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-cchc-nhac-'));
  // Friday 05/6, nine in the morning; units send by Monday 08/6
  now = new Date('2026-06-05T02:00:00Z');
  test = await createTestApp({ dataDir: folder, clock: () => now });
  coordinator = await clientOf(test, 'dieuphoi');
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (client = coordinator) => client.get<Reply>(`/api/reminders?period=${PERIOD}`);
const save = (changes: Partial<ReminderSettings>, expect = 0, client = coordinator) =>
  client.post<Reply>('/api/reminders/settings', {
    period: PERIOD,
    expect,
    settings: { ...DEFAULT_REMINDERS, ...changes },
  });
const post = (what: string, body: object, client = coordinator) =>
  client.post<Reply>(`/api/reminders/${what}`, { period: PERIOD, ...body });
const mails = (): { to: string[]; subject: string }[] => {
  try {
    return readFileSync(join(folder, MAIL_LOG), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
};
const ADDRESSES = { DV2: ['dv2@xa.example'], 'DV7-01': ['mattran@xa.example'] };

describe('reminders of a period', () => {
  it('show who has not sent, what is missing, and the mail before anything goes out', async () => {
    const { status, body } = await get();
    expect(status).toBe(200);
    expect(body.settings).toEqual(DEFAULT_REMINDERS);
    const dv2 = body.owing.find(({ unit }) => unit === 'DV2');
    expect(dv2?.mail.subject).toContain('hạn 08/6/2026, còn 3 ngày');
    expect(dv2?.gaps.length).toBeGreaterThan(0);
    expect(dv2?.next).toBeNull();
    expect(body.zalo).toContain('Các đơn vị chưa gửi');
    expect(mails()).toEqual([]);
  });

  it('are for those who see all units, and only a coordinator sends', async () => {
    expect((await get(await clientOf(test, 'lanhdao.xa'))).status).toBe(200);
    expect((await get(await clientOf(test, 'canbo.dv2'))).status).toBe(403);
    const leader = await clientOf(test, 'lanhdao.xa');
    expect((await save({ automatic: true }, 0, leader)).status).toBe(403);
    expect((await post('send', { unit: 'DV2', mutationId: 'lan-nhac-0001' }, leader)).status).toBe(403);
    expect((await post('copied', { mutationId: 'lan-nhac-0002' }, leader)).status).toBe(403);
    expect((await post('resend', { id: 'x', expect: '' }, leader)).status).toBe(403);
  });

  it('go out by themselves once they are turned on, each once, and never to those who are only asked', async () => {
    expect((await save({ automatic: true, addresses: ADDRESSES })).status).toBe(200);
    expect((await get()).body.owing.find(({ unit }) => unit === 'DV2')?.next?.on).toBe('2026-06-08');
    expect(await test.remind()).toEqual({ sent: 1, failed: 0 });
    expect(await test.remind()).toEqual({ sent: 0, failed: 0 });
    expect(mails().map(({ to }) => to)).toEqual([['dv2@xa.example']]);
    const { sent } = (await get()).body;
    expect(sent).toMatchObject([{ unit: 'DV2', kind: 'automatic', state: 'sent', offset: -1, by: null }]);
  });

  it('stop when they are turned off', async () => {
    await save({ automatic: true, addresses: ADDRESSES });
    await save({ automatic: false, addresses: ADDRESSES }, 1);
    expect(await test.remind()).toEqual({ sent: 0, failed: 0 });
  });

  it('leave a period alone that is to be left alone', async () => {
    await save({ automatic: true, addresses: ADDRESSES, silent: [PERIOD] });
    expect(await test.remind()).toEqual({ sent: 0, failed: 0 });
  });

  it('go out at the press of a button, once for each press, also to those who are only asked', async () => {
    await save({ addresses: ADDRESSES });
    const press = { unit: 'DV7-01', mutationId: 'lan-nhac-0003' };
    await post('send', press);
    const { body } = await post('send', press);
    expect(mails().map(({ subject }) => subject)).toEqual([
      'Đề nghị phối hợp cung cấp số liệu cải cách hành chính 6 tháng đầu năm 2026',
    ]);
    expect(body.sent).toMatchObject([{ unit: 'DV7-01', kind: 'manual', by: 'mau-dieuphoi', state: 'sent' }]);
    expect(body.people['mau-dieuphoi']).toContain('Hà Thị Sen');
  });

  it('are refused where nobody has said where to, where all is sent, and where somebody else has changed the settings', async () => {
    expect((await post('send', { unit: 'DV4', mutationId: 'lan-nhac-0004' })).body.error?.code).toBe(
      'no-address',
    );
    await save({ addresses: { DV3: ['dv3@xa.example'] } });
    const official = await clientOf(test, 'canbo.dv3');
    const expect_ = await official.cursorOf('DV3', PERIOD);
    expect((await official.transition({ unit: 'DV3', expect: expect_ })).status).toBe(200);
    expect((await post('send', { unit: 'DV3', mutationId: 'lan-nhac-0005' })).body.error?.code).toBe(
      'not-owing',
    );
    expect((await save({ automatic: true }, 0)).body.error?.code).toBe('settings-moved');
  });

  it.each([
    [{ before: [0] }, 'before'],
    [{ holidays: ['2026-13-01'] }, 'holidays'],
    [{ addresses: { DV2: ['a@b.vn\nBcc: c@d.vn'] } }, 'addresses.DV2'],
    [{ link: 'file:///etc/passwd' }, 'link'],
  ])('do not take %o', async (changes, field) => {
    expect((await save(changes as Partial<ReminderSettings>)).body.error).toEqual({
      code: 'bad-request',
      params: { field },
    });
  });

  it('keep the text that was copied for Zalo, with its units', async () => {
    await post('copied', { mutationId: 'lan-chep-0001' });
    const { body } = await post('copied', { mutationId: 'lan-chep-0001' });
    expect(body.sent).toHaveLength(1);
    expect(body.sent[0]).toMatchObject({
      kind: 'zalo',
      state: 'copied',
      text: body.zalo,
      by: 'mau-dieuphoi',
    });
    expect(body.sent[0]?.units).toEqual(body.owing.map(({ unit }) => unit));
  });
});
