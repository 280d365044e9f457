import { type Answer, questionKey, type RawQuestion } from '@cchc/domain/questions';
import type { ApiClient } from '../api/api-client.ts';
import type { Timers } from '../sync/autosave.ts';
import { backOff } from '../sync/back-off.ts';
import { type Observable, observable } from '../sync/observable.ts';
import { type Call, Calls, type Trouble } from './calls.ts';
import { chunksOf } from './chunks.ts';
import { withinTime } from './in-time.ts';
import type { Kept, KeptAnswers } from './kept-answers.ts';
import { KnownAnswers, type Tag } from './known-answers.ts';

export type { Call, Shown, Trouble } from './calls.ts';

export interface DeskState {
  /** Cells that ask, and different questions among them. */
  cells: number;
  questions: number;
  /** When the oldest answer in a cell was got, by the clock of this machine; null while there is none. */
  oldest: number | null;
  trouble: Trouble | null;
  asking: boolean;
}

/** Answers that stand outside of this browser, with whose they are: commune and person. */
export interface KeptElsewhere {
  scope: string;
  answers: Readonly<Record<string, Kept>>;
}

/** Calls of one recalculation arrive within this; a longer wait is felt. */
export const GATHER = 50;
export const GATHER_AT_MOST = 250;
/** After so long without a word a cell says that it waits: none stays on #BUSY. */
export const PATIENCE = 8_000;
/** A request is given up after this; what comes later is not looked at. */
export const LATEST = 35_000;
/** An answer of a moment ago is not asked for again. */
const FRESH = 2_000;

export interface DeskParts {
  api: Pick<ApiClient, 'answers'>;
  timers: Timers;
  kept: KeptAnswers;
  /** Called when a request would make sense again, while nobody is signed in because there was no network. */
  wake?(): void;
}

/**
 * Where all cells of a workbook ask. Calls of one recalculation become one request, identical ones share one entry; the last
 * good answers are shown at once and stay while there is no network or nobody is signed in.
 */
export class AnswerDesk {
  readonly state: Observable<DeskState> = observable<DeskState>({
    cells: 0,
    questions: 0,
    oldest: null,
    trouble: null,
    asking: false,
  });
  readonly #live = new Calls();
  readonly #queue = new Set<string>();
  readonly #known: KnownAnswers;
  /** Who is signed in: commune and person; null = nobody, undefined = not known yet. */
  #scope: string | null | undefined = undefined;
  #brought: KeptElsewhere | null = null;
  #running = false;
  #generation = 0;
  /** Waits no longer for the request under way: it was another person's. */
  #abandon: (() => void) | null = null;
  #attempt = 0;
  #plan: string | null = null;
  #gathering: { since: number; stop: () => void } | null = null;
  #retry: (() => void) | null = null;
  #impatient: (() => void) | null = null;
  #telling: (() => void) | null = null;

  constructor(private readonly parts: DeskParts) {
    this.#known = new KnownAnswers(parts.kept, parts.timers);
    const last = parts.kept.lastScope();
    if (last !== null) this.#known.take(last);
  }

