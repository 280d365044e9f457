import type { GatheredReply, GatheredUnit } from '../api/gathered.ts';
import { dateInVietnam, timeInVietnam, vietnameseDate } from '../calendar/dates.ts';
import { periodName } from '../calendar/period-name.ts';
import { type Include, isCounted, type ReportPart } from '../consolidation/consolidate.ts';
import type { StoredEntry } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { earlierPlanText } from '../plan/earlier-plan.ts';
import { reportingUnits, unitByCode } from '../plan/units.ts';
import { communeOf } from '../settings/document.ts';

/** What the consolidated workbook is made of: one answer of the server. */
export interface ConsolidatedInput {
  reply: GatheredReply;
}

/** Which reports count, as the sheets say it. */
export const INCLUDE_NAMES: Record<Include, string> = {
  approved: 'báo cáo đã tiếp nhận',
  submitted: 'báo cáo đã gửi và đã tiếp nhận',
  all: 'mọi báo cáo, cả báo cáo đang nhập',
};

export const partsOf = (units: readonly GatheredUnit[]): ReportPart[] =>
  units
    .filter(({ cursor, retired }) => cursor !== null && !retired)
    .map(({ unit, state, contribution }) => ({ unit, state, contribution }));

/** Units whose reports count: somebody has written to them, and they are in a state that is asked for. */
export const countedUnits = (units: readonly GatheredUnit[], include: Include): GatheredUnit[] =>
  units.filter(({ cursor, state, retired }) => cursor !== null && !retired && isCounted(state, include));

export const unitName = ({ reply: { plan } }: ConsolidatedInput, unit: string): string =>
  unitByCode(plan, unit)?.name ?? unit;

export function communeText({ reply: { plan, settings } }: ConsolidatedInput): string {
  const { kind, name } = communeOf(plan, settings);
  return `UBND ${kind} ${name}`;
}

/** Lines above a sheet: its title, whose figures stand in it and of when, and who is missing. */
export function titlesOf(input: ConsolidatedInput, title: string): string[] {
  const { plan, period, include, units, at } = input.reply;
  const counted = countedUnits(units, include).length;
  const all = reportingUnits(plan).length;
  const pulled = new Date(at);
  return [
    `${title} ${periodName(period)}`,
    [
      communeText(input),
      `Gồm ${INCLUDE_NAMES[include]}: ${counted}/${all} đơn vị`,
      `Số liệu đến ${vietnameseDate(period.to)}`,
      `Lấy lúc ${timeInVietnam(pulled)} ngày ${vietnameseDate(dateInVietnam(pulled))}`,
    ].join(' · '),
    ...[earlierPlanText(plan, period)].filter(Boolean),
    ...(counted < all ? [`Thiếu ${all - counted} đơn vị: xem trang Chưa gửi.`] : []),
  ];
}

/** Definitions of what a unit is asked, with its stored entries. */
export interface UnitEntries {
  unit: string;
  defs: ReadonlyMap<string, EntryDef>;
  entries: Readonly<Record<string, StoredEntry>>;
  state: GatheredUnit['state'];
}

/** The entries of every unit that counts, in the order of the plan. */
export const entriesOf = ({ reply: { plan, period, include, units } }: ConsolidatedInput): UnitEntries[] =>
  countedUnits(units, include).map(({ unit, entries, state }) => ({
    unit,
    entries,
    state,
    defs: entryDefs(plan, unit, period.year),
  }));
