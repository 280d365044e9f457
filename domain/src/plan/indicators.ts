import type { Area, Indicator, Plan } from './schema.ts';
import { expandGroups } from './units.ts';

export const indicatorByCode = (plan: Plan, code: string): Indicator | undefined =>
  plan.indicators.find((indicator) => indicator.code === code);

export const areaByCode = (plan: Plan, code: string): Area | undefined =>
  plan.areas.find((area) => area.code === code);

/** Codes of the reporting units that enter the figures of an indicator; groups stand as their members. */
export const entersFor = (plan: Plan, indicator: Indicator): string[] =>
  expandGroups(plan, indicator.reportedBy);

/** Codes of the reporting units that confirm what another unit entered (two owners of one survey). */
export const confirmersFor = (plan: Plan, indicator: Indicator): string[] =>
  expandGroups(
    plan,
    indicator.owners.filter(({ role }) => role === 'confirm').map(({ unit }) => unit),
  );

/** Codes of the reporting units that share a figure with another one: those that confirm it, and those that enter it. */
export const confirmingUnits = (plan: Plan): Set<string> =>
  new Set(
    plan.indicators.flatMap((indicator) => {
      const confirmers = confirmersFor(plan, indicator);
      return confirmers.length === 0 ? [] : [...confirmers, ...entersFor(plan, indicator)];
    }),
  );
