import type { ReportDoc, ReportState, TransitionRequest } from '@cchc/domain';
import type { Step } from '../schedule/schedule.ts';
import { broken } from '../world/break.ts';
import { PERIOD } from '../world/forms.ts';
import { COORDINATOR, HEAD } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { ask, paneOf, reportsIn } from './elsewhere.ts';
import { pick } from './places.ts';

const WHY = 'Đề nghị rà soát lại số liệu';

const wish = (world: World, { unit, cursor }: ReportDoc, to: ReportState): TransitionRequest => ({
  unit,
  period: PERIOD,
  plan: world.plan,
  mutationId: world.nextId('t'),
  to,
  expect: cursor,
  ...(to === 'returned' && { comment: WHY }),
});

const stateOf = (world: World, unit: string): ReportState | undefined =>
  world.record.of(`${PERIOD}_${unit}`).report?.state;

/** The same wish as often as somebody clicks, the server dying meanwhile or not: it counts once. */
async function insist(world: World, by: string, request: TransitionRequest, n: number): Promise<boolean> {
  const crash = n === 1 ? 'before' : n === 2 ? 'after' : null;
  const first = await ask(world, by, '/api/transition', request, crash);
  if (first && first.status !== 200) return false;
  const again = first === null || n === 0 ? await ask(world, by, '/api/transition', request) : first;
  if (again?.status !== 200 && first !== null)
    broken('state', `${request.mutationId} was taken, and answered with ${again?.status} when repeated`);
  return again?.status === 200;
}

/** Two coordinators at once, one takes it and one sends it back: one of them is told that the other was quicker. */
async function bothAtOnce(world: World, report: ReportDoc): Promise<boolean> {
  const wishes = (['approved', 'returned'] as const).map((to) => ({
    ...wish(world, report, to),
    from: report.state,
  }));
  const answers = await Promise.all(wishes.map((each) => ask(world, COORDINATOR, '/api/transition', each)));
  const taken = answers.filter((answer) => answer?.status === 200).length;
  if (taken > 1) broken('state', `${report.unit} was accepted and sent back at once`);
  return taken === 1;
}

/** Brings a report that is in one state into another, in a pane where its person has it open, or from elsewhere. */
const bring =
  (by: string, from: ReportState, to: ReportState) =>
  async (world: World, { at, n }: Step): Promise<boolean> => {
    const report = pick(reportsIn(world, from), at);
    if (!report) return false;
    const pane = n < 5 ? undefined : paneOf(world, by, report.unit);
    if (pane)
      await pane.does(() =>
        pane.ledger.transition(report.unit, PERIOD, to, to === 'returned' ? WHY : undefined),
      );
    else if (from === 'submitted' && to === 'returned' && n === 3) await bothAtOnce(world, report);
    else await insist(world, by, wish(world, report, to), n);
    return stateOf(world, report.unit) === to;
  };

export const recall = bring(HEAD, 'submitted', 'draft');
export const sendBack = bring(COORDINATOR, 'submitted', 'returned');
export const approve = bring(COORDINATOR, 'submitted', 'approved');
export const reopen = bring(COORDINATOR, 'approved', 'returned');

/** Nothing is locked any more: what waits can go out. */
export async function openAll(world: World): Promise<void> {
  for (const report of reportsIn(world, 'submitted', 'approved'))
    await insist(world, COORDINATOR, wish(world, report, 'returned'), 3);
}
