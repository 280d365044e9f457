import {
  type AuditDoc,
  type Comment,
  type CommentsDoc,
  type CommentsReply,
  chainHash,
  type MeReply,
  type ReportDoc,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditPath, commentsPath, reportPath } from '../reports/paths.ts';
import { sha256 } from '../reports/services.ts';
import type { Path } from '../store/store.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, type TestApp } from '../testing/index.ts';

const AT = { unit: 'DV2', period: '2026-H1' };
const KEY = 'TTHC.02';
const path = [...commentsPath(SAMPLE_COMMUNE), '2026-H1_DV2'];

let test: TestApp;
let official: ApiClient;
let coordinator: ApiClient;
let next = 0;
beforeEach(async () => {
  test = await createTestApp();
  [official, coordinator] = [await clientOf(test, 'canbo.dv2'), await clientOf(test, 'dieuphoi')];
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const read = async <T>(at: Path): Promise<T> => (await test.counts.read([at]))[0] as T;
const say = (client: ApiClient, text: string, more: object = {}) =>
  client.post<CommentsReply & { error: { code: string; params: object } }>('/api/comments', {
    ...AT,
    mutationId: `comment-${++next}-abcdefgh`,
    key: KEY,
    text,
    ...more,
  });
const list = async (client: ApiClient) =>
  (await client.get<CommentsReply>('/api/comments?unit=DV2&period=2026-H1')).body;
const unread = async (client: ApiClient) => (await client.get<MeReply>('/api/me')).body.unread;

describe('comments on an entry', () => {
  it('are read by all who read the report, with names, oldest first, answers beside what they answer', async () => {
    const { body: first } = await say(coordinator, '  Nguồn số liệu ở đâu? ');
    const { id } = first.comments[0] as Comment;
    await say(official, 'Cổng dịch vụ công, ngày 02/6', { answerTo: id });
    const { comments, people } = await list(await clientOf(test, 'lanhdao.xa'));
    expect(comments).toMatchObject([
      { id, key: KEY, text: 'Nguồn số liệu ở đâu?', by: 'mau-dieuphoi' },
      { key: KEY, by: 'mau-canbo-dv2', answerTo: id },
    ]);
    expect(people['mau-dieuphoi']).toBe('Hà Thị Sen (mẫu)');
    expect(
      (await (await clientOf(test, 'canbo.dv4')).get('/api/comments?unit=DV2&period=2026-H1')).status,
    ).toBe(403);
  });

  it.each([
    ['lanhdao.dv2', 200],
    ['dieuphoi', 200],
    ['canbo.dv4', 403],
    ['lanhdao.xa', 403],
    ['quantri', 403],
  ])('%s: %s', async (login, status) => {
    expect((await say(await clientOf(test, login), 'x')).status).toBe(status);
  });

  it('are told to every pane by the id of the latest one, and change no version', async () => {
    const before = (await official.workbook('DV2', '2026-H1')).body.report;
    const { body } = await say(coordinator, 'Xem lại');
    const { id } = body.comments[0] as Comment;
    const sync = (await official.sync({ cursor: before.cursor })).body;
    expect([sync.comments, sync.cursor, sync.changed]).toEqual([id, before.cursor, {}]);
    expect((await official.workbook('DV2', '2026-H1')).body.report.comments).toBe(id);
    await official.sync({
      cursor: before.cursor,
      entries: { 'CV.01': { value: { note: 'x' }, base: null } },
    });
    expect((await official.workbook('DV2', '2026-H1')).body.report.comments).toBe(id);
  });

  it('are unread until they are looked at, for the unit and for the coordinator', async () => {
    const { body } = await say(coordinator, 'Xem lại');
    expect(await unread(official)).toEqual([AT]);
    const me = (await official.get<MeReply>('/api/me')).body;
    expect(me.periods.find(({ id }) => id === '2026-H1')?.comments).toEqual({ DV2: true });
    expect(await unread(coordinator)).toEqual([]);
    const upTo = body.comments[0]?.id as string;
    expect((await official.post('/api/comments/seen', { ...AT, upTo })).body).toEqual({ seen: upTo });
    expect(await unread(official)).toEqual([]);
    await say(official, 'Đã xem');
    expect([await unread(official), await unread(coordinator)]).toEqual([[], [AT]]);
    expect((await list(official)).seen).not.toBe(upTo);
  });

  it('never become less seen, and what is not there cannot have been seen', async () => {
    const [one, two] = [await say(coordinator, 'một'), await say(coordinator, 'hai')];
    const ids = two.body.comments.map(({ id }) => id);
    await official.post('/api/comments/seen', { ...AT, upTo: ids[1] });
    expect((await official.post('/api/comments/seen', { ...AT, upTo: ids[0] })).body).toEqual({
      seen: ids[1],
    });
    expect(one.status).toBe(200);
    const wrong = await official.post('/api/comments/seen', { ...AT, upTo: 'nothing' });
    expect([wrong.status, wrong.body.error]).toEqual([
      400,
      { code: 'bad-request', params: { field: 'upTo' } },
    ]);
  });

  it('are one link of the chain each, the text sealed, and counted once however often they are sent', async () => {
    const request = { ...AT, mutationId: 'comment-once', key: KEY, text: 'Xem lại' };
    const replies = await Promise.all(
      [1, 2, 3].map(() => coordinator.post<CommentsReply>('/api/comments', request)),
    );
    expect(replies.map(({ status, body }) => [status, body.comments.length])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ]);
    expect((await coordinator.post('/api/comments', { ...request, text: 'khác' })).body.error.code).toBe(
      'mutation-reused',
    );
    const [doc, report] = [
      await read<AuditDoc>([...auditPath(SAMPLE_COMMUNE, '2026-H1', 'DV2'), 'comment-once']),
      await read<ReportDoc>(reportPath(SAMPLE_COMMUNE, '2026-H1', 'DV2')),
    ];
    expect(doc).toMatchObject({
      kind: 'comment',
      seq: 2,
      keys: [KEY],
      comment: { text: { value: 'Xem lại' } },
    });
    expect([report.chain, report.links]).toEqual([doc.hash, 2]);
    const { hash, ...rest } = doc;
    const whole = doc.comment as NonNullable<AuditDoc['comment']>;
    const { value: _, ...erased } = whole.text;
    const comment = { ...whole, text: erased };
    expect(chainHash({ ...rest, comment }, sha256)).toBe(hash);
  });

  it('from two people at once are both kept', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => say(i % 2 ? official : coordinator, `ý ${i}`)));
    expect((await list(official)).comments).toHaveLength(10);
  });

  it.each([
    ['text', { text: '' }],
    ['text', { text: ' \n' }],
    ['text', { text: 'x'.repeat(2001) }],
    ['key', { key: 'ZZ.99' }],
    ['key', { key: 'x'.repeat(101) }],
    ['answerTo', { answerTo: 'nothing' }],
    ['mutationId', { mutationId: 'a/b' }],
  ])('with a wrong %s are refused', async (field, wrong) => {
    const { status, body } = await say(official, 'x', wrong);
    expect([status, body.error]).toEqual([400, { code: 'bad-request', params: { field } }]);
  });

  it('of a megabyte are refused before they are read', async () => {
    expect((await say(official, 'x'.repeat(1_000_000))).status).toBe(413);
  });

  it('end at a limit that is said', async () => {
    const comments = Array.from({ length: 500 }, (_, i) => ({
      id: `${i}`,
      key: KEY,
      text: 'x',
      by: 'm',
      at: 'now',
    }));
    const doc = (await coordinator.workbook('DV2', '2026-H1')).body;
    const full: CommentsDoc = { ...AT, planVersion: doc.plan.version, seq: 500, comments, seen: {} };
    await test.counts.transact([], () => ({ writes: [{ set: path, data: full }], reply: 0 }));
    const { status, body } = await say(official, 'x');
    expect([status, body.error]).toEqual([413, { code: 'too-many-comments', params: { limit: 500 } }]);
    expect((await list(official)).comments).toHaveLength(500);
  });
});
