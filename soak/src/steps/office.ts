import type { Calendar, MemberDoc } from '@cchc/domain';
import { calendarPath, memberPath } from '@cchc/functions/reports/paths.ts';
import type { Step } from '../schedule/schedule.ts';
import { PERIOD, YEAR } from '../world/forms.ts';
import { COORDINATOR } from '../world/people.ts';
import { COMMUNE } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { pick } from './places.ts';

const MOST_BACKUPS = 4;

export async function backup(world: World): Promise<boolean> {
  if (world.backups.length >= MOST_BACKUPS) world.backups.shift();
  world.backups.push(await world.server.backup());
  return true;
}

export async function restore(world: World, { at }: Step): Promise<boolean> {
  const kept = pick(world.backups, at);
  if (!kept) return false;
  await world.server.restore(kept);
  return true;
}

async function setMember(world: World, member: MemberDoc): Promise<void> {
  const path = memberPath(COMMUNE, member.id);
  await world.server
    .services()
    .store.transact([], () => ({ writes: [{ set: path, data: member }], reply: null }));
}

/** Somebody may not fill this unit any more, or nothing at all. */
export async function takeRights(world: World, { who, n }: Step): Promise<boolean> {
  const desk = world.desks[who % world.desks.length];
  if (!desk) return false;
  const { member } = desk;
  if (world.without.size > 0) return false;
  await setMember(world, n % 2 === 0 ? { ...member, units: ['TH'] } : { ...member, active: false });
  world.without.add(member.id);
  return true;
}

export async function giveRights(world: World, { at }: Step): Promise<boolean> {
  const id = pick([...world.without], at);
  const desk = world.desks.find(({ member }) => member.id === id);
  if (!desk) return false;
  await setMember(world, desk.member);
  world.without.delete(desk.member.id);
  // "Thử lại": a pane whose person had been sent away
  for (const pane of world.panes)
    if (world.desks[pane.parts.book.desk] === desk && !pane.works && pane.parts.link.release === null)
      await pane.signsIn();
  return true;
}

export const setClosed =
  (closed: boolean) =>
  async (world: World): Promise<boolean> => {
    const path = calendarPath(COMMUNE, YEAR);
    const calendar = world.server.documents.get(path.join('/')) as Calendar;
    const { closed: before, ...period } = calendar.periods[PERIOD] as Calendar['periods'][string];
    if (closed === (before !== undefined)) return false;
    const now = closed
      ? { ...period, closed: { at: new Date(world.time).toISOString(), by: COORDINATOR } }
      : period;
    const data = { ...calendar, periods: { ...calendar.periods, [PERIOD]: now } };
    await world.server.services().store.transact([], () => ({ writes: [{ set: path, data }], reply: null }));
    return true;
  };

const HOUR = 3_600_000;

/** The clock of a machine is set wrong, by up to days. */
export async function wrongClock(world: World, { who, n }: Step): Promise<boolean> {
  const pane = pick(world.panes, who);
  if (!pane) return false;
  pane.parts.timers.wrong = (n - 5) * 7 * HOUR;
  return true;
}
