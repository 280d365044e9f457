import { useEffect, useRef, useState } from 'react';
import { type CheckReport, loadExcelCheck, NotLoaded } from './excel-check.ts';

export type CheckState =
  | { kind: 'ready' }
  | { kind: 'running'; done: number; all: number }
  | { kind: 'done'; report: CheckReport; stopped: boolean }
  | { kind: 'failed'; notLoaded: boolean };

/** One run of the check at a time; it stops when its screen is closed. */
export function useCheck(): { state: CheckState; start(): void; stop(): void } {
  const [state, setState] = useState<CheckState>({ kind: 'ready' });
  const goOn = useRef(false);
  useEffect(
    () => () => {
      goOn.current = false;
    },
    [],
  );
  const run = async (): Promise<void> => {
    goOn.current = true;
    setState({ kind: 'running', done: 0, all: 0 });
    try {
      const check = await loadExcelCheck();
      const report = await check.run((done, all) => {
        setState({ kind: 'running', done, all });
        return goOn.current;
      });
      setState({ kind: 'done', report, stopped: !goOn.current });
    } catch (error) {
      setState({ kind: 'failed', notLoaded: error instanceof NotLoaded });
    }
  };
  return {
    state,
    start: () => void run(),
    stop: () => {
      goOn.current = false;
    },
  };
}
