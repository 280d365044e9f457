import type { Where } from '../navigation.ts';
import { choosing } from './bring.ts';
import { NEW_FILE, OLD_FILE } from './sample-file.ts';
import { signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const state = signedIn(['coordinator'], ['DV1']);
const where: Partial<Where> = { tab: 'totals', totalsPage: 'consolidated' };
/** The Blob of jsdom cannot be read. */
const readable = Object.assign(new Blob([NEW_FILE.slice()]), {
  arrayBuffer: async () => NEW_FILE.slice().buffer,
});
const province = { file: async () => ({ ok: true as const, value: readable }) };
const named = (bytes: Uint8Array) => choosing('tong-hop-2026-H1.xlsx', bytes);

/** Tệp tổng hợp: as it opens, while a file gets its figures, what that came to, and a file that has none of ours. */
export const CONSOLIDATED_SCENES: Record<string, Scene> = {
  'consolidated-new': { state, where },
  'consolidated-working': { state, where, bring: named(OLD_FILE) },
  'consolidated-filled': { state, where, province, bring: named(OLD_FILE) },
  'consolidated-same': { state, where, province, bring: named(NEW_FILE) },
  'consolidated-refused': {
    state,
    where,
    province,
    bring: named(new TextEncoder().encode('không phải tệp')),
  },
  'consolidated-offline': {
    state,
    where,
    province: { file: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }) },
    bring: named(OLD_FILE),
  },
};
