import { afterAll, describe, expect, it } from 'vitest';
import { CASES, realOnlyCases, TOPICS } from './cases/index.ts';
import { HOSTS, type StartedHost, startHost } from './node/hosts.ts';

const hosts: { name: string; host: StartedHost }[] = [];
for (const host of HOSTS) hosts.push({ name: host.name, host: await startHost(host) });

afterAll(() => {
  for (const { host } of hosts) host.dispose();
});

describe.each(TOPICS)('$title', ({ cases }) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const verdicts: Record<string, unknown> = {};
    for (const { name, host } of hosts) {
      const verdict = await host.run(one);
      if (verdict.kind !== 'other-version') verdicts[name] = verdict;
    }
    const good = Object.fromEntries(Object.keys(verdicts).map((name) => [name, { kind: 'passed' }]));
    expect(verdicts).toEqual(good);
    // a case that ran nowhere proves nothing
    expect(Object.keys(verdicts).length).toBeGreaterThan(0);
  });
});

describe('the list', () => {
  it('names each fact once, as a sentence', () => {
    const names = [...CASES, ...realOnlyCases].map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
    expect(names.filter((name) => !/^\S.* \S.*\.$/.test(name))).toEqual([]);
    expect(CASES.length).toBeGreaterThanOrEqual(120);
  });

  it('leaves the workbook as it found it', () => {
    for (const { host } of hosts) {
      const { sheets, names, customProperties, settings, xmlParts } = host.excel.workbook;
      expect(sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect([names.all, customProperties.size, settings.size, xmlParts.all]).toEqual([[], 0, 0, []]);
    }
  });
});
