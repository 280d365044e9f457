import { resolve } from 'node:path';
import { FIRST_SCREEN_LIMIT, firstScreen } from '../../../scripts/first-screen.ts';
import type { Bar, Measure } from '../row.ts';

const DIST = resolve(import.meta.dirname, '../../../addin/dist');
/** Where accounts are Firebase's, its part is loaded before anyone can sign in. */
const FIREBASE = 'src/api/firebase-identity.ts';

const kb = (also: readonly string[]): number =>
  firstScreen(DIST, also).reduce((sum, { gzipped }) => sum + gzipped, 0) / 1000;

/** JavaScript that the pane needs for its first screen. */
export const firstScreenSize: Measure = async () => {
  const bar = (what: string, value: number): Bar => ({
    what,
    sign: '≤',
    limit: FIRST_SCREEN_LIMIT / 1000,
    unit: 'kB',
    value,
  });
  return {
    name: 'JavaScript for the first screen, gzipped',
    bars: [bar('accounts of one machine', kb([])), bar('accounts of Firebase', kb([FIREBASE]))],
    notes: [
      "Sum over the build's entry and what it imports at once, each file gzipped at level 9, 1 kB = 1,000 bytes; office.js comes from Excel's CDN and is not counted. `npm run budgets` holds the same figure.",
    ],
  };
};
