import { afterAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/model/index.ts';
import { TOPICS } from '../cases/index.ts';
import { HOSTS, type StartedHost, startHost } from './hosts.ts';

/** One test a case, over every host kind with that locale. A file each, so that the two run side by side. */
export async function describeHosts(locale: Locale['name']): Promise<void> {
  const hosts: { name: string; host: StartedHost }[] = [];
  for (const one of HOSTS.filter((host) => host.locale === locale))
    hosts.push({ name: one.name, host: await startHost(one) });

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

  it('leaves the workbooks as they were', () => {
    for (const { host } of hosts) {
      const { sheets, names, customProperties, settings, xmlParts } = host.excel.workbook;
      expect(sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect([names.all, customProperties.size, settings.size, xmlParts.all]).toEqual([[], 0, 0, []]);
    }
  });
}
