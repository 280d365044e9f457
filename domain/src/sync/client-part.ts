import { sameEntry } from '../entries/canonical.ts';
import { type ClientState, isSound, NEVER_SHOWN } from './client-state.ts';
import { isNewer } from './version.ts';

/**
 * Two panes on one workbook: the XML part was written by another one (a second window, a co-author). Its cells were
 * written in the same batch, so what it has shown is what these cells showed: where it knows more than memory, it
 * counts. What memory knows better stays.
 */
export function takeUpPart(memory: ClientState, part: ClientState): ClientState {
  const state = structuredClone(memory);
  for (const [key, theirs] of Object.entries(part.baseline)) {
    const mine = state.baseline[key] ?? NEVER_SHOWN;
    if (isNewer(theirs.version, mine.version)) {
      state.baseline[key] = theirs;
      // Decided or taken there already
      for (const open of [state.conflicts, state.pending])
        if (open[key] && !isNewer(open[key].version, theirs.version)) delete open[key];
      delete state.replaced[key];
    } else if (theirs.version !== mine.version) continue;
    const replaced = part.replaced[key];
    if (replaced !== undefined && !(key in state.replaced)) state.replaced[key] = replaced;
  }
  for (const kind of ['conflicts', 'pending'] as const)
    for (const [key, theirs] of Object.entries(part[kind])) {
      const known = state.baseline[key]?.version ?? null;
      const open = state[kind][key];
      // After a restore: asked as long as nothing newer was shown here than where it was asked
      const asked = part.baseline[key]?.version ?? null;
      const news = theirs.version === null ? known === asked : isNewer(theirs.version, known);
      if (news && (!open || isNewer(theirs.version, open.version))) state[kind][key] = theirs;
    }
  for (const each of part.given)
    if (!state.given.some(({ key, value }) => key === each.key && sameEntry(value, each.value)))
      state.given.push(each);
  // Beyond what memory has seen; a cursor that a restored store does not know brings everything, asked
  if (isNewer(part.cursor, state.cursor)) state.cursor = part.cursor;
  const { lock, stamp } = part;
  if (isSound(state)) delete state.sound;
  else if (state.sound === undefined && part.sound !== undefined) state.sound = part.sound;
  delete state.lock;
  delete state.stamp;
  return { ...state, ...(lock !== undefined && { lock }), ...(stamp !== undefined && { stamp }) };
}
