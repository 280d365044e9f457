import type { Locale } from '@cchc/domain';
import type { ApiClient } from '../api/api-client.ts';
import type { Timers } from '../sync/autosave.ts';
import type { Ledger } from '../sync/ledger-state.ts';
import { type Observable, observable } from '../sync/observable.ts';
import { AnswerDesk } from './answer-desk.ts';
import { associateFunctions, type FunctionsHost } from './associate.ts';
import { keptAnswers } from './kept-answers.ts';

/** Coming to the front asks for news at most this often. */
const FOCUS_EVERY = 15_000;
/** A sync of this workbook changes what cells ask: they hear of it a moment later, once for many. */
const AFTER_SYNC = 1_000;

export interface FunctionsParts {
  timers: Timers;
  storage: Storage | null;
  /** office.js's `CustomFunctions`; null where there is none. */
  host: FunctionsHost | null;
  /** Whether numbers may carry their format (CustomFunctionsRuntime 1.4). */
  formats: boolean;
  locale(): Locale;
}

type Watched = Pick<Ledger, 'getState' | 'subscribe' | 'start'>;

export interface Functions {
  desk: AnswerDesk;
  /** Whether a call has arrived: the one proof that this Excel has custom functions. */
  proof: Observable<{ arrived: boolean }>;
  /** From now on it is known who is signed in, and how to ask the server. */
  follow(ledger: Watched, api: Pick<ApiClient, 'answers'>): void;
  /** The pane came to the front, or the network came back. */
  focus(): void;
}

/** The functions of cells, from the moment on which the page loads: what was kept is shown before anything is asked. */
export function startFunctions({ timers, storage, host, formats, locale }: FunctionsParts): Functions {
  const proof = observable({ arrived: false });
  let server: Pick<ApiClient, 'answers'> | null = null;
  let watched: Watched | null = null;
  const offline = (): boolean => watched?.getState().error?.code === 'unavailable';
  const desk = new AnswerDesk({
    api: {
      answers: async (questions, etag) =>
        server ? server.answers(questions, etag) : { kind: 'unknown', retryAfter: null },
    },
    timers,
    kept: keptAnswers(storage),
    // Nobody could be asked who it is: the pane asks again
    wake: () => {
      if (watched?.getState().phase === 'signed-out' && offline()) void watched.start();
    },
  });
  if (host) associateFunctions(host, desk, { locale, formats, arrived: () => proof.set({ arrived: true }) });
  let focused = timers.now();
  return {
    desk,
    proof,
    follow(ledger, api) {
      server = api;
      watched = ledger;
      let saved = ledger.getState().savedAt;
      let afterSync: (() => void) | null = null;
      const look = (): void => {
        const { phase, me, savedAt } = ledger.getState();
        if (phase === 'ready' && me) desk.signedInAs(`${me.commune.id}|${me.id}`);
        else if (phase === 'signed-out') desk.signedInAs(null, offline());
        if (savedAt === saved) return;
        saved = savedAt;
        afterSync?.();
        if (savedAt !== null) afterSync = timers.after(AFTER_SYNC, () => desk.refresh());
      };
      ledger.subscribe(look);
      look();
    },
    focus() {
      if (timers.now() - focused < FOCUS_EVERY) return;
      focused = timers.now();
      desk.refresh();
    },
  };
}
