import { canonicalJson } from '../text/canonical.ts';
import { codesUnder, keyMapFrom } from './key-map.ts';
import type { Owner, Plan, PlanChange } from './schema.ts';

export type PartKind = 'area' | 'unit' | 'member' | 'indicator' | 'target' | 'task' | 'clause';

/** One part of a plan by its code; `name` is what people call it. */
export interface PlanPart {
  kind: PartKind;
  code: string;
  name: string;
}

/** A field in which a part differs between two versions, as texts to show beside each other; null = there is none. */
export interface FieldChange {
  field:
    | 'name'
    | 'sentence'
    | 'target'
    | 'phase'
    | 'measure'
    | 'owners'
    | 'reporters'
    | 'area'
    | 'deadline'
    | 'product';
  before: string | null;
  after: string | null;
}

export interface PlanComparison {
  from: string;
  to: string;
  added: PlanPart[];
  gone: PlanPart[];
  /** Parts that the newer plan knows by another code. */
  renamed: { before: PlanPart; after: PlanPart }[];
  /** Told by the newer plan: what was split or merged, with its note. */
  restructured: PlanChange[];
  changed: { part: PlanPart; fields: FieldChange[] }[];
}

interface Described extends PlanPart {
  fields: Partial<Record<FieldChange['field'], string>>;
}

const ownersText = (owners: readonly Owner[]): string =>
  owners
    .map(({ unit, role, basis }) => `${unit} ${role} ${basis}`)
    .sort()
    .join('; ');

function* partsOf(plan: Plan): Generator<Described> {
  for (const { code, name, quote } of plan.areas)
    yield { kind: 'area', code, name, fields: { name, sentence: quote.text } };
  for (const { code, name, quote, members = [] } of plan.units) {
    yield { kind: 'unit', code, name, fields: { name, sentence: quote.text } };
    for (const member of members) yield { kind: 'member', ...pick(member), fields: { name: member.name } };
  }
  for (const each of plan.indicators) {
    const { code, name, quote, target, phase, measure, owners, reportedBy, area } = each;
    const fields = {
      name,
      area,
      sentence: quote.text,
      target: `${target.operator} ${target.value} ${each.unit}`,
      phase: `${phase.from}-${phase.to}`,
      measure: canonicalJson([measure, each.breakdown ?? null, each.acrossUnits, each.acrossPeriods]),
      owners: ownersText(owners),
      reporters: [...reportedBy].sort().join(', '),
    };
    yield { kind: 'indicator', code, name, fields };
  }
  for (const { code, quote, reportedBy, area } of plan.qualitativeTargets) {
    const fields = { sentence: quote.text, area, reporters: [...reportedBy].sort().join(', ') };
    yield { kind: 'target', code, name: quote.text, fields };
  }
  for (const { code, quote, area, owners, deadline, product, clauses } of plan.tasks) {
    const fields = {
      sentence: quote.text,
      area,
      owners: ownersText(owners),
      ...(deadline !== null && { deadline }),
      ...(product !== null && { product }),
    };
    yield { kind: 'task', code, name: quote.text, fields };
    for (const clause of clauses)
      yield { kind: 'clause', code: clause.code, name: clause.text, fields: { sentence: clause.text } };
  }
}

const pick = ({ code, name }: { code: string; name: string }) => ({ code, name });
const partOf = ({ kind, code, name }: Described): PlanPart => ({ kind, code, name });
const idOf = ({ kind, code }: PlanPart): string => `${kind} ${code}`;

function codesBetween(
  older: Plan,
  newer: Plan,
  between: (version: string) => Plan | null,
): Map<string, string> {
  if (newer.replaces?.version === older.version) return codesUnder(newer);
  const keys = keyMapFrom(older.version, newer, between);
  return keys ? codesUnder({ replaces: { version: older.version, keys } }) : new Map();
}

const RENAMEABLE: ReadonlySet<PartKind> = new Set(['indicator', 'target', 'clause']);

function fieldsThatDiffer(before: Described, after: Described): FieldChange[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].flatMap((key) => {
    const field = key as FieldChange['field'];
    const [was, is] = [before.fields[field] ?? null, after.fields[field] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/**
 * Two versions of a plan as data: what is new, gone, renamed, split or merged, and what each part that stayed says
 * differently. Order in the file is no difference.
 *
 * @param between plans by version, for two versions that do not follow each other; renames are followed over them
 */
export function comparePlans(
  older: Plan,
  newer: Plan,
  between: (version: string) => Plan | null = () => null,
): PlanComparison {
  const renames = codesBetween(older, newer, between);
  const before = [...partsOf(older)];
  const after = new Map([...partsOf(newer)].map((part) => [idOf(part), part]));
  const matched = new Set<string>();
  const comparison: PlanComparison = {
    from: older.version,
    to: newer.version,
    added: [],
    gone: [],
    renamed: [],
    restructured: (newer.replaces?.changes ?? []).filter(({ kind }) => kind === 'split' || kind === 'merged'),
    changed: [],
  };
  for (const part of before) {
    const code = RENAMEABLE.has(part.kind) ? (renames.get(part.code) ?? part.code) : part.code;
    const id = idOf({ ...part, code });
    const counterpart = after.get(id);
    if (counterpart === undefined) {
      comparison.gone.push(partOf(part));
      continue;
    }
    matched.add(id);
    if (code !== part.code) comparison.renamed.push({ before: partOf(part), after: partOf(counterpart) });
    const fields = fieldsThatDiffer(part, counterpart);
    if (fields.length > 0) comparison.changed.push({ part: partOf(counterpart), fields });
  }
  for (const [id, part] of after) if (!matched.has(id)) comparison.added.push(partOf(part));
  return comparison;
}
