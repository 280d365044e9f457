import {
  type BlockedReply,
  type EntryLayout,
  type FormCode,
  layoutOf,
  MAX_REPORTS,
  type Period,
  type Plan,
  planVersionOf,
  type ReportView,
  reportSheets,
  type StandIn,
} from '@cchc/domain';
import { errorOf, type LedgerContext } from './context.ts';
import { patiently } from './patiently.ts';
import { columnsOf } from './stand-in-cells.ts';
import { MemberRow } from './stand-in-row.ts';
import type { StandInColumn } from './stand-in-table.ts';
import { newsIn } from './sync-answers.ts';

interface Open {
  group: string | null;
  period: Period;
  form: FormCode;
  columns: StandInColumn[];
  rows: MemberRow[];
}

/** "Nhập thay": a table of a group's members, each row a sync of that member's own report. No Excel in it. */
export class StandInWork {
  private table: Open | null = null;

  constructor(private readonly context: LedgerContext) {}

  async open(group: string | null, periodId: string, form: FormCode): Promise<void> {
    const { me } = this.context.state.get();
    const wanted = (me?.standsInFor ?? []).filter(
      (unit) => group === null || unit.group === group || unit.code === group,
    );
    const [first] = wanted;
    if (!me || !first) return;
    const reports = await this.reportsOf(
      wanted.map(({ code }) => code),
      periodId,
    );
    const of = reports && (await this.context.api.workbook(first.code, periodId));
    if (of && of.kind !== 'ok') return this.context.state.set({ error: errorOf(of) });
    if (!of || !reports) return;
    const { plan, period } = of.value;
    const planVersion = planVersionOf(me, period);
    const rows = wanted.flatMap(({ code, name }) => {
      const report = reports.find(({ unit }) => unit === code);
      const entries = report && formEntries(plan, period, report, form, me.today);
      return entries && entries.length > 0
        ? [new MemberRow({ unit: code, name, entries, plan: planVersion }, report, me.today)]
        : [];
    });
    const columns = new Map<string, StandInColumn>();
    for (const row of rows)
      for (const column of row.of.entries.flatMap(columnsOf))
        if (!columns.has(column.id)) columns.set(column.id, column);
    this.table = { group, period, form, columns: [...columns.values()], rows };
    this.show();
  }

  edit(unit: string, column: string, text: string): void {
    this.row(unit)?.type(column, text);
    this.show();
  }

  setSource(unit: string, standIn: Partial<StandIn>): void {
    const row = this.row(unit);
    if (!row) return;
    row.standIn = { ...row.standIn, ...standIn };
    if (row.status.kind === 'source-missing' && row.source) row.be({ kind: 'idle' });
    this.show();
  }

  /** One row after the other; a row that fails stops no other. */
  async save(): Promise<void> {
    for (const row of this.table?.rows ?? []) if (row.hasWaiting) await this.saveRow(row);
  }

  async submit(unit: string): Promise<void> {
    const row = this.row(unit);
    const table = this.table;
    if (!row || !table) return;
    if (row.hasWaiting) await this.saveRow(row);
    const { source } = row;
    if (!source) return this.be(row, { kind: 'source-missing' });
    if (row.hasWaiting || row.hasConflicts) return;
    this.be(row, { kind: 'saving' });
    const request = row.transition(this.context.newId, {
      unit,
      period: table.period.id,
      plan: row.of.plan,
      to: 'submitted',
      expect: row.cursor,
      standIn: source,
    });
    const outcome = await patiently(this.context.timers, () => this.context.api.transition(request));
    if (outcome.kind === 'unknown') return this.be(row, { kind: 'offline' });
    row.transitionDone();
    if (outcome.kind === 'ok') {
      row.tellState(outcome.value.state, outcome.value.stateBy);
      return this.be(row, { kind: 'saved' });
    }
    const news = newsIn(outcome.body);
    if (news) row.takeNews(news);
    const { blockers } = outcome.body as Partial<BlockedReply>;
    this.be(
      row,
      outcome.error.code === 'submit-blocked'
        ? { kind: 'blocked', count: blockers?.length ?? 0 }
        : { kind: 'failed', error: outcome.error },
    );
  }

  async decide(unit: string, key: string, take: 'mine' | 'theirs'): Promise<void> {
    const row = this.row(unit);
    if (!row) return;
    row.decide(key, take);
    await this.saveRow(row);
  }

  close(): void {
    this.table = null;
    this.context.state.set({ standIn: null });
  }

  private async saveRow(row: MemberRow): Promise<void> {
    const { source } = row;
    if (!source) return this.be(row, { kind: 'source-missing' });
    const request = row.request(this.context.newId, source);
    if (!request) return;
    this.be(row, { kind: 'saving' });
    row.take(await this.context.api.sync(request));
    this.show();
  }

  private async reportsOf(units: readonly string[], period: string): Promise<ReportView[] | null> {
    const found: ReportView[] = [];
    for (let from = 0; from < units.length; from += MAX_REPORTS) {
      const outcome = await this.context.api.reports(units.slice(from, from + MAX_REPORTS), period);
      if (outcome.kind !== 'ok') {
        this.context.state.set({ error: errorOf(outcome) });
        return null;
      }
      found.push(...outcome.value.reports);
      const { state } = this.context;
      state.set({ people: { ...state.get().people, ...outcome.value.people } });
    }
    return found;
  }

  private row(unit: string): MemberRow | undefined {
    return this.table?.rows.find((row) => row.of.unit === unit);
  }

  private be(row: MemberRow, status: MemberRow['status']): void {
    row.be(status);
    this.show();
  }

  private show(): void {
    if (!this.table) return;
    const { rows, ...table } = this.table;
    this.context.state.set({ standIn: { ...table, rows: rows.map((row) => row.view()) } });
  }
}

/** Entries of one form as this unit's sheet would have them. */
function formEntries(
  plan: Plan,
  period: Period,
  { unit, state, entries }: ReportView,
  form: FormCode,
  today: string,
): EntryLayout[] {
  const layout = layoutOf(reportSheets({ plan, unit, period, state, entries, previous: null, today }));
  return [...layout.entries.values()].filter(({ def }) => def.form === form && !def.filledBy);
}
