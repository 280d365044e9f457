import {
  defaultCalendar,
  earlierPlanIn,
  entryDefs,
  type MeReply,
  type Period,
  type Plan,
  type Role,
  reportingUnits,
} from '@cchc/domain';
import planJson from '@cchc/domain/sample-plan';
import type { LedgerState, Problem } from '../../sync/ledger-state.ts';

export const PLAN = planJson as unknown as Plan;
export const TODAY = '2026-06-03';
const CALENDAR = defaultCalendar(2026, PLAN.version);
export const PERIODS = Object.values(CALENDAR.periods);
export const H1 = PERIODS.find(({ kind }) => kind === 'H1') ?? PERIODS[0]!;

function underEarlier(period: Period): Pick<MeReply['periods'][number], 'earlierPlan'> {
  const earlierPlan = earlierPlanIn(PLAN, period);
  return earlierPlan ? { earlierPlan } : {};
}

/** A person of some roles and units, on the day of the screenshots. */
export function person(roles: Role[], units: string[], name = 'Lê Thị Mai'): MeReply {
  const named = reportingUnits(PLAN).filter(({ code }) => units.includes(code));
  return {
    id: 'm-mai',
    name,
    commune: { id: 'c1', ...PLAN.commune },
    roles,
    units: named.map(({ code, name: unitName, requested }) => ({
      code,
      name: unitName,
      ...(requested && { requested }),
    })),
    standsInFor: [],
    unread: [],
    planVersion: PLAN.version,
    periods: PERIODS.map((period) => ({
      ...period,
      ...underEarlier(period),
      states: Object.fromEntries(units.map((unit) => [unit, period.kind === 'Q1' ? 'approved' : 'draft'])),
    })),
    today: TODAY,
  };
}

/** Nobody signed in, nothing open. */
export const SIGNED_OUT: LedgerState = {
  phase: 'signed-out',
  busy: null,
  me: null,
  unit: null,
  period: null,
  workbook: { kind: 'none' },
  sync: { kind: 'idle' },
  savedAt: null,
  waiting: 0,
  reportState: null,
  stateBy: null,
  blockers: null,
  missing: [],
  completeness: null,
  problems: [],
  conflicts: [],
  pendingRows: [],
  history: null,
  evidence: null,
  comments: { list: [], seen: null, unread: 0 },
  otherPerson: null,
  planChange: null,
  foreignSheets: [],
  standIn: null,
  rows: null,
  review: null,
  repair: null,
  decimal: ',',
  offer: null,
  names: {},
  defs: null,
  people: { 'm-mai': 'Lê Thị Mai', 'm-hung': 'Hoàng Văn Hùng' },
  requested: false,
  samplePeople: [],
  consolidation: null,
  error: null,
  hostOk: true,
};

/** An official who has signed in and opened nothing yet. */
export function signedIn(roles: Role[] = ['official'], units: string[] = ['DV2']): LedgerState {
  return {
    ...SIGNED_OUT,
    phase: 'ready',
    me: person(roles, units),
    unit: units.length === 1 ? (units[0] ?? null) : null,
    period: H1,
  };
}

const NAMES: Record<string, string> = {
  ...Object.fromEntries(PLAN.indicators.map(({ code, name }) => [code, name])),
  ...Object.fromEntries(
    PLAN.tasks.flatMap(({ clauses }) =>
      clauses.flatMap(({ code, text }) =>
        ['status', 'cooperation'].map((field) => [`${code}/${field}`, text]),
      ),
    ),
  ),
};

/** A few required rows of a unit that say nothing yet, of two sheets. */
function missingOf(unit: string): LedgerState['missing'] {
  const required = [...entryDefs(PLAN, unit, 2026).values()].filter((def) => def.required);
  const of = (form: string) => required.filter((def) => def.form === form).slice(-3);
  return [
    ...of('chi-tieu').map(({ key }, i) => ({ key, place: place(`G${11 + i}`) })),
    ...of('nhiem-vu').map(({ key }, i) => ({
      key,
      place: { form: 'nhiem-vu' as const, sheet: 'Nhiệm vụ', address: `H${5 + i}` },
    })),
  ];
}

/** The same with the forms open, half filled. */
export function working(unit = 'DV2'): LedgerState {
  return {
    ...signedIn(['official'], [unit]),
    workbook: { kind: 'report', unit, period: H1.id },
    savedAt: `${TODAY}T03:32:00.000Z`,
    reportState: 'draft',
    names: NAMES,
    defs: entryDefs(PLAN, unit, 2026),
    missing: missingOf(unit),
    completeness: {
      'chi-tieu': { asked: 18, filled: 10, explained: 2, wrong: 1 },
      'khao-sat': { asked: 4, filled: 4, explained: 0, wrong: 0 },
      'muc-tieu': { asked: 0, filled: 0, explained: 0, wrong: 0 },
      'nhiem-vu': { asked: 41, filled: 3, explained: 0, wrong: 0 },
      'kinh-phi': { asked: 0, filled: 0, explained: 0, wrong: 0 },
    },
  };
}

const place = (address: string) => ({ form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address });

/** One of each source, a warning first, so that the order is the screen's doing. */
export const PROBLEMS: Problem[] = [
  {
    severity: 'warning',
    source: 'rule',
    key: 'TTHC.06',
    place: place('G11'),
    warning: {
      key: 'TTHC.06',
      code: 'incomplete-measure',
      severity: 'warning',
      params: { missing: 'denominator' },
    },
  },
  {
    severity: 'error',
    source: 'cell',
    key: 'TTHC.02',
    place: place('G7'),
    problem: {
      key: 'TTHC.02',
      place: place('G7'),
      code: 'not-a-number',
      params: { field: 'numerator', text: 'khoảng 1200' },
    },
  },
  {
    severity: 'error',
    source: 'rule',
    key: 'TTHC.08',
    place: place('G13'),
    warning: {
      key: 'TTHC.08',
      code: 'numerator-over-denominator',
      severity: 'error',
      params: { numerator: 1250.5, denominator: 1200 },
    },
  },
  {
    severity: 'error',
    source: 'refused',
    key: 'TTHC.01',
    place: null,
    error: { code: 'other-unit', params: { unit: 'DV2' } },
  },
];
