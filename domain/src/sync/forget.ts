import type { ClientState } from './client-state.ts';

/** Nothing is open any more about an entry. */
export function forget(state: ClientState, key: string): void {
  delete state.pending[key];
  delete state.conflicts[key];
  delete state.replaced[key];
}
