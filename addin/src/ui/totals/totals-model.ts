import {
  type ConsolidatedIndicator,
  type ConsolidationReply,
  consolidate,
  entryDefs,
  type Include,
  type Indicator,
  isCounted,
  type ReportingUnit,
  type ReportState,
  reportingUnits,
} from '@cchc/domain';

export interface MissingUnit {
  unit: ReportingUnit;
  /** Null: nobody has written to the report. */
  state: ReportState | null;
}
export interface TotalsLine {
  indicator: Indicator;
  line: ConsolidatedIndicator;
}
export interface Totals {
  /** Reports that count, of the units that are asked for anything. */
  counted: number;
  of: number;
  /** Obliged units whose report does not count. */
  missing: MissingUnit[];
  /** The same, of those that are only asked for their help. */
  missingAsked: MissingUnit[];
  /** Groups, which have no report of their own: how many of their members count. */
  groups: { code: string; name: string; have: number; of: number }[];
  areas: { code: string; name: string; lines: TotalsLine[] }[];
}

/** What the totals would hold, before they are put into the workbook. */
export function totalsOf(reply: ConsolidationReply, include: Include): Totals {
  const { plan, period, reports, settings } = reply;
  const stateOf = new Map(reports.map(({ unit, state }) => [unit, state]));
  const units = reportingUnits(plan).filter(({ code }) => entryDefs(plan, code, period.year).size > 0);
  const absent = units
    .map((unit): MissingUnit => ({ unit, state: stateOf.get(unit.code) ?? null }))
    .filter(({ state }) => state === null || !isCounted(state, include));
  const lines = consolidate(plan, period, reports, settings, include);
  return {
    counted: units.length - absent.length,
    of: units.length,
    missing: absent.filter(({ unit }) => !unit.requested),
    missingAsked: absent.filter(({ unit }) => unit.requested),
    groups: plan.units.flatMap(({ code, name, group }) => {
      const members = units.filter((unit) => group && unit.group === code);
      if (members.length === 0) return [];
      const lacking = absent.filter(({ unit }) => unit.group === code).length;
      return [{ code, name, have: members.length - lacking, of: members.length }];
    }),
    areas: plan.areas
      .map(({ code, name }) => ({
        code,
        name,
        lines: plan.indicators.flatMap((indicator): TotalsLine[] => {
          const line = lines.find((each) => each.indicator === indicator.code);
          return indicator.area === code && line ? [{ indicator, line }] : [];
        }),
      }))
      .filter((area) => area.lines.length > 0),
  };
}
