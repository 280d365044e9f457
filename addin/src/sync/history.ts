import type { Outcome } from '../api/http.ts';
import { errorOf, type LedgerContext } from './context.ts';
import type { HistoryView } from './ledger-state.ts';
import type { ReportSession } from './report-session.ts';
import type { Subject } from './subject.ts';

/** "Lịch sử ô": who, when, from what to what; fetched page by page. */
export class History {
  /** What the view at hand is of: an answer that comes after another one was opened is dropped. */
  private of: (Subject & { key: string | null }) | null = null;

  constructor(
    private readonly context: LedgerContext,
    private readonly subject: () => Subject | null,
    private readonly session: () => ReportSession | null,
  ) {}

  /** @param key of the selected cell's entry when absent, of the whole report where none is selected */
  async open(key?: string): Promise<void> {
    const subject = this.subject();
    if (!subject) return;
    const session = this.ofOpen(subject);
    const selected = key === undefined && session ? await session.selectedKey() : null;
    const of = { ...subject, key: key ?? selected };
    this.of = of;
    this.context.state.set({ history: this.empty(of.key, session) });
    await this.fetch(of);
  }

  async more(): Promise<void> {
    const { of } = this;
    const before = this.context.state.get().history?.more;
    if (!of || before === null || before === undefined || this.context.state.get().history?.loading) return;
    this.update({ loading: true, error: null });
    await this.fetch(of, before);
  }

  close(): void {
    this.of = null;
    this.context.state.set({ history: null });
  }

  private async fetch(of: NonNullable<typeof this.of>, before?: number): Promise<void> {
    const about = { ...(of.key !== null && { key: of.key }), ...(before !== undefined && { before }) };
    const outcome = await this.context.api.history(of.unit, of.period, about);
    if (this.of !== of) return;
    if (outcome.kind !== 'ok') return this.failed(outcome);
    const { items, more, people, units } = outcome.value;
    const { state } = this.context;
    state.set({ people: { ...state.get().people, ...people } });
    const known = state.get().history;
    this.update({
      items: [...(known?.items ?? []), ...items],
      units: { ...known?.units, ...units },
      more,
      loading: false,
    });
  }

  private failed(outcome: Outcome<unknown>): void {
    this.update({ loading: false, error: errorOf(outcome) });
  }

  private update(change: Partial<HistoryView>): void {
    const { history } = this.context.state.get();
    if (history) this.context.state.set({ history: { ...history, ...change } });
  }

  private empty(key: string | null, session: ReportSession | null): HistoryView {
    return {
      key,
      name: key === null ? '' : (this.names()[key] ?? key),
      items: [],
      units: {},
      more: null,
      loading: true,
      error: null,
      place: key === null ? null : (session?.placeOf(key) ?? null),
      restorable: key !== null && (session?.restorable(key) ?? false),
    };
  }

  private names(): Record<string, string> {
    const { names, review } = this.context.state.get();
    return review ? review.names : names;
  }

  /** The session, where the subject is the report that is open. */
  private ofOpen({ unit, period }: Subject): ReportSession | null {
    const session = this.session();
    return session?.unit === unit && session.period === period ? session : null;
  }
}
