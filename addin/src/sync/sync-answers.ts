import type { KeyMap, LockedReply, PlanChangedReply, SyncReply, SyncRequest } from '@cchc/domain';

/**
 * Client, rule: a reply counts only for the mutation in flight. A late or doubled one of an earlier mutation (a proxy,
 * a connection that woke up) says nothing about this one.
 */
export const answers = (reply: Pick<SyncReply, 'mutationId'>, inFlight: SyncRequest | null): boolean =>
  inFlight !== null && reply.mutationId === inFlight.mutationId;

/** The news that come with a refusal. */
export const newsIn = (body: unknown): SyncReply | undefined => (body as Partial<LockedReply> | null)?.reply;

/** The map of keys that comes with `plan-changed`. */
export function keysOf(body: unknown): { keys?: KeyMap | null } {
  const { error, keys } = (body ?? {}) as Partial<PlanChangedReply>;
  return error?.code === 'plan-changed' ? { keys: keys ?? null } : {};
}
