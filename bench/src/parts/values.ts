import {
  defaultCalendar,
  type Entry,
  type EntryDef,
  type EntryLayout,
  layoutOf,
  type Plan,
  type ReportLayout,
  reportSheets,
} from '@cchc/domain';
import { TEST_TODAY } from '@cchc/functions/testing';

export const PERIOD = '2026-Q1';

const SENTENCE = 'Đã triển khai theo kế hoạch của đơn vị, kết quả được theo dõi hằng tuần';

function figuresOf({ kind, components }: EntryDef, round: number): Record<string, number | boolean> {
  switch (kind) {
    case 'ratio':
      return { numerator: 400 + (round % 97), denominator: 500 + (round % 89) };
    case 'change':
      return { current: 900 + (round % 97), baseline: 1000 };
    case 'level':
      return { level: 1 + (round % (components[0]?.max ?? 2)) };
    case 'percent':
      return { percent: round % 101 };
    case 'survey':
      return Object.fromEntries(components.map(({ key }, i) => [key, (round + i) % 60]));
    default:
      return Object.fromEntries(
        components.map(({ key, type, max = 1_000 }, i) => [
          key,
          type === 'yes-no' ? (round + i) % 2 === 0 : (100 + ((round + i) % 97)) % (max + 1),
        ]),
      );
  }
}

/** What an official may have entered under one key: every cell of the entry filled, another value in each round. */
export function filledEntry(def: EntryDef, round: number): Entry {
  if (def.kind === 'text') return { text: `${SENTENCE} (lần ${round}).` };
  if (def.kind === 'choice') return { text: def.choices?.[round % def.choices.length] as string };
  const has = (extra: EntryDef['extras'][number]): boolean => def.extras.includes(extra);
  return {
    components: figuresOf(def, round),
    ...(has('note') && { note: `Số liệu lần ${round}` }),
    ...(has('source') && { source: { from: 'Hệ thống thông tin một cửa', on: TEST_TODAY } }),
    ...(has('evidence') && { evidence: { number: `${1 + (round % 200)}/BC-UBND`, date: TEST_TODAY } }),
  };
}

/** All cells of one unit's report. */
export function layoutFor(plan: Plan, unit: string): ReportLayout {
  const period = defaultCalendar(2026, plan.version).periods[PERIOD];
  if (!period) throw new Error(`the calendar has no ${PERIOD}`);
  return layoutOf(
    reportSheets({ plan, unit, period, state: 'draft', entries: {}, previous: null, today: TEST_TODAY }),
  );
}

/** Every entry of a report with a value of this round. */
export const filledReport = (layout: ReportLayout, round: number): Record<string, Entry> =>
  Object.fromEntries([...layout.entries.values()].map(({ key, def }) => [key, filledEntry(def, round)]));

export const entriesOf = (layout: ReportLayout): EntryLayout[] => [...layout.entries.values()];
