import { dateInVietnam, daysBetween } from '@cchc/domain';

const DAY = 86_400_000;

export const systemClock = (): Date => new Date();

/** A clock that stands on another date (YYYY-MM-DD in Vietnam) and whose time of day goes on running. */
export function clockOn(date: string, real: () => Date = systemClock): () => Date {
  const shift = daysBetween(dateInVietnam(real()), date) * DAY;
  return () => new Date(real().getTime() + shift);
}
