import type { CommentRequest, SyncReply, SyncRequest } from '@cchc/domain';
import { seeded, whole } from '../../samples/seeded.ts';
import { SAMPLE_PASSWORD, samplePlan } from '../index.ts';

export const KILL_PERIOD = '2026-M9';

/** What a server has said that it has done: it must be there after any crash. */
export interface Acknowledged {
  unit: string;
  mutationId: string;
  /** Versions by entry key; none for a comment. */
  settled: Record<string, string>;
}

type Pending = { path: string; body: SyncRequest | CommentRequest };

/** One person who goes on saving through crashes: what was not answered is sent again, with the same id, before anything else. */
export class KillClient {
  readonly acknowledged: Acknowledged[] = [];
  unknown = 0;
  /** Answers that no server should give. */
  readonly faults: string[] = [];
  readonly #random: () => number;
  readonly #base: Record<string, string> = {};
  #token = '';
  #cursor: string | null = null;
  #pending: Pending | null = null;
  #next = 0;

  constructor(
    readonly login: string,
    readonly unit: string,
    /** Entries of this person alone, and those that several fill. */
    readonly keys: readonly string[],
    seed: string,
  ) {
    this.#random = seeded(`${seed}|${login}`);
  }

  async signIn(origin: string): Promise<void> {
    const { token } = (await this.#post(`${origin}/api/sign-in`, {
      name: this.login,
      password: SAMPLE_PASSWORD,
    })) as { token: string };
    this.#token = token;
  }

  /** Saves until the server is gone. */
  async saveUntilGone(origin: string): Promise<void> {
    for (;;) {
      this.#pending ??= this.#random() < 0.1 ? this.#comment() : this.#sync();
      const { path, body } = this.#pending;
      let reply: unknown;
      try {
        reply = await this.#post(`${origin}${path}`, body);
      } catch (error) {
        // No answer: it may have been done or not. Only a bad status is the server's own fault.
        if (error instanceof BadStatus) {
          this.faults.push(`${this.login}: ${error.message}`);
          this.#pending = null;
        } else this.unknown += 1;
        return;
      }
      this.#pending = null;
      if ('entries' in body) this.#take(body, reply as SyncReply);
      else this.acknowledged.push({ unit: this.unit, mutationId: body.mutationId, settled: {} });
      await new Promise((resolve) => setTimeout(resolve, whole(this.#random, 0, 8)));
    }
  }

  #take(body: SyncRequest, { settled, conflicts, changed, cursor }: SyncReply): void {
    if (Object.keys(settled).length > 0)
      this.acknowledged.push({ unit: this.unit, mutationId: body.mutationId, settled });
    for (const [key, version] of Object.entries(settled)) this.#base[key] = version;
    for (const [key, { version }] of Object.entries({ ...changed, ...conflicts }))
      if (version !== null) this.#base[key] = version;
    this.#cursor = cursor;
  }

  #id = (): string => `kill-${this.login.replace('.', '-')}-${++this.#next}-${whole(this.#random, 1e6, 9e6)}`;

  #sync(): Pending {
    const count = whole(this.#random, 1, Math.min(6, this.keys.length));
    const keys = new Set(
      Array.from({ length: count }, () => this.keys[whole(this.#random, 0, this.keys.length - 1)] as string),
    );
    const value = () => ({ components: { numerator: whole(this.#random, 0, 999), denominator: 1_000 } });
    const body: SyncRequest = {
      unit: this.unit,
      period: KILL_PERIOD,
      plan: samplePlan.version,
      mutationId: this.#id(),
      cursor: this.#cursor,
      entries: Object.fromEntries(
        [...keys].map((key) => [key, { value: value(), base: this.#base[key] ?? null }]),
      ),
      via: 'pane',
    };
    return { path: '/api/sync', body };
  }

  #comment(): Pending {
    const [key = ''] = this.keys;
    const text = `Ý kiến ${this.#next}`;
    const body = { unit: this.unit, period: KILL_PERIOD, mutationId: this.#id(), key, text };
    return { path: '/api/comments', body };
  }

  async #post(url: string, body: object): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    // A report takes 500 comments: that is an answer.
    if (!response.ok && !text.includes('too-many-comments'))
      throw new BadStatus(`${response.status} ${text.slice(0, 200)}`);
    return JSON.parse(text);
  }
}

class BadStatus extends Error {}
