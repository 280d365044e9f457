import { isDate } from '../calendar/dates.ts';
import type { Plan } from '../plan/schema.ts';
import { canonicalText } from '../text/canonical.ts';
import { type AnnualItem, isOwnId, type Milestone } from './annual-plan.ts';

/** Longer ones are refused, never cut. */
const LONG = 2_000;
const SHORT = 300;
const MOST_MILESTONES = 24;
const MOST_UNITS = 40;

/** A field that is not as it must be. */
class Misshapen extends Error {}

const wrong = (field: string): never => {
  throw new Misshapen(field);
};

function text(value: string | null, field: string, limit: number): string | null {
  if (value === null) return null;
  const clean = canonicalText(value);
  return clean !== null && clean.length > limit ? wrong(field) : clean;
}

const date = (value: string | null, field: string): string | null =>
  value === null || isDate(value) ? value : wrong(field);

function milestone(value: Milestone, field: string): Milestone {
  const name = text(value.name, `${field}.name`, SHORT);
  if (name === null) return wrong(`${field}.name`);
  if (!(value.weight > 0 && value.weight <= 1_000)) return wrong(`${field}.weight`);
  const { weight } = value;
  return { name, weight, due: date(value.due, `${field}.due`), done: date(value.done, `${field}.done`) };
}

/** What an item may name: units and groups, members, sentences and clauses of the plan. */
export interface KnownCodes {
  units: ReadonlySet<string>;
  clauses: ReadonlySet<string>;
  tasks: ReadonlySet<string>;
}

export const knownCodes = (plan: Plan): KnownCodes => ({
  units: new Set(plan.units.flatMap(({ code, members = [] }) => [code, ...members.map((each) => each.code)])),
  clauses: new Set(plan.tasks.flatMap(({ clauses }) => clauses.map(({ code }) => code))),
  tasks: new Set(plan.tasks.map(({ code }) => code)),
});

function units(codes: readonly string[], known: KnownCodes, field: string): string[] {
  if (codes.length > MOST_UNITS || codes.some((code) => !known.units.has(code))) return wrong(field);
  return [...new Set(codes)];
}

function canonical(id: string, item: AnnualItem, known: KnownCodes): AnnualItem {
  const isOwn = isOwnId(id);
  if (!isOwn && !known.clauses.has(id)) return wrong('id');
  const own = text(item.own, 'own', LONG);
  if (isOwn !== (own !== null)) return wrong('own');
  const { under, deadline, dropped, source } = item;
  if (under !== null && !(isOwn && (known.clauses.has(under) || known.tasks.has(under))))
    return wrong('under');
  if (item.milestones.length > MOST_MILESTONES) return wrong('milestones');
  const deadlineText = deadline && text(deadline.text, 'deadline', SHORT);
  const reason = dropped && text(dropped.reason, 'dropped', LONG);
  if (dropped && (reason === null || date(dropped.on, 'dropped') === null)) return wrong('dropped');
  return {
    own,
    under,
    person: text(item.person, 'person', SHORT),
    deadline: deadline && {
      text: deadlineText ?? '',
      end: date(deadline.end, 'deadline'),
      ongoing: deadline.ongoing,
    },
    product: text(item.product, 'product', LONG),
    milestones: item.milestones.map((each, i) => milestone(each, `milestones.${i}`)),
    leads: units(item.leads, known, 'leads'),
    coordinates: units(item.coordinates, known, 'coordinates'),
    otherUnits: text(item.otherUnits, 'otherUnits', SHORT),
    responsibility: text(item.responsibility, 'responsibility', LONG),
    authority: text(item.authority, 'authority', LONG),
    done: date(item.done, 'done'),
    dropped: dropped && { on: dropped.on, reason: reason ?? '' },
    source: source && {
      file: text(source.file, 'source', SHORT) ?? '',
      row: text(source.row, 'source', SHORT) ?? '',
    },
  };
}

/**
 * An item as it is kept: texts in NFC and trimmed, codes that the plan has, days of the calendar; or the field that is
 * wrong.
 */
export function canonicalItem(
  id: string,
  item: AnnualItem,
  known: KnownCodes,
): { item: AnnualItem } | { field: string } {
  try {
    return { item: canonical(id, item, known) };
  } catch (error) {
    if (error instanceof Misshapen) return { field: error.message };
    throw error;
  }
}
