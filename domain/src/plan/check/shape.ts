import type { z } from 'zod';
import { planSchema } from '../schema.ts';
import { type FaultCode, type FaultParams, fault, type PlanFault } from './fault.ts';
import { meaningOf } from './meaning.ts';
import { type Path, pathText, placeOf, valueAt } from './place.ts';
import { addFault, MOST_FAULTS } from './report.ts';

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, readonly [vi: string, en: string]> = {
  string: ['chữ', 'text'],
  number: ['số', 'a number'],
  int: ['số nguyên', 'a whole number'],
  boolean: ['true hoặc false', 'true or false'],
  array: ['một danh sách [ … ]', 'a list [ … ]'],
  object: ['một nhóm mục { … }', 'a group { … }'],
  record: ['một nhóm mục { … }', 'a group { … }'],
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 60) : (JSON.stringify(value) ?? '').slice(0, 60);

/** Turns what zod found into faults; one issue may name several unknown fields. */
function* faultsOf(json: unknown, issue: Issue, parent: Path): Generator<PlanFault> {
  const path: Path = [...parent, ...issue.path];
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  const value = valueAt(json, path);
  const make = (code: FaultCode, params: FaultParams, at: Path = path): PlanFault =>
    fault(code, pathText(at), params, placeOf(json, at));

  if (path.length === 0 && issue.code === 'invalid_type') yield make('not-a-plan', {});
  else if (value === undefined && issue.code !== 'unrecognized_keys')
    yield make('missing-field', { field, meaning: meaningOf(path) });
  else
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) yield make('unknown-field', { field: key }, [...path, key]);
        break;
      case 'invalid_type': {
        const [expected, expectedEn] = TYPE_NAMES[issue.expected] ?? [issue.expected, issue.expected];
        yield make('wrong-type', { field, expected, expectedEn });
        break;
      }
      case 'too_small':
      case 'too_big':
        yield sizeFault(issue, field, value, make);
        break;
      case 'invalid_format':
        yield make(field === 'version' ? 'bad-version' : 'bad-code', { value: shown(value) });
        break;
      case 'invalid_value':
        yield make('unknown-choice', { field, value: shown(value), allowed: issue.values.join(', ') });
        break;
      case 'invalid_union':
        yield* unionFaults(json, issue, path, make);
        break;
      default:
        throw new Error(`no words for the finding ${issue.code} at ${pathText(path)}`);
    }
}

type Make = (code: FaultCode, params: FaultParams, at?: Path) => PlanFault;

function sizeFault(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  field: string,
  value: unknown,
  make: Make,
): PlanFault {
  if (typeof value === 'string') return make('empty-text', { field });
  if (!Array.isArray(value)) {
    return issue.code === 'too_small'
      ? make('number-too-small', { field, minimum: Number(issue.minimum) })
      : make('wrong-type', { field, expected: 'số nguyên', expectedEn: 'a whole number' });
  }
  if (field === 'reportedBy') return make('no-reporter', {});
  if (issue.exact === true)
    return make('wrong-count', {
      field,
      count: Number(issue.code === 'too_small' ? issue.minimum : issue.maximum),
    });
  return make('empty-list', { field });
}

function* unionFaults(
  json: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  make: Make,
): Generator<PlanFault> {
  if (issue.discriminator !== undefined) {
    const value = shown(valueAt(json, path));
    yield make('unknown-measure', { value, allowed: measureKinds().join(', ') });
    return;
  }
  // The first alternative is what people mean (a code, one quote); the others are special words and lists.
  for (const inner of issue.errors[0] ?? []) yield* faultsOf(json, inner, path);
}

const measureKinds = (): string[] =>
  planSchema.shape.indicators.element.shape.measure.options.map((option) => option.shape.kind.value);

/** Fields that are missing, unknown or of the wrong kind, and the plan where there are none. */
export function checkShape(json: unknown): { plan?: z.infer<typeof planSchema>; faults: PlanFault[] } {
  const result = planSchema.safeParse(json);
  if (result.success) return { plan: result.data, faults: [] };
  const faults: PlanFault[] = [];
  for (const issue of result.error.issues) {
    // Beyond the most only one line more is told: what is not told is not worded either
    if (faults.length > MOST_FAULTS) break;
    for (const found of faultsOf(json, issue, [])) addFault(faults, () => found);
  }
  return { faults };
}
