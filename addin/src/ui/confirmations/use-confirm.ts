import type { ConfirmationItem, ConfirmationsReply, RequestError } from '@cchc/domain';
import { useRef, useState } from 'react';
import { useLedger } from '../use-ledger.ts';

export interface ConfirmWork {
  busy: boolean;
  /** Key and entering unit of what was confirmed last. */
  done: Pick<ConfirmationItem, 'key' | 'of'> | null;
  error: RequestError | null;
  confirm(item: ConfirmationItem, confirmer: string): Promise<void>;
}

/** Giving a unit's word; what may have arrived goes out again under its own id. */
export function useConfirm(
  period: string,
  taken: (reply: ConfirmationsReply) => void,
  reload: () => void,
): ConfirmWork {
  const { plans } = useLedger();
  const [state, setState] = useState<Omit<ConfirmWork, 'confirm'>>({ busy: false, done: null, error: null });
  const ids = useRef(new Map<string, string>());
  return {
    ...state,
    async confirm({ key, of, entry }, confirmer) {
      if (!entry || state.busy) return;
      setState({ busy: true, done: null, error: null });
      const { version } = entry;
      const what = [of, key, confirmer, version].join(' ');
      const mutationId = ids.current.get(what) ?? crypto.randomUUID();
      ids.current.set(what, mutationId);
      const answer = await plans.confirm({ unit: of, period, mutationId, key, confirmer, version });
      if (answer.ok) taken(answer.value);
      else if (answer.error.code === 'report-moved') reload();
      setState({
        busy: false,
        done: answer.ok ? { key, of } : null,
        error: answer.ok ? null : answer.error,
      });
    },
  };
}
