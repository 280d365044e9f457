import {
  type Completeness,
  type Components,
  type ConsolidationReply,
  completenessOf,
  type Entries,
  type EntryDef,
  type EntryValue,
  entryDefs,
  FORMS,
  type ReportsReply,
  warningsOf,
} from '@cchc/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
const UNIT = 'DV2';
let test: TestApp;
let official: ApiClient;
let coordinator: ApiClient;
let defs: ReadonlyMap<string, EntryDef>;
let plan: Parameters<typeof warningsOf>[0];

beforeAll(async () => {
  test = await createTestApp();
  [official, coordinator] = [await clientOf(test, 'canbo.dv2'), await clientOf(test, 'dieuphoi')];
  const { body } = await official.workbook(UNIT, PERIOD);
  plan = body.plan;
  defs = entryDefs(plan, UNIT, body.period.year);
});
afterAll(() => test.close());

/** Filled (rightly or the wrong way round), half filled, marked, cleared: whatever the form takes. */
function anyValue({ components, choices, extras, kind }: EntryDef): fc.Arbitrary<EntryValue> {
  const figures = Object.fromEntries(
    components.map(({ key, type, max }) => [
      key,
      type === 'yes-no' ? fc.boolean() : fc.nat({ max: max ?? 100 }),
    ]),
  ) as Record<string, fc.Arbitrary<number | boolean>>;
  const filled: fc.Arbitrary<EntryValue> =
    components.length > 0
      ? fc
          .record(figures, { requiredKeys: [] })
          .map((given) => (Object.keys(given).length > 0 ? { components: given as Components } : null))
      : choices
        ? fc.constantFrom(...choices).map((text) => ({ text }))
        : fc.constantFrom('Đã làm', 'Đang làm').map((text) => ({ text }));
  const marked: fc.Arbitrary<EntryValue> =
    extras.includes('mark') && kind !== 'budget'
      ? fc
          .constantFrom('none-arising' as const, 'no-data' as const)
          .map((mark) => ({ mark, reason: 'Chờ số liệu' }))
      : fc.constant(null);
  return fc.oneof(
    { weight: 4, arbitrary: filled },
    { weight: 2, arbitrary: marked },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

const isOpen = ({ filledBy }: EntryDef): boolean => filledBy === undefined;

it('random entries of every form give the same asked, filled, explained and wrong in pane, overview and server', async () => {
  const all = [...defs.values()].filter(isOpen);
  const entries = fc
    .tuple(...all.map(anyValue))
    .map((values) => Object.fromEntries(all.map(({ key }, i) => [key, values[i] ?? null])));
  const seen: Record<'filled' | 'explained' | 'wrong', Set<string>> = {
    filled: new Set(),
    explained: new Set(),
    wrong: new Set(),
  };
  await fc.assert(
    fc.asyncProperty(entries, async (drawn: Entries) => {
      const { report } = (await official.workbook(UNIT, PERIOD)).body;
      const { status, body } = await official.sync({
        cursor: report.cursor,
        entries: Object.fromEntries(
          Object.entries(drawn).map(([key, value]) => [
            key,
            { value, base: report.entries[key]?.version ?? null },
          ]),
        ),
      });
      expect([status, body.refused, body.conflicts]).toEqual([200, {}, {}]);
      const now = (await official.workbook(UNIT, PERIOD)).body.report;
      const inPane: Completeness = completenessOf(defs, now.entries, warningsOf(plan, defs, now.entries));
      const overview = (await coordinator.get<ConsolidationReply>(`/api/consolidation?period=${PERIOD}`))
        .body;
      const asked = (await coordinator.get<ReportsReply>(`/api/reports?units=${UNIT}&period=${PERIOD}`)).body;
      expect(overview.reports.find(({ unit }) => unit === UNIT)?.completeness).toEqual(inPane);
      expect(asked.reports[0]?.completeness).toEqual(inPane);
      // From what was drawn itself, not from what the server kept
      expect(completenessOf(defs, drawn, warningsOf(plan, defs, drawn))).toEqual(inPane);
      for (const form of FORMS) {
        const counts = inPane[form];
        expect(counts.filled + counts.explained).toBeLessThanOrEqual(counts.asked);
        for (const what of ['filled', 'explained', 'wrong'] as const)
          if (counts[what] > 0) seen[what].add(form);
      }
    }),
    { seed: 20260603, numRuns: 25 },
  );
  // The draw reached what it is to prove
  const askedForms = FORMS.filter((form) =>
    [...defs.values()].some((def) => def.form === form && def.required),
  );
  expect([...seen.filled].sort()).toEqual([...askedForms].sort());
  expect(seen.explained.size).toBeGreaterThan(1);
  expect(seen.wrong.size).toBeGreaterThan(0);
});
