import type { RequestError } from '@cchc/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../sync/plan-book.ts';

export interface Asked<T> {
  /** The last answer; stays while it is asked for again. */
  value: T | null;
  error: RequestError | null;
  loading: boolean;
  reload(): void;
  /** Takes an answer that came another way, such as that of a save. */
  take(value: T): void;
}

/** Asks when the screen opens and when `key` changes; an answer that comes after the next question is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<Answer<T>>): Asked<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: RequestError | null }>({
    key: '',
    value: null,
    error: null,
  });
  const [loading, setLoading] = useState(true);
  const latest = useRef(0);
  const asking = useRef(ask);
  asking.current = ask;
  const reload = useCallback(() => {
    const mine = ++latest.current;
    setLoading(true);
    void asking.current().then((answer) => {
      if (mine !== latest.current) return;
      setLoading(false);
      setState((before) => ({
        key,
        value: answer.ok ? answer.value : before.key === key ? before.value : null,
        error: answer.ok ? null : answer.error,
      }));
    });
  }, [key]);
  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);
  const current = state.key === key;
  return {
    value: current ? state.value : null,
    error: current ? state.error : null,
    loading,
    reload,
    take: (value) => setState({ key, value, error: null }),
  };
}
