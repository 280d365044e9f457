import type { EntryValue, SyncReply, Version } from '@cchc/domain';
import type { BenchServer, Commune } from './server.ts';
import { officialOf } from './server.ts';

/** One official with one report, who sends what changed and knows what the server answered. */
export class ReportClient {
  #cursor: Version | null = null;
  #sent = 0;
  readonly #versions = new Map<string, Version>();
  readonly #token: string;

  constructor(
    readonly server: BenchServer,
    readonly commune: Commune,
    readonly unit: string,
    readonly period: string,
  ) {
    this.#token = officialOf(commune.id);
  }

  /**
   * @param entries changed ones; with none it is a pull
   * @throws when the server refused anything or had it already: a benchmark of that would be a fast one
   */
  async sync(entries: Readonly<Record<string, EntryValue>>): Promise<SyncReply> {
    const { app } = this.server;
    const body = {
      unit: this.unit,
      period: this.period,
      plan: this.commune.plan.version,
      mutationId: `${this.commune.id}-${this.unit}-${this.period}-${this.#sent++}`,
      cursor: this.#cursor,
      entries: Object.fromEntries(
        Object.entries(entries).map(([key, value]) => [
          key,
          { value, base: this.#versions.get(key) ?? null },
        ]),
      ),
      via: 'pane',
    };
    const response = await app.request('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(body),
    });
    const reply = (await response.json()) as SyncReply;
    const settled = response.ok ? Object.keys(reply.settled).length : 0;
    if (settled !== Object.keys(entries).length)
      throw new Error(`not all was taken: ${JSON.stringify(reply.refused ?? reply).slice(0, 500)}`);
    if (settled > 0 && reply.cursor === this.#cursor) throw new Error('a change changed nothing');
    for (const [key, version] of Object.entries(reply.settled)) this.#versions.set(key, version);
    this.#cursor = reply.cursor;
    return reply;
  }
}
