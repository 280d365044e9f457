import type { RemindersReply } from '@cchc/domain';
import { schemaFaults, unzip } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const ASKED = 'period=2026-H1';

describe('GET /api/reminders/letter', () => {
  let test: TestApp;
  let coordinator: ApiClient;
  beforeAll(async () => {
    test = await createTestApp({ clock: () => new Date('2026-06-05T02:00:00Z') });
    coordinator = await clientOf(test, 'dieuphoi');
  });
  afterAll(async () => {
    expect(test.logged).toEqual([]);
    await test.close();
  });
  const fetched = (client: ApiClient) =>
    test.app.request(`/api/reminders/letter?${ASKED}`, {
      headers: { authorization: `Bearer ${client.token}` },
    });

  it('is a công văn to every obliged unit that has not sent, and to none that is only asked', async () => {
    const response = await fetched(coordinator);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('don-doc-2026-H1.docx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(await schemaFaults(bytes, 'docx')).toEqual([]);
    const xml = new TextDecoder().decode(unzip(bytes)['word/document.xml']);
    const words = xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
    const { body } = await coordinator.get<RemindersReply>(`/api/reminders?${ASKED}`);
    const asked = body.owing.filter(({ requested }) => requested);
    expect(asked.length).toBeGreaterThan(0);
    for (const { name, requested } of body.owing)
      expect(words.includes(name), `${name} (${requested})`).toBe(!requested);
    expect(words).toContain('V/v đôn đốc gửi báo cáo cải cách hành chính 6 tháng');
    expect(words).toContain('08/6/2026');
    expect(words).toContain('- Như trên;');
  });

  it('is not for who may not see all units', async () => {
    expect((await fetched(await clientOf(test, 'canbo.dv2'))).status).toBe(403);
  });
});
