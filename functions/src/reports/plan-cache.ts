import { createHash } from 'node:crypto';
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

/** Different plans kept at once at most; each is some hundred kilobytes of text. */
const MAX_PLANS = 64;
/** Communes and versions whose plan is known; each is a line of text. */
const MAX_NAMES = 20_000;

/** Forgets what was put in first when there are too many. */
function limit<T>(map: Map<string, T>, most: number): void {
  if (map.size > most) map.delete(map.keys().next().value as string);
}

/**
 * Plans by commune and version. A version never changes under its name, so what was read stays true. Communes
 * with the same plan, letter for letter, share it: a province has hundreds of them.
 */
export class PlanCache {
  /** Commune and version → hash of the plan's text. */
  readonly #hashes = new Map<string, string>();
  readonly #plans = new Map<string, PlanAtHand>();

  get(commune: string, version: string): PlanAtHand | undefined {
    const hash = this.#hashes.get(`${commune}/${version}`);
    return hash === undefined ? undefined : this.#plans.get(hash);
  }

  /** @throws when the document is missing: a calendar names a plan that was never stored */
  put(commune: string, version: string, doc: PlanDoc | null | undefined): PlanAtHand {
    if (!doc) throw new Error(`The plan ${version} of ${commune} is missing in the store.`);
    const hash = createHash('sha256').update(doc.json).digest('hex');
    const plan = this.#plans.get(hash) ?? new PlanAtHand(JSON.parse(doc.json) as Plan);
    this.#plans.set(hash, plan);
    this.#hashes.set(`${commune}/${version}`, hash);
    limit(this.#plans, MAX_PLANS);
    limit(this.#hashes, MAX_NAMES);
    return plan;
  }
}
