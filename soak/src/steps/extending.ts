import { addDays } from '@cchc/domain';
import type { Step } from '../schedule/schedule.ts';
import { PERIOD } from '../world/forms.ts';
import { COORDINATOR } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { ask } from './elsewhere.ts';
import { setClosed } from './office.ts';
import { pick } from './places.ts';

/** Gia hạn: a unit gets some days more in a period that is closed for the others, or none any more. */
export async function extend(world: World, { at, n }: Step): Promise<boolean> {
  await setClosed(true)(world);
  const unit = pick(
    world.books.map((book) => book.unit),
    at,
  );
  const until = n === 0 ? null : addDays(world.today, n);
  const answer = await ask(world, COORDINATOR, '/api/calendar/extend', {
    period: PERIOD,
    unit,
    until,
    reason: 'Mất điện cả tuần',
  });
  return answer?.status === 200;
}
