import type { GatheredReply } from '@cchc/domain';
import { provinceReport } from '@cchc/domain/province-report';
import { schemaFaults, unzip } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const ASKED = 'period=2026-H1&include=all';

describe('GET /api/province-report', () => {
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
  const fetched = (client: ApiClient) =>
    test.app.request(`/api/province-report?${ASKED}`, {
      headers: { authorization: `Bearer ${client.token}` },
    });

  it('is a document that the schema has nothing against, with every paragraph of the report in it', async () => {
    const response = await fetched(coordinator);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(await schemaFaults(bytes, 'docx')).toEqual([]);
    const xml = new TextDecoder().decode(unzip(bytes)['word/document.xml']);
    const words = xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
    const { body } = await coordinator.get<GatheredReply>(`/api/gathered?${ASKED}`);
    const { blocks } = provinceReport({ reply: body });
    const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(words).toContain(text);
  });

  it('has the five parts in their order, tells each indicator, and marks what nobody has written', async () => {
    const { body } = await coordinator.get<GatheredReply>(`/api/gathered?${ASKED}`);
    const { blocks, appendices } = provinceReport({ reply: body });
    const sections = blocks.flatMap((block) => (block.kind === 'section' ? [block.text.split('.')[0]] : []));
    expect(sections).toEqual(['I', 'II', 'III', 'IV', 'V']);
    const [table] = appendices[0]?.blocks ?? [];
    const numbered =
      table?.kind === 'table' ? table.rows.filter(({ cells }) => /^\d+$/.test(cells[0] ?? '')) : [];
    expect(numbered).toHaveLength(body.plan.indicators.length);
    expect(blocks.some((block) => block.kind === 'paragraph' && block.marked)).toBe(true);
  });

  it('is not for who may not consolidate', async () => {
    const response = await fetched(await clientOf(test, 'canbo.dv2'));
    expect(response.status).toBe(403);
  });
});
