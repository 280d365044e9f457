import type { StandIn } from '../api/api.ts';
import { isDate } from '../calendar/dates.ts';

/** The field that is wrong about who gave the figures; null when nothing is. It is told exactly when somebody stands in. */
export function standInFault(standsIn: boolean, standIn: StandIn | undefined, today: string): string | null {
  if (standsIn !== (standIn !== undefined)) return 'standIn';
  if (!standIn) return null;
  if (standIn.from.trim() === '') return 'standIn.from';
  return isDate(standIn.on) && standIn.on <= today ? null : 'standIn.on';
}
