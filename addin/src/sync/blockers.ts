import { type Blocker, blockersOf, type EntryValue } from '@cchc/domain';
import type { PlacedBlocker } from './ledger-state.ts';
import type { OpenReport } from './open-session.ts';
import { placeIn } from './problems.ts';

type Open = Pick<OpenReport, 'prepared' | 'workbook'>;

/** With the way to each cell. */
export const placedBlockers = (blockers: readonly Blocker[], { workbook }: Open): PlacedBlocker[] =>
  blockers.map((blocker) => ({ ...blocker, place: placeIn(workbook.report, blocker.key) }));

/**
 * What keeps the open report from being sent, by the same rules as the server's, in the order of the sheets: cells
 * that are not on the server, open conflicts, then what the rules say.
 */
export function blockersIn(open: Open): PlacedBlocker[] {
  const { plan, identity, period, defs, earlier } = open.prepared;
  const { report } = open.workbook;
  const values: Record<string, EntryValue> = {};
  for (const [key, { value }] of report.reading.entries) if (value !== undefined) values[key] = value;
  const own = (key: string): PlacedBlocker => ({
    key,
    code: key in report.state.conflicts ? 'conflict' : 'not-saved',
    params: {},
    place: placeIn(report, key),
  });
  const waiting = new Set(report.waiting);
  const rules = blockersOf(plan, identity.unit, period, defs, values, earlier);
  return [
    ...[...waiting].map(own),
    ...placedBlockers(
      rules.filter(({ key }) => !waiting.has(key)),
      open,
    ),
  ];
}
