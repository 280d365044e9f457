import {
  type Asked,
  askedInRegisters,
  askedInYear,
  isRegisterPeriod,
  type Plan,
  periodYear,
} from '@cchc/domain';

/** `communes/{c}/plans/{version}`: as text, because a plan is read whole and nothing in it is ever searched. */
export interface PlanDoc {
  version: string;
  json: string;
}

export const planDoc = (plan: Plan): PlanDoc => ({ version: plan.version, json: JSON.stringify(plan) });

/** A plan with what is asked of its units, worked out once for each year. */
export class PlanAtHand {
  readonly plan: Plan;
  readonly #asked = new Map<number, (unit: string) => Asked | null>();
  readonly #registers: (unit: string) => Asked | null;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#registers = askedInRegisters(plan);
  }

  /** What a unit is asked in a period or in the registers of a year; null when the plan has no such reporting unit. */
  asked(unit: string, period: string): Asked | null {
    if (isRegisterPeriod(period)) return this.#registers(unit);
    const year = periodYear(period);
    let asked = this.#asked.get(year);
    if (!asked) {
      asked = askedInYear(this.plan, year);
      this.#asked.set(year, asked);
    }
    return asked(unit);
  }
}

/** Plans kept at once at most; each is some hundred kilobytes of text. */
const MAX_PLANS = 64;

/** Plans by commune and version. A version never changes under its name, so what was read stays true. */
export class PlanCache {
  readonly #plans = new Map<string, PlanAtHand>();

  get(commune: string, version: string): PlanAtHand | undefined {
    return this.#plans.get(`${commune}/${version}`);
  }

  /** @throws when the document is missing: a calendar names a plan that was never stored */
  put(commune: string, version: string, doc: PlanDoc | null | undefined): PlanAtHand {
    if (!doc) throw new Error(`The plan ${version} of ${commune} is missing in the store.`);
    const plan = new PlanAtHand(JSON.parse(doc.json) as Plan);
    this.#plans.set(`${commune}/${version}`, plan);
    if (this.#plans.size > MAX_PLANS) this.#plans.delete(this.#plans.keys().next().value as string);
    return plan;
  }
}
