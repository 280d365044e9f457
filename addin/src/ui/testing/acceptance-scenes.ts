import type { AcceptanceReply, AcceptanceUnit, TransitionsReply } from '@cchc/domain';
import type { PlanBook } from '../../sync/plan-book.ts';
import type { ProvinceBook } from '../../sync/province-book.ts';
import type { Where } from '../navigation.ts';
import { clicking } from './bring.ts';
import { SAMPLE_REPORTS } from './sample-consolidation.ts';
import { H1, PLAN, signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const where: Partial<Where> = { tab: 'totals', totalsPage: 'acceptance' };
const plans: Partial<PlanBook> = {
  plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }),
};
const AT = '2026-06-02T02:00:00.000Z';
const PEOPLE = { 'm-hung': 'Hoàng Văn Hùng', 'm-mai': 'Lê Thị Mai' };

const changed: AcceptanceUnit['changed'] = [
  {
    key: 'TTHC.02',
    before: { components: { numerator: 900, denominator: 1000 }, estimate: true },
    after: { components: { numerator: 985, denominator: 1000 } },
    by: 'm-hung',
    at: AT,
  },
  { key: 'III.1.1.a/result', before: null, after: { text: 'Đã rà soát 12 thủ tục.' }, by: 'm-hung', at: AT },
];

/** Reports of a period on a server; those that were sent can be brought on, but for `DV6-03`, which moved. */
export class AcceptanceServer {
  readonly brought: string[] = [];
  units: AcceptanceUnit[] = SAMPLE_REPORTS.map(([unit, state]) => ({
    unit,
    state,
    stateBy: { by: 'm-hung', at: AT },
    cursor: '2-sample00',
    seen: unit === 'DV6-03' ? null : '1-sample00',
    changed: unit === 'DV6-03' ? null : unit === 'DV2' || unit === 'DV1' ? changed : [],
  }));

  book(): Partial<ProvinceBook> {
    return {
      acceptance: async () => ({
        ok: true,
        value: {
          period: H1.id,
          plan: PLAN.version,
          units: this.units,
          people: PEOPLE,
        } satisfies AcceptanceReply,
      }),
      looked: async () => ({ ok: true, value: { at: AT } }),
      snapshots: async () => ({ ok: true, value: { snapshots: [], people: PEOPLE } }),
      bring: async ({ units, to, comment = '' }) => {
        const reply: TransitionsReply = { done: {}, refused: {} };
        for (const [unit, cursor] of Object.entries(units)) {
          if (unit === 'DV6-03') {
            reply.refused[unit] = { code: 'report-moved', params: {} };
            continue;
          }
          this.brought.push(`${unit} ${to} ${comment}`.trim());
          const stateBy = { by: 'm-mai', at: AT };
          reply.done[unit] = {
            mutationId: 'm',
            at: AT,
            cursor,
            state: to,
            stateBy,
            changed: {},
            warnings: [],
          } as never;
          this.units = this.units.map((each) =>
            each.unit === unit ? { ...each, state: to, stateBy } : each,
          );
        }
        return { ok: true, value: reply };
      },
    };
  }
}

const none = (): AcceptanceServer => {
  const server = new AcceptanceServer();
  server.units = server.units.map((each) => ({ ...each, state: 'approved', changed: [] }));
  return server;
};
const closed = { ...H1, closed: { at: '2026-06-03T02:00:00.000Z', by: 'm-hung' }, states: {} };
const kept: Partial<ProvinceBook> = {
  ...none().book(),
  snapshots: async () => ({
    ok: true,
    value: {
      people: PEOPLE,
      snapshots: [
        {
          id: '2026-H1-abcdefgh',
          kind: 'closed',
          period: H1.id,
          dates: H1,
          at: '2026-06-03T02:00:00.000Z',
          by: 'm-hung',
          plan: PLAN.version,
          include: 'submitted',
          settings: null,
          units: {},
          rows: {},
          before: null,
          annual: null,
          text: null,
        },
      ],
    },
  }),
};

/** Tiếp nhận báo cáo: loading, reports that wait, some chosen, after a press that one report did not take, none left, closed. */
export const ACCEPTANCE_SCENES: Record<string, Scene> = {
  'acceptance-loading': { state: coordinator, where },
  'acceptance-waiting': { state: coordinator, where, plans, province: new AcceptanceServer().book() },
  'acceptance-outcome': {
    state: coordinator,
    where,
    plans,
    province: new AcceptanceServer().book(),
    bring: clicking('main input[type=checkbox]', '[data-accept]'),
  },
  'acceptance-none': { state: coordinator, where, plans, province: none().book() },
  'acceptance-closed': { state: { ...coordinator, period: closed }, where, plans, province: kept },
  'acceptance-look': {
    state: signedIn(['leader'], []),
    where,
    plans,
    province: new AcceptanceServer().book(),
  },
};
