import type { LedgerContext } from './context.ts';

const AT_ONCE = 50;

/** Names of people who came up since the report was opened. */
export class Names {
  /** Asked for already: somebody who has no name any more is not asked for with every save. */
  private readonly asked = new Set<string>();

  constructor(private readonly context: LedgerContext) {}

  async follow(mentioned: readonly ({ by: string | null } | null)[]): Promise<void> {
    const { api, state } = this.context;
    const { people } = state.get();
    const ids = new Set(mentioned.flatMap((each) => each?.by ?? []));
    const unknown = [...ids].filter((id) => !(id in people) && !this.asked.has(id)).slice(0, AT_ONCE);
    if (unknown.length === 0) return;
    for (const id of unknown) this.asked.add(id);
    const outcome = await api.people(unknown);
    if (outcome.kind === 'ok') state.set({ people: { ...state.get().people, ...outcome.value.people } });
    else for (const id of unknown) this.asked.delete(id);
  }
}
