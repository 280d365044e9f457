import { reportingUnits } from '@cchc/domain';
import type { LedgerState } from '../../sync/ledger-state.ts';
import type { PlanBook } from '../../sync/plan-book.ts';
import type { ProvinceBook } from '../../sync/province-book.ts';
import type { RegisterBook } from '../../sync/register-book.ts';
import type { Where } from '../navigation.ts';
import { ACCEPTANCE_SCENES } from './acceptance-scenes.ts';
import type { Bring } from './bring.ts';
import { CONSOLIDATED_SCENES } from './consolidated-scenes.ts';
import type { SampleCells } from './fake-formulas.ts';
import { PLAN_SCENES } from './plan-scenes.ts';
import { PROVINCE_SCENES } from './province-scenes.ts';
import { REGISTER_SCENES } from './register-scenes.ts';
import { REMINDER_SCENES } from './reminder-scenes.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { PERIODS, PLAN, PROBLEMS, SIGNED_OUT, signedIn, TODAY, working } from './sample-state.ts';
import { STATE_SCENES } from './scenes-states.ts';

export interface Scene {
  state: LedgerState;
  where?: Partial<Where>;
  /** What the server answers about the plan; silent where absent. */
  plans?: Partial<PlanBook>;
  /** What stands in Excel's cells, where the screen asks. */
  cells?: SampleCells;
  /** What the server answers about registers of other units. */
  registers?: Partial<RegisterBook>;
  /** What the server answers about the report to the province. */
  province?: Partial<ProvinceBook>;
  /** What a person brings in once it is drawn. */
  bring?: Bring;
}

const unitName = (code: string): string =>
  reportingUnits(PLAN).find((unit) => unit.code === code)?.name ?? code;
const SAMPLE_PEOPLE = [
  { name: 'Lê Thị Mai', login: 'mai', password: 'mau', role: 'official', units: [unitName('DV2')] },
  { name: 'Hoàng Văn Hùng', login: 'hung', password: 'mau', role: 'head', units: [unitName('DV4')] },
  {
    name: 'Nông Thị Lan',
    login: 'lan',
    password: 'mau',
    role: 'official',
    units: [unitName('DV7-01'), unitName('DV5')],
  },
  { name: 'Vi Văn Nam', login: 'nam', password: 'mau', role: 'coordinator', units: [unitName('DV1')] },
  { name: 'Tô Minh Anh', login: 'anh', password: 'mau', role: 'leader', units: [] },
];
const coordinator = (): LedgerState => ({
  ...signedIn(['coordinator'], ['DV1']),
  consolidation: sampleConsolidation(),
});
const overview = { tab: 'overview' as const };
const totals = { tab: 'totals' as const };
const offlineAt = Date.parse(`${TODAY}T03:40:00Z`);

