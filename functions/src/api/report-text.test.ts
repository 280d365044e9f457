import type { CalendarReply, ErrorReply, GatheredReply } from '@cchc/domain';
import {
  brokenEvent,
  provinceReport,
  type ReportTextReply,
  type TextChange,
} from '@cchc/domain/province-report';
import { unzip } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportEvents } from '../reports/report-text.ts';
import { sha256 } from '../reports/services.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
const ASKED = `period=${PERIOD}&include=all`;

describe('the text of the report to the province', () => {
  let test: TestApp;
  let coordinator: ApiClient;
  beforeAll(async () => {
    test = await createTestApp();
    coordinator = await clientOf(test, 'dieuphoi');
  });
  afterAll(async () => {
    expect(test.logged).toEqual([]);
    await test.close();
  });
  let count = 0;
  const change = (
    expected: number,
    what: TextChange,
    client = coordinator,
    mutationId = `loi-van-${++count}`,
  ) =>
    client.post<ReportTextReply & ErrorReply>('/api/province-report/text', {
      period: PERIOD,
      mutationId,
      expect: expected,
      change: what,
    });
  const text = async () =>
    (await coordinator.get<ReportTextReply>(`/api/province-report/text?period=${PERIOD}`)).body;
  const words = async (more = '') => {
    const response = await test.app.request(`/api/province-report?${ASKED}${more}`, {
      headers: { authorization: `Bearer ${coordinator.token}` },
    });
    const xml = new TextDecoder().decode(
      unzip(new Uint8Array(await response.arrayBuffer()))['word/document.xml'],
    );
    return xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
  };
  const made = async () =>
    provinceReport({ reply: (await coordinator.get<GatheredReply>(`/api/gathered?${ASKED}`)).body });

  it('is empty before anybody wrote, then holds what was written, dropped and ordered, with who and when', async () => {
    expect((await text()).text).toMatchObject({ rev: 0, texts: {}, order: null });
    const { blocks } = await made();
    const [, , third] = blocks;
    const opening = blocks[0] as { text: string };
    const answer = await change(0, {
      texts: { opening: { text: 'Mở đầu do xã viết.', from: opening.text, after: null } },
      dropped: { [third?.id ?? '']: 'x' },
      order: blocks.map(({ id }) => id),
    });
    expect(answer.status).toBe(200);
    expect(answer.body.text).toMatchObject({ rev: 1, texts: { opening: { text: 'Mở đầu do xã viết.' } } });
    expect(answer.body.people[answer.body.text.texts.opening?.by ?? '']).toBeTruthy();
    expect((await text()).text).toEqual(answer.body.text);
    const document = await words();
    expect(document).toContain('Mở đầu do xã viết.');
    expect(document).not.toContain(opening.text);
  });

  it('is changed once by a request that comes twice, and by no other under its name', async () => {
    const own = { texts: { 'own/1': { text: 'Đoạn xã tự thêm.', from: null, after: 'opening' } } };
    const once = await change(1, own, coordinator, 'loi-van-lap-lai');
    const again = await change(1, own, coordinator, 'loi-van-lap-lai');
    expect([once.status, again.status]).toEqual([200, 200]);
    expect(again.body.text).toEqual(once.body.text);
    const other = await change(1, { order: null }, coordinator, 'loi-van-lap-lai');
    expect(other.body.error.code).toBe('mutation-reused');
  });

  it.each([
    ['what somebody else changed meanwhile', () => change(0, { order: null }), 'report-text-moved'],
    ['an id that no document can hold', () => change(2, { dropped: { __x__: 'a' } }), 'bad-request'],
    [
      'a text beyond any paragraph',
      () => change(2, { texts: { opening: { text: 'a'.repeat(8_001), from: null, after: null } } }),
      'bad-request',
    ],
    ['an official', async () => change(2, { order: null }, await clientOf(test, 'canbo.dv2')), 'forbidden'],
    [
      'a leader, who reads',
      async () => change(2, { order: null }, await clientOf(test, 'lanhdao.xa')),
      'forbidden',
    ],
  ])('refuses %s', async (_, ask, code) => {
    const { rev } = (await text()).text;
    expect((await ask()).body.error.code).toBe(code);
    expect((await text()).text.rev).toBe(rev);
  });

  it('is shown to those who see the totals', async () => {
    for (const [login, status] of [
      ['lanhdao.xa', 200],
      ['canbo.dv2', 403],
    ] as const) {
      const client = await clientOf(test, login);
      expect((await client.get(`/api/province-report/text?period=${PERIOD}`)).status).toBe(status);
    }
    expect((await coordinator.get('/api/province-report/text?period=2026-SO')).status).toBe(404);
    expect((await coordinator.get('/api/province-report/text?period=2026-DX09')).status).toBe(404);
  });

  it('stays in a closed period as it was, though the text is written on', async () => {
    const before = await words();
    const closed = await coordinator.post<CalendarReply>('/api/calendar/close', {
      period: PERIOD,
      closed: true,
      expect: null,
    });
    const snapshot = closed.body.calendar.periods[PERIOD]?.closed?.snapshot;
    const { rev } = (await text()).text;
    await change(rev, {
      texts: { 'own/1': { text: 'Viết lại sau khi khóa.', from: null, after: 'opening' } },
    });
    expect(await words()).toContain('Viết lại sau khi khóa.');
    expect(await words(`&snapshot=${snapshot}`)).toBe(before);
  });

  it('has a chain that is whole', async () => {
    const events = await reportEvents({ store: test.counts }, SAMPLE_COMMUNE, PERIOD);
    expect(events.length).toBe(3);
    expect(brokenEvent((await text()).text, events, sha256)).toBeNull();
  });
});
