import type { GatheredReply } from '@cchc/domain';
import { consolidatedBook } from '@cchc/domain/consolidated';
import { readXlsx } from '@cchc/xlsx';
import { schemaFaults } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consolidatedFile } from '../files/consolidated-file.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const ASKED = 'period=2026-H1&include=all&with=2026-Q1';

describe('GET /api/consolidated', () => {
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
    test.app.request(`/api/consolidated?${ASKED}`, { headers: { authorization: `Bearer ${client.token}` } });

  it('is a file that the schema has nothing against, with every sheet and the figures in it', async () => {
    const response = await fetched(coordinator);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('tong-hop-2026-H1.xlsx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(await schemaFaults(bytes, 'xlsx')).toEqual([]);
    const { body } = await coordinator.get<GatheredReply>(`/api/gathered?${ASKED}`);
    const specs = consolidatedBook({ reply: body });
    const { sheets } = readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(specs.map(({ name }) => name));
    for (const [i, spec] of specs.entries()) {
      const cells = new Map(sheets[i]?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
      spec.cells.forEach((row, at) => {
        row.forEach((input, column) => {
          if (typeof input === 'number') expect(cells.get(`${at} ${column}`)?.value).toBe(input);
        });
      });
    }
    expect(sheets.find(({ name }) => name === 'Dữ liệu phẳng')?.tables[0]?.name).toBe('DU_LIEU_PHANG');
  });

  it('is the same file for the same answer', async () => {
    const { body } = await coordinator.get<GatheredReply>(`/api/gathered?${ASKED}`);
    expect(Buffer.from(await consolidatedFile({ reply: body }))).toEqual(
      Buffer.from(await consolidatedFile({ reply: body })),
    );
  });

  it('is not for who may not consolidate', async () => {
    const response = await fetched(await clientOf(test, 'canbo.dv2'));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'forbidden' } });
  });
});
