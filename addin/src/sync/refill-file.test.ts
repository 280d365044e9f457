import type { GatheredReply } from '@cchc/domain';
import { consolidatedFile } from '@cchc/functions/files/consolidated-file.ts';
import { extended } from '@cchc/functions/files/testing/extended-file.ts';
import { createTestApp, type TestApp } from '@cchc/functions/testing';
import { readXlsx } from '@cchc/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refillFile } from './refill-file.ts';

let test: TestApp;
let reply: GatheredReply;
let headers: Record<string, string>;
beforeAll(async () => {
  test = await createTestApp();
  headers = { authorization: `Bearer ${await test.signIn('dieuphoi')}` };
  const response = await test.app.request('/api/gathered?period=2026-H1&include=all', { headers });
  reply = (await response.json()) as GatheredReply;
});
afterAll(() => test.close());

const province = {
  file: async (path: string) => ({
    ok: true as const,
    value: await (await test.app.request(path, { headers })).blob(),
  }),
};
const wanted = (bytes: Uint8Array) => ({
  period: '2026-H1',
  include: 'all' as const,
  file: new File([bytes.slice()], 'tong-hop.xlsx'),
});

describe('a consolidated file of a person, filled anew from the server', () => {
  it('keeps what the person added and tells which figures are others', async () => {
    const unit = reply.units.find(({ entries }) =>
      Object.values(entries).some(({ value }) => value?.components),
    );
    const [key = '', entry] =
      Object.entries(unit?.entries ?? {}).find(
        ([code, { value }]) => value?.components?.numerator !== undefined && !code.includes(':'),
      ) ?? [];
    const old = structuredClone(reply);
    const there = old.units.find((each) => each.unit === unit?.unit)?.entries[key];
    if (!there?.value?.components || !entry?.value?.components) throw new Error('the sample has no figure');
    there.value.components.numerator = Number(entry.value.components.numerator) - 1;
    const theirs = await extended(await consolidatedFile({ reply: old }));
    const steps: string[] = [];
    const outcome = await refillFile(
      province,
      wanted(theirs),
      (step) => steps.push(step),
      () => false,
    );
    if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
    expect(steps).toEqual(['fetching', 'merging']);
    expect(outcome.value.changes?.figures).toEqual([
      expect.objectContaining({
        unit: unit?.unit,
        indicator: key,
        columns: [
          {
            column: 'tu_so',
            was: String(there.value.components.numerator),
            now: String(entry.value.components.numerator),
          },
        ],
      }),
    ]);
    const names = readXlsx(new Uint8Array(await outcome.value.file.arrayBuffer())).sheets.map(
      ({ name }) => name,
    );
    expect(names).toEqual(readXlsx(theirs).sheets.map(({ name }) => name));
  });

  it('is refused for a file that is none of ours, too large, or without an answer', async () => {
    const never = () => false;
    const nothing = () => undefined;
    const refused = async (...given: Parameters<typeof refillFile>) => {
      const outcome = await refillFile(...given);
      return outcome && !outcome.ok && outcome.refusal;
    };
    expect(await refused(province, wanted(new Uint8Array(9)), nothing, never)).toMatchObject({
      code: 'not-xlsx',
    });
    const huge = { ...wanted(new Uint8Array()), file: { size: 2 ** 30 } as File };
    expect(await refused(province, huge, nothing, never)).toMatchObject({ code: 'file-too-large' });
    const offline = async () => ({
      ok: false as const,
      error: { code: 'unavailable' as const, params: {} },
      body: null,
    });
    expect(await refused({ file: offline }, wanted(new Uint8Array(9)), nothing, never)).toMatchObject({
      kind: 'server',
    });
  });
});
