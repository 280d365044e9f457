import type { TransitionReply, TransitionsReply, TransitionsRequest } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { Refused } from './refused.ts';
import { type Services, sha256 } from './services.ts';
import { transitionReport } from './transition.ts';

/** Transactions that run at once: each is of another report. */
const TOGETHER = 8;
/** Of the characters that an id may have. */
const ID_LENGTH = 40;

/**
 * `POST /api/transitions`: many reports into one state. Each is a transition of its own, under an id that follows from that of the
 * request: a repeat finds what was done, and goes on with the rest.
 */
export async function transitionReports(
  services: Services,
  caller: Caller,
  { units, mutationId, ...rest }: TransitionsRequest,
): Promise<TransitionsReply> {
  const done: Record<string, TransitionReply> = {};
  const refused: TransitionsReply['refused'] = {};
  const one = async ([unit, expect]: [string, string | null]): Promise<void> => {
    const id = sha256(`${mutationId}|${unit}`).slice(0, ID_LENGTH);
    try {
      done[unit] = await transitionReport(services, caller, { ...rest, unit, expect, mutationId: id });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused[unit] = error.error;
    }
  };
  const all = Object.entries(units);
  for (let from = 0; from < all.length; from += TOGETHER)
    await Promise.all(all.slice(from, from + TOGETHER).map(one));
  return { done, refused };
}
