import {
  type BlockedReply,
  planVersionOf,
  type ReportState,
  type TransitionReply,
  type TransitionRequest,
  type Version,
} from '@cchc/domain';
import type { Outcome } from '../api/http.ts';
import { placedBlockers } from './blockers.ts';
import { errorOf, type LedgerContext } from './context.ts';
import { patiently } from './patiently.ts';
import type { ReportSession } from './report-session.ts';
import { newsIn } from './sync-answers.ts';

type Wanted = Omit<TransitionRequest, 'mutationId'>;

const sameWish = (a: Wanted, b: Wanted): boolean =>
  (['unit', 'period', 'plan', 'to', 'expect', 'comment'] as const).every((field) => a[field] === b[field]);

/** Bringing reports from one state into another. */
export class Transitions {
  /** Nobody knows whether it arrived: the same wish goes out again under the same id. */
  private unknown: TransitionRequest | null = null;

  constructor(
    private readonly context: LedgerContext,
    private readonly session: () => ReportSession | null,
  ) {}

  /** Saves first; what blocks is shown, and nothing is sent then. */
  async submit(comment?: string): Promise<void> {
    const session = this.session();
    if (!session) return;
    await session.saveAll();
    const blockers = session.blockers();
    this.context.state.set({ blockers: blockers.length > 0 ? blockers : null });
    if (blockers.length > 0) return;
    await this.ofOpen(session, 'submitted', comment);
  }

  /** Looks what would block a submit. */
  async check(): Promise<void> {
    const session = this.session();
    if (!session) return;
    await session.alone(() => session.workbook.look());
    this.context.state.set({ blockers: session.blockers() });
  }

  /** @param expect the version that the person looked at; of the open report what it shows */
  async bring(
    unit: string,
    periodId: string,
    to: ReportState,
    comment?: string,
    expect?: Version | null,
  ): Promise<void> {
    const session = this.session();
    if (session?.unit === unit && session.period === periodId && expect === undefined)
      return this.ofOpen(session, to, comment);
    const { me, consolidation } = this.context.state.get();
    const period = me?.periods.find(({ id }) => id === periodId);
    if (!me || !period) return;
    const listed = consolidation?.period.id === periodId ? consolidation.reports : [];
    const seen = listed.find((report) => report.unit === unit)?.cursor ?? null;
    const wanted = { unit, period: periodId, plan: planVersionOf(me, period), to, expect: expect ?? seen };
    await this.send({ ...wanted, ...(comment !== undefined && { comment }) });
  }

  private async ofOpen(session: ReportSession, to: ReportState, comment?: string): Promise<void> {
    const { identity, state } = session.workbook.report;
    const { unit, period, plan } = identity;
    const wanted = { unit, period, plan, to, expect: state.cursor };
    await this.send({ ...wanted, ...(comment !== undefined && { comment }) });
  }

  private async send(wanted: Wanted): Promise<void> {
    const request =
      this.unknown && sameWish(this.unknown, wanted)
        ? this.unknown
        : { ...wanted, mutationId: this.context.newId() };
    this.unknown = request;
    const outcome = await patiently(this.context.timers, async () => {
      const answer = await this.context.api.transition(request);
      const late = answer.kind === 'ok' && answer.value.mutationId !== request.mutationId;
      return late ? ({ kind: 'unknown', retryAfter: null } as const) : answer;
    });
    if (outcome.kind !== 'unknown') this.unknown = null;
    if (outcome.kind === 'ok') await this.done(request, outcome.value);
    else await this.refused(request, outcome);
  }

  private async done({ unit, period }: TransitionRequest, reply: TransitionReply): Promise<void> {
    const { state } = this.context;
    const { me, consolidation } = state.get();
    state.set({
      blockers: null,
      me: me && {
        ...me,
        periods: me.periods.map((each) =>
          each.id === period && unit in each.states
            ? { ...each, states: { ...each.states, [unit]: reply.state } }
            : each,
        ),
      },
      ...(consolidation?.period.id === period && {
        consolidation: {
          ...consolidation,
          reports: consolidation.reports.map((report) =>
            report.unit === unit ? { ...report, state: reply.state } : report,
          ),
        },
      }),
    });
    const session = this.session();
    if (session?.unit === unit && session.period === period) await session.afterTransition(reply);
  }

  private async refused({ unit, period }: TransitionRequest, outcome: Outcome<unknown>): Promise<void> {
    const { state } = this.context;
    const error = errorOf(outcome);
    state.set({ error });
    const session = this.session();
    if (outcome.kind !== 'refused' || session?.unit !== unit || session.period !== period) return;
    if (error.code === 'submit-blocked') {
      const { blockers = [] } = outcome.body as Partial<BlockedReply>;
      return state.set({ blockers: placedBlockers(blockers, session) });
    }
    // What came in meanwhile is taken, and told
    const news = newsIn(outcome.body);
    if (news) await session.afterTransition(news);
    else if (error.code === 'plan-changed') await session.pull();
  }
}
