import { type ConsolidationReply, consolidate, type ErrorReply, type ReportState } from '@cchc/domain';
import { type AnswersReply, MAX_WEIGHT, type RawQuestion } from '@cchc/domain/questions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

let test: TestApp;
let coordinator: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await clientOf(test, 'dieuphoi');
  // One report is accepted, one is sent, the others are being filled
  const bring = async (client: ApiClient, unit: string, to: ReportState): Promise<void> => {
    const version = await client.cursorOf(unit, '2026-Q1');
    const { status, body } = await client.transition({ unit, period: '2026-Q1', expect: version, to });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  for (const unit of ['DV2', 'DV3'])
    await bring(await clientOf(test, `canbo.${unit.toLowerCase()}`), unit, 'submitted');
  await bring(coordinator, 'DV2', 'approved');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const ask = (client: ApiClient, questions: unknown[]) =>
  client.post<AnswersReply & ErrorReply>('/api/answers', { questions });

describe('POST /api/answers', () => {
  it.each(['approved', 'submitted', 'all'] as const)(
    'says what the totals of %s reports say',
    async (include) => {
      const { body } = await coordinator.get<ConsolidationReply>('/api/consolidation?period=2026-Q1');
      const lines = consolidate(body.plan, body.period, body.reports, body.settings, include);
      const questions = lines.flatMap(({ indicator, byUnit }): RawQuestion[] =>
        [null, ...Object.keys(byUnit)].map((unit) => [
          'KET_QUA',
          indicator,
          'Quý I/2026',
          unit,
          null,
          'trống',
          include,
        ]),
      );
      const { status, body: reply } = await ask(coordinator, questions);
      expect(status).toBe(200);
      const want = lines.flatMap(({ total, byUnit }) => [
        total.result,
        ...Object.values(byUnit).map(({ result }) => result),
      ]);
      expect(reply.answers.map((answer) => ('value' in answer ? answer.value : null))).toEqual(
        want.map((result) => (result.kind === 'value' ? result.value : null)),
      );
      expect(want.some(({ kind }) => kind === 'value')).toBe(true);
    },
  );

  it('reads each period once, however many questions there are', async () => {
    const questions: RawQuestion[] = Array.from({ length: 2_000 }, (_, i) => [
      'KET_QUA',
      `TTHC.0${(i % 8) + 1}`,
      i % 2 ? '2026-Q1' : '2026-H1',
    ]);
    await ask(coordinator, questions.slice(0, 1));
    test.counts.take();
    expect((await ask(coordinator, questions)).status).toBe(200);
    const counts = test.counts.take();
    expect(counts).toMatchObject({ queries: 2, writes: 0 });
    expect(counts.reads).toBeLessThanOrEqual(12);
  });

  it('answers 304 while nothing has changed, and anew when something has', async () => {
    const questions = [['KET_QUA', 'CV.01', '2026-M9', 'DV2', null, null, 'tất cả']];
    const official = await clientOf(test, 'canbo.dv2');
    const first = await ask(coordinator, questions);
    const again = (etag: string | null) =>
      test.app.request('/api/answers', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${coordinator.token}`,
          'if-none-match': etag ?? '',
        },
        body: JSON.stringify({ questions }),
      });
    const etag = first.headers.get('etag');
    expect((await again(etag)).status).toBe(304);
    await official.sync({
      period: '2026-M9',
      entries: { 'CV.01': { value: { components: { numerator: 3, denominator: 4 } }, base: null } },
    });
    const changed = await again(etag);
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ answers: [{ value: 75 }] });
  });

  it('gives an official the figures of their own units and nothing else', async () => {
    const { body } = await ask(await clientOf(test, 'canbo.dv2'), [
      ['KET_QUA', 'TTHC.02', '2026-Q1', 'DV2', null, null, 'tất cả'],
      ['KET_QUA', 'CV.01', '2026-Q1', 'DV1', null, null, 'tất cả'],
      ['KET_QUA', 'CV.01', '2026-Q1'],
      ['CHI_TIEU', 'CV.01'],
    ]);
    expect(body.answers[0]).not.toHaveProperty('fault');
    expect(body.answers.slice(1)).toMatchObject([
      { fault: 'forbidden', params: { unit: 'Phòng Văn hoá – Xã hội' } },
      { fault: 'forbidden', params: { unit: null } },
      { value: 100 },
    ]);
  });

  it.each([
    ['no list', {}],
    ['a list of nothing of ours', { questions: ['KET_QUA'] }],
    ['an unknown question', { questions: [['XOA_HET']] }],
    ['an object as argument', { questions: [['NGUON', { a: 1 }]] }],
    ['too many', { questions: Array.from({ length: MAX_WEIGHT + 1 }, () => ['NGUON', 'a']) }],
    ['too many tables', { questions: Array.from({ length: MAX_WEIGHT / 40 + 1 }, () => ['BANG']) }],
  ])('refuses %s', async (_what, body) => {
    const { status, body: reply } = await coordinator.post<ErrorReply>('/api/answers', body);
    expect([status, reply.error.code]).toEqual([400, 'bad-request']);
  });

  it('asks whoever has no session to sign in', async () => {
    const response = await test.app.request('/api/answers', { method: 'POST' });
    expect(response.status).toBe(401);
  });
});
