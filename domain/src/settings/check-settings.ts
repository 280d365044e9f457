import { isDate } from '../calendar/dates.ts';
import { indicatorByCode } from '../plan/indicators.ts';
import type { Plan } from '../plan/schema.ts';
import { expandGroups } from '../plan/units.ts';
import type { CommuneSettings, MemberChoice, OwnerChoice, SettingKey } from './commune-settings.ts';
import { planWith } from './plan-with.ts';
import { waveFaults } from './wave-faults.ts';

export const SETTING_FAULTS = [
  /** `value` is no unit, group or member of the plan. */
  'unknown-unit',
  /** `value` is no indicator of the plan. */
  'unknown-indicator',
  /** `value` is no task and no clause of the plan. */
  'unknown-task',
  /** `value` is no group of units. */
  'unknown-group',
  /** Nobody would enter or lead `value`. */
  'nobody',
  /** The same unit enters and confirms `value`. */
  'confirms-itself',
  /** `value` has one source, and several units would enter it. */
  'several-sources',
  /** `value` compares with no baseline. */
  'no-baseline',
  /** A milestone of `value` is outside of what its measure can be. */
  'out-of-range',
  /** The year `value` is not of the plan. */
  'unknown-year',
  /** Two members have the code `value`. */
  'doubled-code',
  /** The member `value` is not in the list any more: it gets a last day instead. */
  'dropped-member',
  /** The last day of `value` is before its first, or one is no day. */
  'wrong-dates',
  /** A period of a wave is of another year or does not exist: `value`. */
  'unknown-period',
  /** Periods of the wave `value` contain each other: answers would count twice. */
  'overlapping-periods',
] as const;
export type SettingFaultCode = (typeof SETTING_FAULTS)[number];

export interface SettingFault {
  key: SettingKey;
  code: SettingFaultCode;
  value: string;
}

const fault = (key: SettingKey, code: SettingFaultCode, value: string): SettingFault => ({
  key,
  code,
  value,
});

function* ownerFaults(plan: Plan, code: string, choice: OwnerChoice): Generator<SettingFault> {
  const known = new Set(
    plan.units.flatMap((unit) => [unit, ...(unit.members ?? [])]).map((unit) => unit.code),
  );
  for (const unit of Object.values(choice).flat())
    if (!known.has(unit)) yield fault('owners', 'unknown-unit', unit);
  const indicator = indicatorByCode(plan, code);
  const isTask = plan.tasks.some(
    (task) => task.code === code || task.clauses.some((each) => each.code === code),
  );
  if (!indicator && !isTask) yield fault('owners', 'unknown-task', code);
  if (choice.lead?.length === 0 || (indicator && choice.enter?.length === 0))
    yield fault('owners', 'nobody', code);
  const enter = choice.enter ?? indicator?.reportedBy ?? choice.lead ?? [];
  if (choice.confirm?.some((unit) => enter.includes(unit))) yield fault('owners', 'confirms-itself', code);
  if (indicator?.acrossUnits === 'single-source' && expandGroups(plan, enter).length > 1)
    yield fault('owners', 'several-sources', code);
}

function* memberFaults(plan: Plan, group: string, members: readonly MemberChoice[]): Generator<SettingFault> {
  const unit = plan.units.find(({ code }) => code === group);
  if (!unit?.group) return yield fault('members', 'unknown-group', group);
  const others = plan.units.flatMap((each) =>
    each === unit ? [each.code] : [each.code, ...(each.members ?? []).map(({ code }) => code)],
  );
  const seen = new Set(others.map((code) => code.toLowerCase()));
  for (const { code, from, until } of members) {
    if (seen.has(code.toLowerCase())) yield fault('members', 'doubled-code', code);
    seen.add(code.toLowerCase());
    const days = [from, until].filter((day) => day !== undefined);
    if (days.some((day) => !isDate(day)) || (from !== undefined && until !== undefined && until < from))
      yield fault('members', 'wrong-dates', code);
  }
  for (const { code } of unit.members ?? [])
    if (!members.some((member) => member.code === code)) yield fault('members', 'dropped-member', code);
}

function* milestoneFaults(plan: Plan, { milestones }: CommuneSettings): Generator<SettingFault> {
  for (const [code, years] of Object.entries(milestones)) {
    const indicator = indicatorByCode(plan, code);
    if (!indicator) yield fault('milestones', 'unknown-indicator', code);
    const { measure } = indicator ?? {};
    for (const [year, value] of Object.entries(years)) {
      if (Number(year) < plan.years.from || Number(year) > plan.years.to)
        yield fault('milestones', 'unknown-year', year);
      const most = measure?.kind === 'level' ? measure.max : 100;
      if (value < 0 || value > most || (measure?.kind === 'level' && !Number.isInteger(value)))
        yield fault('milestones', 'out-of-range', code);
    }
  }
}

function* baselineFaults(plan: Plan, settings: CommuneSettings): Generator<SettingFault> {
  const effective = planWith(plan, settings);
  for (const [code, value] of Object.entries(settings.baselines)) {
    const indicator = indicatorByCode(effective, code);
    if (!indicator) yield fault('baselines', 'unknown-indicator', code);
    else if (indicator.measure.kind !== 'change') yield fault('baselines', 'no-baseline', code);
    else if (!(value > 0)) yield fault('baselines', 'out-of-range', code);
    // One unit's money says nothing beside the baseline of all
    else if (expandGroups(effective, indicator.reportedBy).length > 1)
      yield fault('baselines', 'several-sources', code);
  }
}

/**
 * What is wrong with settings of the right shape for a plan: names of what does not exist, owners that leave nobody, dates
 * that cannot be. An empty list means that they can be applied.
 *
 * @param before members that were there before: none of them may vanish
 */
export function checkSettings(
  plan: Plan,
  settings: CommuneSettings,
  before?: CommuneSettings,
): SettingFault[] {
  const known = before ? planWith(plan, { ...before, owners: {}, milestones: {}, baselines: {} }) : plan;
  const withMembers = planWith(known, { ...settings, owners: {}, milestones: {}, baselines: {} });
  return [
    ...Object.entries(settings.members).flatMap(([group, list]) => [...memberFaults(known, group, list)]),
    ...Object.entries(settings.owners).flatMap(([code, choice]) => [
      ...ownerFaults(withMembers, code, choice),
    ]),
    ...milestoneFaults(plan, settings),
    ...baselineFaults(plan, settings),
    ...Object.keys(settings.definitions).flatMap((code) =>
      indicatorByCode(plan, code) ? [] : [fault('definitions', 'unknown-indicator', code)],
    ),
    ...waveFaults(plan, settings.waves),
  ];
}
