import { type Answer, questionKey, type RawQuestion } from '@cchc/domain/questions';
import type { ApiClient } from '../api/api-client.ts';
import type { Timers } from '../sync/autosave.ts';
import { backOff } from '../sync/back-off.ts';
import { type Observable, observable } from '../sync/observable.ts';
import { chunksOf } from './chunks.ts';
import type { Kept, KeptAnswers } from './kept-answers.ts';

/** Why a cell has no answer of the server's yet. */
export type Trouble = 'waiting' | 'offline' | 'signed-out' | 'refused';
export type Shown = Answer | { trouble: Trouble };

/** One cell that asks; it is told as often as its answer changes. */
export interface Call {
  show(shown: Shown): void;
}

export interface DeskState {
  /** Cells that ask, and different questions among them. */
  cells: number;
  questions: number;
  /** When the oldest answer in a cell was got, by the clock of this machine; null while there is none. */
  oldest: number | null;
  trouble: Trouble | null;
  asking: boolean;
}

interface Known extends Kept {
  /** The reply that it came with: a set of questions with one tag may be asked whether it changed. */
  tag: Tag | null;
}
interface Tag {
  etag: string;
  size: number;
}
interface Live {
  question: RawQuestion;
  calls: Set<Call>;
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
const MAX_KNOWN = 20_000;

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
  readonly #live = new Map<string, Live>();
  readonly #queue = new Set<string>();
  #known = new Map<string, Known>();
  /** Who is signed in: commune and person; null = nobody, undefined = not known yet. */
  #scope: string | null | undefined = undefined;
  #running = false;
  #generation = 0;
  /** Waits no longer for the request under way: it was another person's. */
  #abandon: (() => void) | null = null;
  #attempt = 0;
  #plan: string | null = null;
  #gathering: { since: number; stop: () => void } | null = null;
  #retry: (() => void) | null = null;
  #keeping: (() => void) | null = null;
  #impatient: (() => void) | null = null;
  #telling: (() => void) | null = null;

  constructor(private readonly parts: DeskParts) {
    const last = parts.kept.lastScope();
    if (last !== null) this.#take(last);
  }

  /** A cell asks. @returns how it stops asking: its formula is gone, or has other arguments */
  ask(question: RawQuestion, call: Call): () => void {
    const key = questionKey(question);
    const live = this.#live.get(key) ?? { question, calls: new Set() };
    this.#live.set(key, live);
    live.calls.add(call);
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
      live.calls.delete(call);
      if (live.calls.size === 0 && this.#live.get(key) === live) {
        this.#live.delete(key);
        this.#queue.delete(key);
      }
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
      for (const [key, { calls }] of this.#live)
        if (!this.#known.has(key)) for (const call of calls) call.show({ trouble: this.#troubleOut() });
      if (offline) this.#again(null);
      return;
    }
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#otherPerson();
    this.#take(scope);
    this.parts.kept.remember(scope);
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

  #take(scope: string): void {
    this.#known = new Map(
      Object.entries(this.parts.kept.load(scope)).map(([key, kept]) => [key, { ...kept, tag: null }]),
    );
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
        const [chunk = []] = chunksOf(keys, (key) => this.#live.get(key)?.question as RawQuestion);
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
    const questions = keys.map((key) => this.#live.get(key)?.question as RawQuestion);
    const tag = this.#known.get(keys[0] ?? '')?.tag ?? null;
    const same =
      tag !== null && tag.size === keys.length && keys.every((key) => this.#known.get(key)?.tag === tag);
    const outcome = await this.#inTime(this.parts.api.answers(questions, same ? tag.etag : null));
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
    const whole = reply !== null && (answers ? answers.length === keys.length : same && reply.value === null);
    if (!whole) {
      for (const key of keys) this.#queue.add(key);
      this.#fail(keys, 'offline');
      this.#again(outcome?.kind === 'unknown' ? outcome.retryAfter : null);
      return false;
    }
    this.#attempt = 0;
    const at = this.parts.timers.now();
    const next: Tag | null = reply.etag === null ? null : { etag: reply.etag, size: keys.length };
    for (const [i, key] of keys.entries()) {
      const answer = answers?.[i] ?? this.#known.get(key)?.answer;
      if (!answer) continue;
      this.#known.delete(key);
      this.#known.set(key, { answer, at, tag: next });
      for (const call of this.#live.get(key)?.calls ?? []) call.show(answer);
    }
    this.#trim();
    this.#keep();
    const plan = reply.value?.plan ?? this.#plan;
    const changed = this.#plan !== null && plan !== this.#plan;
    this.#plan = plan;
    // The plan changed in between: what was answered before stands on the older one
    if (changed) for (const key of this.#live.keys()) if (!keys.includes(key)) this.#queue.add(key);
    this.state.set({ trouble: null });
    this.#tell();
    return true;
  }

  #inTime<T>(answer: Promise<T>): Promise<T | null> {
    return new Promise((resolve) => {
      const stop = this.parts.timers.after(LATEST, () => resolve(null));
      const settle = (value: T | null): void => {
        stop();
        resolve(value);
      };
      this.#abandon = () => settle(null);
      answer.then(settle, () => settle(null));
    });
  }

  /** What a cell already shows stays; one that shows nothing says why, and is asked for again. */
  #fail(keys: readonly string[], trouble: Trouble): void {
    for (const key of keys)
      if (!this.#known.has(key)) for (const call of this.#live.get(key)?.calls ?? []) call.show({ trouble });
    this.state.set({ trouble });
    this.#tell();
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
      for (const [key, { calls }] of this.#live)
        if (!this.#known.has(key)) for (const call of calls) call.show({ trouble: 'waiting' });
    });
  }

  #trim(): void {
    for (const key of this.#known.keys()) {
      if (this.#known.size <= MAX_KNOWN) return;
      if (!this.#live.has(key)) this.#known.delete(key);
    }
  }

  /** Kept a moment later: a workbook of thousands of cells is written once. */
  #keep(): void {
    this.#keeping ??= this.parts.timers.after(1_000, () => {
      this.#keeping = null;
      if (typeof this.#scope === 'string') this.parts.kept.save(this.#scope, this.#known);
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
    let cells = 0;
    let oldest: number | null = null;
    for (const [key, { calls }] of this.#live) {
      cells += calls.size;
      const at = this.#known.get(key)?.at;
      if (at !== undefined && (oldest === null || at < oldest)) oldest = at;
    }
    this.state.set({ cells, questions: this.#live.size, oldest });
  }
}