/** Every screen in every state that it is designed for. */
export const SCENES: Record<string, Scene> = {
  starting: { state: { ...SIGNED_OUT, phase: 'starting' } },
  'starting-error': {
    state: { ...SIGNED_OUT, phase: 'starting', error: { code: 'unavailable', params: {} } },
  },
  'host-too-old': { state: { ...SIGNED_OUT, hostOk: false } },
  'sign-in': { state: SIGNED_OUT },
  'sign-in-demo': { state: { ...SIGNED_OUT, samplePeople: SAMPLE_PEOPLE } },
  'sign-in-wrong': { state: { ...SIGNED_OUT, error: { code: 'sign-in-failed', params: {} } } },
  'sign-in-busy': { state: { ...SIGNED_OUT, busy: 'signing-in' } },
  'choose-unit': { state: signedIn(['official'], ['DV2', 'DV5', 'DV7-01']) },
  'choose-unit-none': { state: signedIn(['official'], []) },
  'report-new': { state: signedIn() },
  'report-opening': { state: { ...signedIn(), busy: 'opening' } },
  'report-open-error': { state: { ...signedIn(), error: { code: 'unavailable', params: {} } } },
  'report-no-period': { state: { ...signedIn(), period: null } },
  'report-working': { state: working() },
  'report-full': {
    state: {
      ...working(),
      completeness: {
        'chi-tieu': { asked: 18, filled: 18, explained: 0, wrong: 0 },
        'khao-sat': { asked: 0, filled: 0, explained: 0, wrong: 0 },
        'muc-tieu': { asked: 0, filled: 0, explained: 0, wrong: 0 },
        'nhiem-vu': { asked: 41, filled: 41, explained: 0, wrong: 0 },
        'kinh-phi': { asked: 0, filled: 0, explained: 0, wrong: 0 },
      },
    },
  },
  'report-empty-offer': { state: { ...working(), offer: { kind: 'empty', zero: 6, mark: 3 } } },
  'report-nothing-empty': { state: { ...working(), offer: { kind: 'empty', zero: 0, mark: 0 } } },
  'report-previous-offer': {
    state: {
      ...working(),
      offer: {
        kind: 'previous',
        texts: [
          { key: 'TTHC.02', text: 'Đã giải quyết 1.234,5 hồ sơ, đạt 95% theo 05/KH-UBND ngày 05/02/2026.' },
          { key: 'TTHC.07', text: 'Đã tập huấn cho cán bộ của các thôn.' },
        ],
      },
    },
  },
  'report-filled': { state: { ...working(), waiting: 3, offer: { kind: 'filled', count: 3 } } },
  'report-problems': { state: { ...working(), waiting: 3, problems: PROBLEMS } },
  'report-unclear': {
    state: {
      ...working(),
      waiting: 2,
      problems: [
        {
          severity: 'error',
          source: 'cell',
          key: 'TTHC.02',
          place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'G7' },
          problem: {
            key: 'TTHC.02',
            place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'G7' },
            code: 'ambiguous-number',
            params: { field: 'numerator', text: '1.234', first: 1234, second: 1.234 },
          },
        },
        {
          severity: 'error',
          source: 'cell',
          key: 'TTHC.07',
          place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'H12' },
          problem: {
            key: 'TTHC.07',
            place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'H12' },
            code: 'date-for-number',
            params: { field: 'denominator', text: '12/6/2026' },
          },
        },
      ],
    },
  },
  'report-same-row': {
    state: {
      ...working(),
      waiting: 1,
      names: { ...working().names, 'VM/aaaaaaaa1': 'Vướng mắc VM-aaaaaaaa1' },
      problems: [
        {
          severity: 'error',
          source: 'cell',
          key: 'VM/aaaaaaaa1',
          place: { form: 'vuong-mac', sheet: 'Vướng mắc', address: 'B5' },
          problem: {
            key: 'VM/aaaaaaaa1',
            place: { form: 'vuong-mac', sheet: 'Vướng mắc', address: 'B5' },
            code: 'maybe-same-row',
            params: { text: 'Thiếu máy quét' },
          },
        },
      ],
    },
  },
  'report-asked': { state: { ...working('DV7-01'), problems: PROBLEMS.slice(0, 2) } },
  'report-conflict': {
    state: {
      ...working(),
      waiting: 1,
      conflicts: [
        {
          key: 'TTHC.02',
          place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'G7' },
          mine: { components: { numerator: 1200, denominator: 1250 }, estimate: true },
          theirs: {
            value: { components: { numerator: 1180, denominator: 1250 }, note: 'Theo Cổng dịch vụ công' },
            version: '4-abcdefgh',
            by: 'm-hung',
            at: `${TODAY}T02:05:00.000Z`,
          },
          base: { components: { numerator: 1150, denominator: 1250 } },
        },
      ],
    },
  },
  'report-saving': { state: { ...working(), waiting: 3, sync: { kind: 'saving' } } },
  'report-editing': { state: { ...working(), waiting: 3, sync: { kind: 'editing', long: false } } },
  'report-editing-long': { state: { ...working(), waiting: 3, sync: { kind: 'editing', long: true } } },
  'report-offline': { state: { ...working(), waiting: 3, sync: { kind: 'offline', retryAt: offlineAt } } },
  'report-failed': {
    state: {
      ...working(),
      waiting: 3,
      sync: { kind: 'failed', error: { code: 'plan-changed', params: {} } },
    },
  },
  'report-repaired': {
    state: {
      ...working(),
      decimal: '.',
      repair: {
        kept: 24,
        moved: true,
        unplaced: [
          { sheet: 'Chỉ tiêu', address: 'I9', content: '77,1', stays: false },
          { sheet: 'Chỉ tiêu', address: 'T12', content: 'cộng tay', stays: true },
        ],
        more: 120,
        leftovers: 'Cần xếp lại',
        locked: ['Khảo sát hài lòng'],
      },
    },
  },
  'report-repaired-clean': {
    state: {
      ...working(),
      repair: { kept: 24, moved: false, unplaced: [], more: 0, leftovers: null, locked: [] },
    },
  },
  'report-repairing': { state: { ...working(), busy: 'repairing' } },
  'report-foreign-unreadable': {
    state: { ...signedIn(), workbook: { kind: 'foreign', reason: 'unreadable', unit: '', period: '' } },
  },
  'report-sheet-locked': {
    state: {
      ...working(),
      waiting: 3,
      sync: { kind: 'excel', failure: 'protected', sheets: ['Chỉ tiêu'] },
    },
  },
  'report-excel': { state: { ...working(), waiting: 3, sync: { kind: 'excel', failure: 'protected' } } },
  'report-locked': {
    state: {
      ...working(),
      reportState: 'submitted',
      waiting: 2,
      sync: { kind: 'locked', state: 'submitted', by: 'm-hung', at: `${TODAY}T02:05:00.000Z` },
    },
  },
  'report-closed': {
    state: {
      ...signedIn(),
      period: { ...PERIODS[0]!, closed: { at: '2026-04-02T02:00:00.000Z', by: 'm-hung' } },
    },
  },
  'report-other-workbook': {
    state: { ...signedIn(), workbook: { kind: 'report', unit: 'DV2', period: '2026-Q1' } },
  },
  'report-foreign': {
    state: { ...signedIn(), workbook: { kind: 'foreign', reason: 'unit', unit: 'DV5', period: '2026-H1' } },
  },
  help: { state: working(), where: { help: true } },
  overview: { state: coordinator(), where: overview },
  'overview-loading': { state: { ...coordinator(), consolidation: null }, where: overview },
  'overview-error': {
    state: { ...coordinator(), consolidation: null, error: { code: 'unavailable', params: {} } },
    where: overview,
  },
  'overview-none-started': {
    state: { ...coordinator(), consolidation: sampleConsolidation([]) },
    where: overview,
  },
  'overview-empty': { state: { ...coordinator(), period: null, consolidation: null }, where: overview },
  totals: { state: coordinator(), where: totals },
  'totals-loading': { state: { ...coordinator(), consolidation: null }, where: totals },
  'totals-error': {
    state: { ...coordinator(), consolidation: null, error: { code: 'forbidden', params: { unit: 'DV1' } } },
    where: totals,
  },
  'leader-totals': {
    state: { ...signedIn(['leader'], []), consolidation: sampleConsolidation([]) },
    where: totals,
  },
  ...REGISTER_SCENES,
  ...PLAN_SCENES,
  ...CONSOLIDATED_SCENES,
  ...PROVINCE_SCENES,
  ...ACCEPTANCE_SCENES,
  ...REMINDER_SCENES,
  ...STATE_SCENES,
};
