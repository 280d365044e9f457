import { canonicalJson, type ErrorReply, type GatheredReply } from '@cchc/domain';
import {
  brokenEvent,
  type IssuedReply,
  type IssuedReport,
  type IssueRequest,
  type ReportTextReply,
} from '@cchc/domain/province-report';
import type { AnswersReply } from '@cchc/domain/questions';
import { schemaFaults, unzip } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportEvents } from '../reports/report-text.ts';
import { sha256 } from '../reports/services.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
/** A figure of one unit alone, whose report is open in the samples. */
const UNIT = 'DV2';
const KEY = 'TTHC.02';

describe('a report to the province that left', () => {
  let test: TestApp;
  let coordinator: ApiClient;
  beforeAll(async () => {
    let minute = 0;
    // Each call a minute later: what comes after a report left is told by its time
    test = await createTestApp({ clock: () => new Date(Date.UTC(2026, 5, 3, 2, minute++)) });
    coordinator = await clientOf(test, 'dieuphoi');
  });
  afterAll(async () => {
    expect(test.logged).toEqual([]);
    await test.close();
  });
  const gathered = async () =>
    (await coordinator.get<GatheredReply>(`/api/gathered?period=${PERIOD}&include=all`)).body;
  const rev = async () =>
    (await coordinator.get<ReportTextReply>(`/api/province-report/text?period=${PERIOD}`)).body.text.rev;
  const listed = async () =>
    (await coordinator.get<IssuedReply>(`/api/province-report/issued?period=${PERIOD}`)).body;
  let count = 0;
  const leaving = async (changes: Partial<IssueRequest> = {}): Promise<IssueRequest> => ({
    period: PERIOD,
    include: 'all',
    mutationId: `phat-hanh-${++count}`,
    expect: await rev(),
    seen: Object.fromEntries((await gathered()).units.map(({ unit, cursor }) => [unit, cursor])),
    kind: 'report',
    number: '05/BC-UBND',
    date: '2026-06-02',
    signer: 'Nguyễn Văn An',
    recipients: ['- UBND tỉnh (b/c);', '- Lưu: VT.'],
    ...changes,
  });
  const issue = (request: IssueRequest, client = coordinator) =>
    client.post<IssuedReply & ErrorReply>('/api/province-report/issue', request);
  const words = async (path: string) => {
    const response = await test.app.request(path, {
      headers: { authorization: `Bearer ${coordinator.token}` },
    });
    if (response.status !== 200) return ((await response.json()) as ErrorReply).error.code;
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(await schemaFaults(bytes, 'docx')).toEqual([]);
    const xml = new TextDecoder().decode(unzip(bytes)['word/document.xml']);
    return xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
  };
  const file = (id: string) => words(`/api/province-report/issued/file?period=${PERIOD}&id=${id}`);
  const set = async (numerator: number, note?: string) => {
    const unit = (await gathered()).units.find((each) => each.unit === UNIT);
    const answer = await (await clientOf(test, 'canbo.dv2')).sync({
      unit: UNIT,
      period: PERIOD,
      cursor: unit?.cursor ?? null,
      entries: {
        [KEY]: {
          value: { components: { numerator, denominator: 1000 }, ...(note && { note }) },
          base: unit?.entries[KEY]?.version ?? null,
        },
      },
    });
    expect([answer.status, Object.keys(answer.body.settled)]).toEqual([200, [KEY]]);
  };
  const asked = async (counts: string) =>
    (
      await coordinator.post<AnswersReply>('/api/answers', {
        questions: [['KET_QUA', KEY, PERIOD, null, null, null, counts]],
      })
    ).body.answers[0];

  let first: IssuedReply;

  it('is not there before: nothing to correct, nothing to ask for', async () => {
    await set(900);
    expect(await listed()).toMatchObject({ issued: [], differences: [] });
    expect(await words(`/api/province-report/correction?period=${PERIOD}`)).toBe('not-issued-yet');
  });

  it.each<[string, Partial<IssueRequest>, string]>([
    ['without a number', { number: ' ' }, 'bad-request'],
    ['signed tomorrow', { date: '2026-06-04' }, 'bad-request'],
    ['on a day that is none', { date: '2026-02-30' }, 'bad-request'],
    ['without a signer', { signer: '' }, 'bad-request'],
    ['to nobody', { recipients: [' '] }, 'bad-request'],
    ['on a text that is another one by now', { expect: 7 }, 'report-text-moved'],
    ['on figures that are others by now', { seen: {} }, 'figures-moved'],
    ['as a correction of nothing', { kind: 'correction' }, 'not-issued-yet'],
  ])('is refused %s, and nothing is kept', async (_, changes, code) => {
    expect((await issue(await leaving(changes))).body.error.code).toBe(code);
    expect((await listed()).issued).toEqual([]);
  });

  it('is entered by the coordinator alone', async () => {
    for (const login of ['canbo.dv2', 'lanhdao.xa'])
      expect((await issue(await leaving(), await clientOf(test, login))).status).toBe(403);
  });

  it('is kept with its number, day, signer and figures, once for a request that comes twice', async () => {
    const request = await leaving();
    const answer = await issue(request);
    expect(answer.status).toBe(200);
    first = answer.body;
    expect(first.issued).toMatchObject([
      { kind: 'report', number: '05/BC-UBND', date: '2026-06-02', signer: 'Nguyễn Văn An', corrects: null },
    ]);
    expect(first.differences).toEqual([]);
    expect((await issue(request)).body.issued).toHaveLength(1);
    const text = await file(first.issued[0]?.id ?? '');
    expect(text).toContain('Số: 05/BC-UBND');
    expect(text).toContain('ngày 02 tháng 6 năm 2026');
    expect(text).toContain('(Kèm theo Báo cáo số 05/BC-UBND ngày 02 tháng 6 năm 2026');
    expect(text).toContain('Nguyễn Văn An');
  });

  it('stays as it was when figures change; what differs is told with old, new, who and why', async () => {
    const id = first.issued[0]?.id ?? '';
    const before = await file(id);
    // 900/1000 = 90% of the report that left; 985/1000 = 98,5%
    await set(985, 'Đối chiếu lại với Cổng dịch vụ công');
    const { differences, people } = await listed();
    const found = differences.find(({ key }) => key === KEY);
    expect(found).toMatchObject({ was: '90%', now: '98,5%' });
    expect(found?.reason).toContain('Đối chiếu lại với Cổng dịch vụ công');
    expect(found?.by.map(({ unit }) => unit)).toEqual([UNIT]);
    expect(people[found?.by[0]?.by ?? '']).toBeTruthy();
    expect(await file(id)).toBe(before);
  });

  it('answers what cells ask of issued figures, beside those of now', async () => {
    expect(await asked('đã phát hành')).toMatchObject({ value: 90 });
    expect(await asked('tất cả')).toMatchObject({ value: 98.5 });
  });

  it('is corrected by a document that names it, with the reason in the words of the coordinator', async () => {
    const reason = 'Sửa theo biên bản đối chiếu ngày 02/6/2026';
    await coordinator.post('/api/province-report/text', {
      period: PERIOD,
      mutationId: 'ly-do-dinh-chinh',
      expect: await rev(),
      change: { texts: { [`differs/${KEY}`]: { text: reason, from: null, after: null } } },
    });
    const draft = await words(`/api/province-report/correction?period=${PERIOD}`);
    for (const each of ['05/BC-UBND', '90%', '98,5%', reason]) expect(draft).toContain(each);
    expect(await words(`/api/province-report?period=${PERIOD}&include=all`)).not.toContain(reason);
    const { body } = await issue(
      await leaving({ kind: 'correction', number: '09/BC-UBND', date: '2026-06-03' }),
    );
    expect(body.issued.map(({ kind, corrects }) => [kind, corrects])).toEqual([
      ['report', null],
      ['correction', first.issued[0]?.id],
    ]);
    expect(body.differences).toEqual([]);
    expect(await asked('đã phát hành')).toMatchObject({ value: 98.5 });
    const again = await issue(
      await leaving({ kind: 'correction', number: '10/BC-UBND', date: '2026-06-03' }),
    );
    expect(again.body.error.code).toBe('nothing-differs');
  });

  it('stands in the chain with its hash', async () => {
    const events = await reportEvents({ store: test.counts }, SAMPLE_COMMUNE, PERIOD);
    const { text } = (await coordinator.get<ReportTextReply>(`/api/province-report/text?period=${PERIOD}`))
      .body;
    expect(brokenEvent(text, events, sha256)).toBeNull();
    const kept = events.flatMap(({ what }) => (what.kind === 'issued' ? [what] : []));
    expect(kept).toHaveLength(2);
    for (const { issued, content } of kept) {
      const [doc] = (await test.counts.read([['communes', SAMPLE_COMMUNE, 'issued', issued]])) as [
        IssuedReport,
      ];
      expect(sha256(canonicalJson(doc))).toBe(content);
    }
  });

  it('is shown to those who see the totals, under its own period', async () => {
    const id = first.issued[0]?.id ?? '';
    expect(await words(`/api/province-report/issued/file?period=2026-Q1&id=${id}`)).toBe('not-issued-yet');
    expect(
      (await (await clientOf(test, 'canbo.dv2')).get(`/api/province-report/issued?period=${PERIOD}`)).status,
    ).toBe(403);
  });
});