  /** A cell asks. @returns how it stops asking: its formula is gone, or has other arguments */
  ask(question: RawQuestion, call: Call): () => void {
    const key = questionKey(question);
    const stop = this.#live.add(question, call);
    const known = this.#known.get(key);
    if (known) call.show(known.answer);
    else if (this.#scope === null) call.show({ trouble: this.#troubleOut() });
    else this.#beImpatient();
    const fresh = known?.tag && this.parts.timers.now() - known.at < FRESH;
    if (!fresh && this.#scope !== null) {
      this.#queue.add(key);
      this.#gather();
    }
    this.#tell();
    return () => {
      if (stop()) this.#queue.delete(key);
      this.#tell();
    };
  }

  /** "Làm mới", the focus, a sync of this workbook: everything in cells is asked anew, in one request. */
  refresh(): void {
    if (this.#live.size === 0) return;
    if (this.#scope === null) {
      this.parts.wake?.();
      return;
    }
    for (const key of this.#live.keys()) this.#queue.add(key);
    this.#attempt = 0;
    this.#gather();
  }

  /** The answer that is known, for the pane. */
  known(question: RawQuestion): Kept | null {
    return this.#known.get(questionKey(question)) ?? null;
  }

  /** What cells show now, with whose answers they are; null while that is not known. */
  toKeep(): KeptElsewhere | null {
    const scope = this.#scope;
    return typeof scope === 'string' ? { scope, answers: this.#known.of(this.#live.keys()) } : null;
  }

  /**
   * Answers that the workbook itself keeps. They are of one person: only where that one is known to be here, signed in or
   * as the last one in this browser, are they shown, and only where nothing newer is.
   */
  bring(kept: KeptElsewhere): void {
    this.#brought = kept;
    const mine = this.#scope ?? this.parts.kept.lastScope();
    if (mine !== kept.scope) return;
    for (const key of this.#known.bring(kept.answers))
      this.#live.show(key, kept.answers[key]?.answer as Answer);
    this.#tell();
  }

  /**
   * Somebody signed in, or out (null). Values in cells stay: of another person's rights they hear with the next answer.
   *
   * @param offline nobody could be asked who it is, since there is no network
   */
  signedInAs(scope: string | null, offline = false): void {
    if (scope === null) {
      if (this.#scope === null && !offline === (this.state.get().trouble === 'signed-out')) return;
      this.#scope = null;
      this.#otherPerson();
      this.state.set({ trouble: offline ? 'offline' : 'signed-out' });
      this.#showUnknown(this.#live.keys(), this.#troubleOut());
      if (offline) this.#again(null);
      return;
    }
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#otherPerson();
    this.#known.take(scope);
    this.parts.kept.remember(scope);
    if (this.#brought) this.bring(this.#brought);
    this.state.set({ trouble: null });
    this.refresh();
  }

  #otherPerson(): void {
    this.#generation++;
    this.#abandon?.();
    this.#abandon = null;
  }

  #troubleOut(): Trouble {
    return this.state.get().trouble === 'offline' ? 'offline' : 'signed-out';
  }

  #gather(): void {
    const { timers } = this.parts;
    if (this.#running) return;
    const now = timers.now();
    const since = this.#gathering?.since ?? now;
    this.#gathering?.stop();
    const wait = Math.max(0, Math.min(GATHER, since + GATHER_AT_MOST - now));
    this.#gathering = { since, stop: timers.after(wait, () => void this.#run()) };
  }

  async #run(): Promise<void> {
    this.#gathering = null;
    if (this.#running || typeof this.#scope !== 'string') return;
    this.#running = true;
    this.#retry?.();
    this.#retry = null;
    this.state.set({ asking: true });
    const generation = this.#generation;
    try {
      while (this.#queue.size > 0 && generation === this.#generation) {
        const keys = [...this.#queue].filter((key) => this.#live.has(key)).sort();
        const [chunk = []] = chunksOf(keys, (key) => this.#live.question(key));
        this.#queue.clear();
        for (const key of keys.slice(chunk.length)) this.#queue.add(key);
        if (chunk.length > 0 && !(await this.#fetch(chunk, generation))) break;
      }
    } finally {
      this.#running = false;
      this.state.set({ asking: false });
      if (generation !== this.#generation && this.#queue.size > 0) this.#gather();
    }
  }

  /** @returns false when it makes no sense to go on now */
  async #fetch(keys: readonly string[], generation: number): Promise<boolean> {
    const questions = keys.map((key) => this.#live.question(key));
    const tag = this.#known.commonTag(keys);
    const asked = withinTime(this.parts.api.answers(questions, tag?.etag ?? null), LATEST, this.parts.timers);
    this.#abandon = asked.abandon;
    const outcome = await asked.answer;
    // Somebody else has signed in meanwhile: these are not their answers
    if (generation !== this.#generation) return false;
    if (outcome?.kind === 'refused') {
      if (outcome.status === 401) {
        for (const key of keys) this.#queue.add(key);
        this.signedInAs(null);
      } else this.#fail(keys, 'refused');
      return outcome.status !== 401;
    }
    const reply = outcome?.kind === 'ok' ? outcome.value : null;
    const answers = reply?.value?.answers;
    const whole =
      reply !== null && (answers ? answers.length === keys.length : tag !== null && reply.value === null);
    if (!whole) {
      for (const key of keys) this.#queue.add(key);
      this.#fail(keys, 'offline');
      this.#again(outcome?.kind === 'unknown' ? outcome.retryAfter : null);
      return false;
    }
    this.#attempt = 0;
    const next: Tag | null = reply.etag === null ? null : { etag: reply.etag, size: keys.length };
    for (const [i, key] of keys.entries()) {
      const answer = answers?.[i] ?? this.#known.get(key)?.answer;
      if (!answer) continue;
      this.#known.put(key, answer, next);
      this.#live.show(key, answer);
    }
    this.#known.trim((key) => this.#live.has(key));
    this.#known.keepSoon(() => this.#scope);
    const plan = reply.value?.plan ?? this.#plan;
    const changed = this.#plan !== null && plan !== this.#plan;
    this.#plan = plan;
    // The plan changed in between: what was answered before stands on the older one
    if (changed) for (const key of this.#live.keys()) if (!keys.includes(key)) this.#queue.add(key);
    this.state.set({ trouble: null });
    this.#tell();
    return true;
  }

  /** What a cell already shows stays; one that shows nothing says why, and is asked for again. */
  #fail(keys: readonly string[], trouble: Trouble): void {
    this.#showUnknown(keys, trouble);
    this.state.set({ trouble });
    this.#tell();
  }

  #showUnknown(keys: Iterable<string>, trouble: Trouble): void {
    for (const key of keys) if (!this.#known.has(key)) this.#live.show(key, { trouble });
  }

  #again(retryAfter: number | null): void {
    const { timers } = this.parts;
    this.#retry?.();
    this.#retry = timers.after(backOff(this.#attempt++, timers.random(), retryAfter), () => {
      this.#retry = null;
      if (this.#scope === null) this.parts.wake?.();
      else this.#gather();
    });
  }

  #beImpatient(): void {
    this.#impatient ??= this.parts.timers.after(PATIENCE, () => {
      this.#impatient = null;
      if (this.state.get().trouble !== null) return;
      this.#showUnknown(this.#live.keys(), 'waiting');
    });
  }

  /** Once for all cells of a moment: there may be thousands. */
  #tell(): void {
    this.#telling ??= this.parts.timers.after(GATHER, () => {
      this.#telling = null;
      this.#count();
    });
  }

  #count(): void {
    const { cells, size } = this.#live;
    this.state.set({ cells, questions: size, oldest: this.#known.oldest(this.#live.keys()) });
  }
}
