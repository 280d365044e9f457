import type { SyncReply, SyncRequest } from '../api/api.ts';
import type { Calendar } from '../calendar/period.ts';
import { keyMapFrom } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import { isRegisterPeriod } from '../registers/register-period.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { askedInRegisters, askedInYear } from '../sync/asked.ts';
import { decideSync, type SyncDecision } from '../sync/decide-sync.ts';

/** FNV-1a, 32 bits twice: good enough for tests, and needs no crypto. */
export function testHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}

/** Everything that the store holds. */
export interface Backup {
  report: ReportDoc | null;
  audit: Map<string, AuditDoc>;
  plan: Plan;
  plans: Plan[];
}

/** One report's store in memory: what a transaction would read and write, and nothing else. */
export class SyncServer {
  report: ReportDoc | null = null;
  audit = new Map<string, AuditDoc>();
  now = '2026-06-03T02:00:00.000Z';
  today = '2026-06-03';
  writes = 0;
  /** Looking an old cursor up in the audit. */
  lookUps = 0;
  private dice = 0;
  private asked;
  private registers;
  private plans: Plan[] = [];

  constructor(
    public plan: Plan,
    public calendar: Calendar,
    readonly members: Record<string, MemberDoc>,
  ) {
    this.asked = askedInYear(plan, calendar.year);
    this.registers = askedInRegisters(plan);
  }

  /** A new version of the plan, which says how it replaces this one, for all periods. */
  adopt(plan: Plan): void {
    this.plans = [...this.plans, this.plan];
    this.stand(plan);
  }

  private stand(plan: Plan): void {
    if (plan === this.plan) return;
    this.plan = plan;
    this.calendar = { ...this.calendar, planVersion: plan.version };
    this.asked = askedInYear(plan, this.calendar.year);
    this.registers = askedInRegisters(plan);
  }

  decide(request: SyncRequest, memberId: string): SyncDecision {
    const asked = (isRegisterPeriod(request.period) ? this.registers : this.asked)(request.unit);
    if (!asked) throw new Error(`no unit ${request.unit}`);
    const context = {
      now: this.now,
      today: this.today,
      member: this.members[memberId] ?? null,
      calendar: this.calendar,
      plan: this.plan,
      asked,
      report: this.report,
      mutation: this.audit.get(request.mutationId) ?? null,
      keysFrom: (from: string) =>
        keyMapFrom(from, this.plan, (version) => this.plans.find((plan) => plan.version === version) ?? null),
      random: () => String(++this.dice).padStart(8, 'r'),
      hash: testHash,
    };
    let decision = decideSync(request, context);
    if (decision.kind === 'look-up-cursor') {
      const { cursor } = decision;
      this.lookUps += 1;
      const cursorFound = [...this.audit.values()].some(({ version }) => version === cursor);
      decision = decideSync(request, { ...context, cursorFound });
    }
    if (decision.kind === 'reply' && decision.write) {
      this.report = structuredClone(decision.write.report);
      this.audit.set(request.mutationId, structuredClone(decision.write.audit));
      this.writes += 2;
    }
    return decision;
  }

  /** The reply, for requests that must not be refused. */
  sync(request: SyncRequest, memberId: string): SyncReply {
    const decision = this.decide(request, memberId);
    if (decision.kind !== 'reply') throw new Error(JSON.stringify(decision));
    return decision.reply;
  }

  backup(): Backup {
    return {
      ...structuredClone({ report: this.report, audit: this.audit }),
      plan: this.plan,
      plans: this.plans,
    };
  }

  restore({ report, audit, plan, plans }: Backup): void {
    ({ report: this.report, audit: this.audit } = structuredClone({ report, audit }));
    this.plans = plans;
    this.stand(plan);
  }
}
