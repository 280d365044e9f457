import {
  type AuditDoc,
  askedInYear,
  decideSync,
  defaultCalendar,
  type EntryValue,
  type MemberDoc,
  type ReportDoc,
  type ReportView,
  type SyncRequest,
} from '@cchc/domain';
import type { PlanBook } from '../../sync/plan-book.ts';
import { PLAN } from './sample-state.ts';

const NOW = '2026-06-03T03:32:00.000Z';
const CALENDAR = defaultCalendar(2026, PLAN.version);
const asked = askedInYear(PLAN, 2026);
const COORDINATOR: MemberDoc = {
  id: 'm-mai',
  name: 'Lê Thị Mai',
  active: true,
  roles: ['coordinator'],
  units: ['DV1'],
};

/** The reports of a period on a server that decides as the real one. */
export class FiguresServer {
  readonly sent: SyncRequest[] = [];
  readonly #reports = new Map<string, ReportDoc>();
  readonly #audits = new Map<string, AuditDoc>();
  #dice = 0;
  /** Units whose requests do not arrive. */
  readonly offline = new Set<string>();
  /** Reports cannot be read now. */
  unreadable = false;

  /** Somebody wrote this. */
  put(unit: string, key: string, value: EntryValue, period = '2026-Q1'): void {
    const report = this.#reports.get(unit);
    this.#decide({
      unit,
      period,
      plan: PLAN.version,
      mutationId: `before-${++this.#dice}`,
      cursor: report?.cursor ?? null,
      entries: { [key]: { value, base: report?.entries[key]?.version ?? null } },
      via: 'import',
    });
  }

  value(unit: string, key: string): EntryValue | undefined {
    return this.#reports.get(unit)?.entries[key]?.value;
  }

  via(unit: string, key: string): string | undefined {
    return this.#reports.get(unit)?.entries[key]?.via;
  }

  #decide(request: SyncRequest): ReturnType<typeof decideSync> {
    const ofUnit = asked(request.unit);
    if (!ofUnit) throw new Error(`no unit ${request.unit}`);
    const decision = decideSync(request, {
      now: NOW,
      today: NOW.slice(0, 10),
      member: COORDINATOR,
      calendar: CALENDAR,
      plan: PLAN,
      asked: ofUnit,
      report: this.#reports.get(request.unit) ?? null,
      mutation: this.#audits.get(`${request.unit} ${request.mutationId}`) ?? null,
      random: () => String(++this.#dice).padStart(8, 'r'),
      hash: (text) => text,
    });
    if (decision.kind === 'reply' && decision.write) {
      this.#reports.set(request.unit, decision.write.report);
      this.#audits.set(`${request.unit} ${request.mutationId}`, decision.write.audit);
    }
    return decision;
  }

  #view(unit: string, period: string): ReportView {
    const { state = 'draft', cursor = null, entries = {} } = this.#reports.get(unit) ?? {};
    return { unit, period, state, stateBy: null, comments: null, cursor, entries };
  }

  book(): Partial<PlanBook> {
    return {
      plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }),
      reports: async (units, period) =>
        this.unreadable
          ? { ok: false, error: { code: 'unavailable', params: {} }, body: null }
          : { ok: true, value: units.map((unit) => this.#view(unit, period)) },
      sync: async (request) => {
        this.sent.push(request);
        const unavailable = { code: 'unavailable', params: {} } as const;
        if (this.offline.has(request.unit)) return { ok: false, error: unavailable, body: null };
        const decision = this.#decide(request);
        if (decision.kind === 'reply') return { ok: true, value: decision.reply };
        const error = decision.kind === 'refuse' ? decision.error : unavailable;
        return { ok: false, error, body: null };
      },
    };
  }
}
