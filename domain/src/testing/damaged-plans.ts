import type { FaultCode } from '../plan/check.ts';
import { aSecondPlan } from './second-plan.ts';

/** [what was done, where, what was put there (undefined: removed), fault, its place if not the same] */
type Row = [description: string, at: string, put: unknown, code: FaultCode, path?: string];

const survey = (levels: string[]) => ({
  kind: 'survey',
  levels,
  numerator: { name: 'Số phiếu hài lòng' },
  denominator: { name: 'Số phiếu hợp lệ' },
});
const lead = (unit: string) => ({ unit, role: 'lead', basis: 'text' });

const rows: Row[] = [
  ['a field is missing', 'indicators[0].name', undefined, 'missing-field'],
  ['a code is missing', 'tasks[0].clauses[1].code', undefined, 'missing-field'],
  ['a whole list is missing', 'units', undefined, 'missing-field'],
  ['the kind of a measure is missing', 'indicators[0].measure.kind', undefined, 'missing-field'],
  ['a row has an unknown field', 'tasks[0].ghiChu', 'x', 'unknown-field'],
  ['the file has an unknown field', 'extra', 1, 'unknown-field'],
  ['a number is typed as text', 'indicators[0].target.value', '98', 'wrong-type'],
  ['a year has decimals', 'years.from', 2027.5, 'wrong-type'],
  ['a year is beyond counting', 'years.to', 1e300, 'wrong-type'],
  ['a list is a text', 'indicators[0].reportedBy', 'VP', 'wrong-type'],
  ['a sentence of the document is a bare text', 'document.title', 'x', 'wrong-type'],
  ['a row is null', 'tasks[0]', null, 'wrong-type'],
  ['a name is empty', 'units[0].name', '', 'empty-text'],
  ['there are no areas', 'areas', [], 'empty-list'],
  [
    'a survey has four levels',
    'indicators[0].measure',
    survey(['1', '2', '3', '4']),
    'wrong-count',
    'indicators[0].measure.levels',
  ],
  [
    'a survey has six levels',
    'indicators[0].measure',
    survey(['1', '2', '3', '4', '5', '6']),
    'wrong-count',
    'indicators[0].measure.levels',
  ],
  ['a line is zero', 'areas[0].quote.line', 0, 'number-too-small'],
  ['a code has an accent', 'areas[0].code', 'HỒ SƠ', 'bad-code'],
  ['an area of a target has a blank', 'qualitativeTargets[0].area', 'HO SO', 'bad-code'],
  ['the version has a slash', 'version', '06/KH', 'bad-version'],
  ['a role is not on the list', 'tasks[0].owners[0].role', 'boss', 'unknown-choice'],
  ['a measure is of an unknown kind', 'indicators[0].measure.kind', 'average', 'unknown-measure'],
  ['two indicators have one code', 'indicators[1].code', 'HS-1', 'duplicate-code'],
  ['two codes differ only in case', 'indicators[2].code', 'hs-1', 'duplicate-code'],
  ['a member has the code of a unit', 'units[2].members[0].code', 'VP', 'duplicate-code'],
  [
    'two parts of a breakdown have one code',
    'indicators[1].breakdown.items[1].code',
    'MOI',
    'duplicate-code',
  ],
  ['two clauses of a task have one code', 'tasks[0].clauses[1].code', 'NV1.a', 'duplicate-code'],
  ['a target and an indicator share a key', 'qualitativeTargets[0].code', 'HS-1', 'duplicate-key'],
  [
    'clauses of two tasks share a key',
    'tasks[1]',
    { ...aSecondPlan().tasks[0], code: 'NV2' },
    'duplicate-key',
    'tasks[1].clauses[0].code',
  ],
  ['a clause is not under its task', 'tasks[0].clauses[0].code', 'NV2.a', 'clause-not-under-task'],
  ['an owner does not exist', 'tasks[0].owners[1].unit', 'DV9', 'unknown-unit'],
  ['a reporting unit does not exist', 'indicators[0].reportedBy[1]', 'DV9', 'unknown-unit'],
  ['a duty names an unknown unit', 'budgetDuties[0].units[0]', 'DV9', 'unknown-unit'],
  ['a responsibility names an unknown unit', 'responsibilities[0].unit', 'DV9', 'unknown-unit'],
  ['an owner has one role twice', 'tasks[0].owners[3]', lead('VP'), 'duplicate-owner'],
  ['nobody leads a task', 'tasks[0].owners[0].role', 'coordinate', 'no-lead', 'tasks[0].owners'],
  ['nobody enters an indicator', 'indicators[0].reportedBy', [], 'no-reporter'],
  ['who enters is not among the owners', 'indicators[0].reportedBy[1]', 'MT', 'reporter-without-role'],
  [
    'a single source is entered by three',
    'indicators[0].acrossUnits',
    'single-source',
    'several-sources',
    'indicators[0].reportedBy',
  ],
  ['a group has no members', 'units[2].members', [], 'group-without-members'],
  ['a group lacks its list of members', 'units[2].members', undefined, 'group-without-members'],
  ['a plain unit has members', 'units[2].group', false, 'members-without-group'],
  ['nobody consolidates', 'units[0].coordinator', undefined, 'no-coordinator', 'units'],
  ['two units consolidate', 'units[1].coordinator', true, 'several-coordinators', 'units'],
  ['an area does not exist', 'indicators[0].area', 'XYZ', 'unknown-area'],
  ['ALL stands where one area is needed', 'tasks[0].area', 'ALL', 'unknown-area'],
  ['a task names an unknown indicator', 'tasks[0].indicators[0]', 'HS-9', 'unknown-indicator'],
  ['a whole does not exist', 'indicators[1].subsetOf', 'HS-9', 'unknown-indicator'],
  ['an indicator is part of itself', 'indicators[1].subsetOf', 'HS-2', 'subset-of-itself'],
  ['parts run in a circle', 'indicators[0].subsetOf', 'HS-2', 'subset-of-itself'],
  ['a part is measured unlike its whole', 'indicators[1].subsetOf', 'SO-1', 'subset-other-measure'],
  ['a question names an unknown oddity', 'openQuestions[0].oddities[0]', 'L9', 'unknown-oddity'],
  ['a percentage is over 100', 'indicators[0].target.value', 980, 'percent-out-of-range'],
  ['a percentage is negative', 'indicators[0].target.value', -1, 'percent-out-of-range'],
  ['a level is above its scale', 'indicators[2].target.value', 5, 'level-out-of-range'],
  ['the years are reversed', 'years', { from: 2029, to: 2027 }, 'years-reversed'],
  ['a phase is reversed', 'indicators[0].phase', { from: 2029, to: 2028, basis: 'text' }, 'phase-reversed'],
  [
    'a phase begins before the plan',
    'indicators[0].phase.from',
    2026,
    'phase-outside-years',
    'indicators[0].phase',
  ],
  [
    'a phase ends after the plan',
    'indicators[0].phase.to',
    2030,
    'phase-outside-years',
    'indicators[0].phase',
  ],
  ['a total does not fit the measure', 'indicators[0].acrossUnits', 'money-rate', 'wrong-aggregation'],
  ['a clause does not stand in its sentence', 'tasks[0].clauses[1].text', 'công bố kết quả', 'not-in-quote'],
  ['a timing word does not stand in its sentence', 'tasks[0].timingWords[0]', 'hằng quý', 'not-in-quote'],
  ['the wording does not stand in its sentence', 'indicators[0].wording', '99% hồ sơ', 'not-in-quote'],
  ['a quote is not NFC', 'areas[0].quote.text', 'Hồ sơ'.normalize('NFD'), 'not-nfc'],
];

/** Puts a value at a place such as `tasks[0].owners[1].unit`; undefined removes what is there. */
export function putAt(json: unknown, at: string, value: unknown): void {
  const steps = at.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const owner = steps.reduce(
    (node, step) => node[step] as Record<string, unknown>,
    json as Record<string, unknown>,
  );
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

/** The second plan, damaged in one way after another, with the fault that must be found. */
export const damagedPlans = rows.map(([description, at, put, code, path = at]) => {
  const plan = aSecondPlan();
  putAt(plan, at, put);
  return { description, plan, code, path };
});
