import { isCounted } from '../consolidation/consolidate.ts';
import { decimalsFor } from '../indicators/decimals.ts';
import { formatNumber } from '../indicators/format-result.ts';
import type { Components } from '../indicators/result.ts';
import { type Total, totalOf } from '../indicators/total.ts';
import { VERDICT_NAMES, verdictOf } from '../indicators/verdict.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { expandGroups, planUnitByCode, unitByCode } from '../plan/units.ts';
import type { PlanSettings } from '../settings/settings.ts';
import type { PeriodBook } from './book.ts';
import type { Answer, Given, MissingReason } from './question.ts';
import { isFault, readIndicator, readName, readPart } from './read.ts';
import { type Counts, readCounts, readMissing, type TableOf } from './words.ts';

/** A figure as it is asked: one indicator or part, of the commune, a unit or a group. */
export interface Figure {
  indicator: Indicator;
  total: Total;
}

/** A value's number format: as many decimals as people see elsewhere, so that a miss never looks like a hit. */
export function formatOf(value: number, { unit, target }: Indicator, settings: PlanSettings): string {
  const shown = formatNumber(value, 'en', decimalsFor(value, target.value, settings));
  const decimals = shown.split('.')[1]?.length ?? 0;
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${unit === '%' ? '"%"' : ''}`;
}

/** Numerator and denominator of what was added up; null where the measure has none. */
function shareOf(
  { measure }: Indicator,
  components: Components,
  settings: PlanSettings,
): [number, number | null] {
  const at = (key: string): number => Number(components[key] ?? 0);
  // Counts of yes over units are kept as a ratio
  if (components.numerator !== undefined) return [at('numerator'), at('denominator')];
  switch (measure.kind) {
    case 'ratio':
      return [at('numerator'), at('denominator')];
    case 'survey': {
      const counts = ['c1', 'c2', 'c3', 'c4', 'c5'].map(at);
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (settings.satisfactionFormula === 'top-two') return [at('c4') + at('c5'), all];
      return [counts.reduce((sum, count, i) => sum + count * (i + 1), 0), all * 5];
    }
    case 'change':
      return [at('current'), measure.baseline.value ?? at('baseline')];
    case 'checklist':
      return [measure.items.filter(({ code }) => components[code] === true).length, measure.items.length];
    case 'level':
      return [at('level'), null];
    case 'yes':
      return [components.value === true ? 1 : 0, null];
  }
}

/** Of several units "Chưa có số liệu" is said when each that is missing said so. */
function missingOf({ result, missing, explained }: Total): MissingReason {
  if (result.kind === 'none-arising') return 'none-arising';
  return missing.length > 0 && explained.length === missing.length ? 'no-data' : 'not-entered';
}

/** What of a figure is asked, as the answer of a cell. */
export function shown(
  what: TableOf,
  { indicator, total }: Figure,
  { facts: { period, settings } }: PeriodBook,
): Answer {
  const judged = inYear(indicator, period.year);
  const { result } = total;
  switch (what) {
    case 'target':
      return { value: judged.target.value, format: formatOf(judged.target.value, judged, settings) };
    case 'verdict':
      return {
        value: VERDICT_NAMES.vi[verdictOf(indicator, total, period.year, settings, period.kind).verdict],
      };
    case 'result':
      return result.kind === 'value'
        ? { value: result.value, format: formatOf(result.value, judged, settings) }
        : { missing: missingOf(total) };
    default: {
      if (result.kind === 'missing' || Object.keys(total.components).length === 0)
        return { missing: missingOf(total) };
      const [numerator, denominator] = shareOf(indicator, total.components, settings);
      if (what === 'numerator') return { value: numerator };
      return denominator === null
        ? { missing: 'no-denominator', params: { indicator: indicator.code } }
        : { value: denominator };
    }
  }
}

/** The figure of some units out of a line over all; those that the indicator does not ask are none of it. */
export function figureOf(
  book: PeriodBook,
  indicator: Indicator,
  part: string | null,
  units: readonly string[] | null,
  counts: Counts,
): Figure | null {
  const whole = book.line(indicator.code, counts);
  const line = part === null ? whole : whole?.breakdown.find(({ item }) => item === part);
  if (!line) return null;
  if (units === null) return { indicator, total: line.total };
  const judged = inYear(indicator, book.facts.period.year);
  const parts = units.flatMap((unit) => {
    const said = line.byUnit[unit];
    return said ? [{ unit, ...said }] : [];
  });
  if (parts.length === 0) return null;
  return {
    indicator,
    total: totalOf(
      judged,
      parts,
      parts.map(({ unit }) => unit),
      book.facts.settings,
    ),
  };
}

/** Units that an argument names: null = the whole commune. */
export function readUnits(
  book: PeriodBook,
  given: Given,
): readonly string[] | null | Extract<Answer, { fault: string }> {
  const { plan } = book;
  if (given === null)
    return book.facts.units === null ? null : { fault: 'forbidden', params: { unit: null } };
  const code = readName('unit', book.names.units, given);
  if (isFault(code)) return code;
  const units = planUnitByCode(plan, code)?.group ? expandGroups(plan, [code]) : [code];
  const hidden = units.find((unit) => !book.maySee(unit));
  if (hidden === undefined) return units;
  return { fault: 'forbidden', params: { unit: unitByCode(plan, hidden)?.name ?? hidden } };
}

/** Why a single unit's figure is missing: its report may be there, in a state that does not count. */
function notCounted(book: PeriodBook, units: readonly string[] | null, counts: Counts): Answer | null {
  const [unit, ...more] = units ?? [];
  if (unit === undefined || more.length > 0 || counts === 'issued') return null;
  const report = book.facts.reports.find((each) => each.unit === unit);
  if (!report) return null;
  return isCounted(report.state, counts)
    ? null
    : {
        missing: 'not-in-state',
        params: { unit: unitByCode(book.plan, unit)?.name ?? unit, state: report.state },
      };
}

/** KET_QUA, TU_SO, MAU_SO, DANH_GIA. */
export function answerFigure(what: TableOf, book: PeriodBook, args: readonly Given[]): Answer {
  const [asked = null, , unit = null, partGiven = null, missing = null, include = null] = args;
  const indicator = readIndicator(book, asked);
  if (isFault(indicator)) return indicator;
  const units = readUnits(book, unit);
  if (isFault(units)) return units;
  const part = readPart(indicator, partGiven);
  if (isFault(part)) return part;
  const show = readMissing(missing);
  if (isFault(show)) return show;
  const counts = readCounts(include);
  if (isFault(counts)) return counts;
  if (counts === 'issued' && !book.facts.issued)
    return { missing: 'not-issued', params: { period: book.facts.period.id }, show };
  const figure = figureOf(book, indicator, part, units, counts);
  if (!figure) {
    const name = units?.[0] === undefined ? '' : (unitByCode(book.plan, units[0])?.name ?? units[0]);
    return { missing: 'not-asked', params: { unit: name, indicator: indicator.code }, show };
  }
  const answer = shown(what, figure, book);
  if (!('missing' in answer)) return answer;
  const why = answer.missing === 'not-entered' ? notCounted(book, units, counts) : null;
  return { ...(why ?? answer), show } as Answer;
}
