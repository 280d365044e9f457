import { brokenEvent, type IssueRequest } from '@cchc/domain/province-report';
import { expect } from 'vitest';
import { randomText } from '../random.ts';
import { acceptanceOf, setLooked } from '../reports/acceptance.ts';
import { gatheredOf } from '../reports/gathered.ts';
import { issueReport } from '../reports/issue.ts';
import { issuedOf } from '../reports/issued.ts';
import { PlanCache } from '../reports/plan-cache.ts';
import { changeReportText, reportEvents, reportTextOf } from '../reports/report-text.ts';
import { sha256 } from '../reports/services.ts';
import { setUpCommune } from '../reports/set-up.ts';
import { syncReport } from '../reports/sync.ts';
import { transitionReports } from '../reports/transitions.ts';
import { sampleMembers } from '../samples/people.ts';
import { samplePlan } from '../samples/sample-plan.ts';
import type { ReportStore } from '../store/store.ts';

const PERIOD = '2026-H1';

/** The report to the province from its text to what differs after it left, and many reports at once: on any store. */
export async function provinceFlow(store: ReportStore, commune: string): Promise<void> {
  let minute = 0;
  const services = {
    store,
    plans: new PlanCache(),
    clock: () => new Date(Date.UTC(2026, 5, 3, 2, minute++)),
    random: randomText,
  };
  await setUpCommune(store, commune, { plan: samplePlan, members: sampleMembers });
  const coordinator = { commune, memberId: 'mau-dieuphoi' };
  const write = (numerator: number, cursor: string | null, base: string | null) =>
    syncReport(
      services,
      { commune, memberId: 'mau-canbo-dv2' },
      {
        unit: 'DV2',
        period: PERIOD,
        plan: samplePlan.version,
        mutationId: `mutation-${numerator}`,
        cursor,
        entries: { 'CV.01': { value: { components: { numerator, denominator: 10 } }, base } },
        via: 'pane',
      },
    );
  const first = await write(8, null, null);

  const change = {
    texts: { 'I.1/DV2.VB/a.b': { text: 'Lời của xã', from: null, after: 'opening' } },
    dropped: { closing: 'Trên đây' },
    order: ['opening', 'I'],
  };
  const edit = { period: PERIOD, mutationId: 'loi-van-1', expect: 0, change };
  const { text } = await changeReportText(services, coordinator, edit);
  expect((await changeReportText(services, coordinator, edit)).text).toEqual(text);
  expect((await reportTextOf(services, coordinator, PERIOD)).text).toEqual(text);

  const asked = { period: PERIOD, include: 'all', others: [] } as const;
  const { units } = await gatheredOf(services, coordinator, asked);
  const leaving: IssueRequest = {
    period: PERIOD,
    include: 'all',
    mutationId: 'phat-hanh-1',
    expect: 1,
    seen: Object.fromEntries(units.map(({ unit, cursor }) => [unit, cursor])),
    kind: 'report',
    number: '05/BC-UBND',
    date: '2026-06-02',
    signer: 'Nguyễn Văn An',
    recipients: ['- Lưu: VT.'],
  };
  await issueReport(services, coordinator, leaving);
  expect((await issueReport(services, coordinator, leaving)).issued).toHaveLength(1);
  await setLooked(services, coordinator, { period: PERIOD, cursors: { DV2: first.cursor } });
  await write(9, first.cursor, first.cursor);
  // 8/10 when it left, 9/10 now
  const { differences } = await issuedOf(services, coordinator, PERIOD);
  expect(differences.map(({ key, was, now }) => [key, was, now])).toEqual([['CV.01', '80%', '90%']]);
  const { units: waiting } = await acceptanceOf(services, coordinator, PERIOD);
  expect(waiting.find(({ unit }) => unit === 'DV2')?.changed).toMatchObject([{ key: 'CV.01' }]);

  const many = {
    period: PERIOD,
    plan: samplePlan.version,
    mutationId: 'tiep-nhan-1',
    to: 'approved',
  } as const;
  const { done, refused } = await transitionReports(services, coordinator, {
    ...many,
    units: { DV2: first.cursor, DV3: null },
  });
  expect(done).toEqual({});
  expect(Object.keys(refused).sort()).toEqual(['DV2', 'DV3']);

  const events = await reportEvents(services, commune, PERIOD);
  expect(events).toHaveLength(2);
  const head = (await reportTextOf(services, coordinator, PERIOD)).text;
  expect(brokenEvent(head, events, sha256)).toBeNull();
}
