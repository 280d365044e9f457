import type { SyncStatus } from './ledger-state.ts';
import type { Round } from './report-sync.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Why a save was refused, as the foot line says it. */
export function refusedStatus({ error }: Round & { kind: 'refused' }): SyncStatus {
  const { code, params } = error;
  const [by, at, reason] = [text(params.by), text(params.at), text(params.reason)];
  if (code === 'locked')
    return {
      kind: 'locked',
      state: params.state === 'approved' ? 'approved' : 'submitted',
      by,
      at,
      ...(reason !== null && { reason }),
    };
  if (code === 'period-closed')
    return { kind: 'closed', by: by ?? '', at: at ?? '', ...(reason !== null && { reason }) };
  return { kind: 'failed', error };
}
