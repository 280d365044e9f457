import {
  type ConsolidationReply,
  completenessOf,
  contributionOf,
  DEFAULT_COMMUNE_SETTINGS,
  defaultCalendar,
  type EntryValue,
  entryDefs,
  type ReportState,
  warningsOf,
} from '@cchc/domain';
import { H1, PLAN } from './sample-state.ts';

/** Plausible figures for the first `share` of what a unit is asked; what is part of something stands behind it and is less. */
export function sampleEntries(unit: string, share: number): Record<string, EntryValue> {
  const asked = [...entryDefs(PLAN, unit, H1.year).values()].filter(({ required }) => required);
  return Object.fromEntries(
    asked.slice(0, Math.ceil(asked.length * share)).map(({ key, kind, components }, index) => {
      if (kind === 'choice') return [key, { text: 'in-progress' }];
      if (components.length === 0) return [key, { text: 'Đã phối hợp thực hiện.' }];
      return [
        key,
        {
          components: Object.fromEntries(
            components.map(({ key: name, type, max }) => [
              name,
              type === 'yes-no' ? true : name === 'numerator' ? 480 - 3 * index : (max ?? 500 - 3 * index),
            ]),
          ),
        },
      ];
    }),
  );
}

export const SAMPLE_REPORTS: [unit: string, state: ReportState, share: number][] = [
  ['DV1', 'draft', 0.7],
  ['DV2', 'submitted', 1],
  ['DV3', 'approved', 1],
  ['DV4', 'returned', 0.8],
  ['DV6-01', 'draft', 0.5],
  ['DV6-03', 'submitted', 1],
  ['DV7-02', 'draft', 1],
];

/** A period half way: units of every state, some that have not started, one with an error. */
export function sampleConsolidation(reports = SAMPLE_REPORTS): ConsolidationReply {
  return {
    at: '2026-06-03T03:32:00.000Z',
    plan: PLAN,
    period: H1,
    calendar: defaultCalendar(H1.year, PLAN.version),
    settings: DEFAULT_COMMUNE_SETTINGS,
    reports: reports.map(([unit, state, share]) => {
      const defs = entryDefs(PLAN, unit, H1.year);
      const entries = sampleEntries(unit, share);
      if (unit === 'DV4')
        for (const entry of Object.values(entries))
          if (entry?.components?.numerator) entry.components.numerator = 9999;
      return {
        unit,
        state,
        cursor: '1-sample00',
        updatedAt: '2026-06-02T02:00:00.000Z',
        contribution: contributionOf(defs, entries),
        completeness: completenessOf(defs, entries, warningsOf(PLAN, defs, entries)),
      };
    }),
  };
}
