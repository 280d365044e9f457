import { type CommuneSettings, DEFAULT_COMMUNE_SETTINGS } from '../../settings/commune-settings.ts';
import { canonicalJson } from '../../text/canonical.ts';
import type { CasesOf, IndicatorCase, UnitEntries } from './case.ts';

export interface NamedCase extends IndicatorCase {
  code: string;
}

/** Cases that can stand in one commune at once: one settings, one period that is judged, one case of each indicator. */
export interface CaseBatch {
  name: string;
  period: string;
  settings: CommuneSettings;
  cases: readonly NamedCase[];
  /** All entries, by period, unit and entry key. */
  entries: Readonly<Record<string, Readonly<Record<string, UnitEntries>>>>;
}

const indicatorOf = (key: string): string => key.split(':')[0] ?? key;

/** Indicators whose entries a case decides on, those that it leaves empty too. */
const claims = ({ code, others = {} }: NamedCase): string[] => [
  ...new Set([code, ...Object.values(others).flatMap((entries) => Object.keys(entries).map(indicatorOf))]),
];

/** A case's entries by period, unit and key. */
export function entriesOfCase({ code, period, entries, others = {}, earlier = {} }: NamedCase) {
  const byPeriod: Record<string, Record<string, Record<string, UnitEntries[string]>>> = {};
  const put = (at: string, unit: string, key: string, entry: UnitEntries[string]): void => {
    byPeriod[at] ??= {};
    byPeriod[at][unit] ??= {};
    byPeriod[at][unit][key] = entry;
  };
  for (const [at, units] of Object.entries({ ...earlier, [period]: entries }))
    for (const [unit, entry] of Object.entries(units)) put(at, unit, code, entry);
  for (const [unit, keys] of Object.entries(others))
    for (const [key, entry] of Object.entries(keys)) put(period, unit, key, entry);
  return byPeriod;
}

function together(cases: readonly NamedCase[]): CaseBatch['entries'] {
  const all: Record<string, Record<string, UnitEntries>> = {};
  for (const each of cases)
    for (const [period, units] of Object.entries(entriesOfCase(each))) {
      const known = all[period] ?? {};
      all[period] = known;
      for (const [unit, entries] of Object.entries(units)) known[unit] = { ...known[unit], ...entries };
    }
  return all;
}

/** All cases in as few batches as a simple rule finds. */
export function batchesOf(all: readonly CasesOf[]): CaseBatch[] {
  const named = all.flatMap(({ code, cases }) => cases.map((each): NamedCase => ({ ...each, code })));
  const open = new Map<string, { cases: NamedCase[]; taken: Set<string> }[]>();
  for (const each of named) {
    const group = canonicalJson([each.period, each.settings ?? {}]);
    const batches = open.get(group) ?? [];
    open.set(group, batches);
    const wanted = claims(each);
    let batch = batches.find(({ taken }) => !wanted.some((code) => taken.has(code)));
    if (!batch) {
      batch = { cases: [], taken: new Set() };
      batches.push(batch);
    }
    batch.cases.push(each);
    for (const code of wanted) batch.taken.add(code);
  }
  return [...open.values()].flat().map(({ cases }, i): CaseBatch => {
    const [first] = cases as [NamedCase, ...NamedCase[]];
    return {
      name: `lo-${String(i + 1).padStart(2, '0')}`,
      period: first.period,
      settings: { ...DEFAULT_COMMUNE_SETTINGS, ...first.settings },
      cases,
      entries: together(cases),
    };
  });
}
