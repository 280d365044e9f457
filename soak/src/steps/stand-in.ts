import type { StandInRow } from '@cchc/addin/sync/stand-in-table.ts';
import type { FormCode } from '@cchc/domain';
import type { Step } from '../schedule/schedule.ts';
import { broken } from '../world/break.ts';
import { formsOf, PERIOD } from '../world/forms.ts';
import type { Fate } from '../world/network.ts';
import type { Pane } from '../world/pane.ts';
import { STAND_IN, VILLAGER } from '../world/people.ts';
import { indexOf, PLANS } from '../world/plans.ts';
import { tokensIn } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import { ask } from './elsewhere.ts';
import { pick } from './places.ts';

const FORMS: readonly FormCode[] = ['chi-tieu', 'nhiem-vu'];
const FATES: readonly (Fate | null)[] = [null, 'lost-request', 'lost-reply', 'doubled', 'crash-after'];

/**
 * "Nhập thay": somebody opens the table of the villages, types what they are told, and saves. The village may have
 * sent meanwhile: that is asked. The table is closed at the end, and what is not sent then is given up.
 */
export async function standIn(world: World, step: Step): Promise<boolean> {
  const { at, n, who } = step;
  const panes = world.panes.filter(
    (pane) =>
      pane.works &&
      pane.parts.link.release === null &&
      world.desks[pane.parts.book.desk]?.member.id === STAND_IN,
  );
  const pane = pick(panes, who);
  if (!pane) return false;
  const { ledger } = pane;
  await pane.does(() => ledger.openStandIn('KHU', PERIOD, pick(FORMS, n) as FormCode));
  const row = pick(pane.state.standIn?.rows ?? [], at);
  if (!row) return false;
  const { unit } = row;
  looksAt(pane, row);
  if (who % 2 === 0) await memberSends(world, unit);
  const typed = typesInto(world, pane, unit, at);
  ledger.setStandIn(unit, { from: 'Trưởng khu phố', how: 'phone', on: pane.state.me?.today ?? world.today });
  pane.parts.link.next = pick(FATES, at + n) ?? null;
  await pane.does(() => ledger.saveStandIn());
  pane.parts.link.next = null;
  await pane.does(() => ledger.saveStandIn());
  await decideAll(pane, unit, n % 2 === 0 ? 'mine' : 'theirs');
  const edited = tokensIn(Object.values(rowOf(pane, unit)?.cells ?? {}).map((cell) => cell.edited));
  for (const token of typed)
    if (!world.record.has(token)) {
      if (!edited.has(token)) broken('b', `${token} was typed for ${unit} and waits nowhere in its table`);
      world.givenUp.add(token);
    }
  ledger.closeStandIn();
  return typed.some((token) => world.record.has(token));
}

const rowOf = (pane: Pane, unit: string): StandInRow | undefined =>
  pane.state.standIn?.rows.find((row) => row.unit === unit);

/** What stands in the table, and on its cards, was shown to whoever sends from it. */
function looksAt({ parts: { book } }: Pane, { cells, conflicts }: StandInRow): void {
  const shown = [...Object.values(cells).map(({ value }) => value), conflicts];
  for (const token of tokensIn(shown)) book.shown.add(token);
}

function typesInto(world: World, pane: Pane, unit: string, at: number): number[] {
  const columns = pane.state.standIn?.columns ?? [];
  const open = columns.filter(
    ({ id, field, type }) =>
      id in (rowOf(pane, unit)?.cells ?? {}) &&
      (field === 'note' || field === 'text' || (field === 'components' && type !== 'percent')) &&
      type !== 'choice',
  );
  const column = pick(open, at);
  if (!column) return [];
  const token = world.tokens.next();
  pane.ledger.editStandIn(unit, column.id, column.field === 'components' ? String(token) : `t${token}`);
  world.typed.add(token);
  return [token];
}

async function decideAll(pane: Pane, unit: string, take: 'mine' | 'theirs'): Promise<void> {
  for (const key of Object.keys(rowOf(pane, unit)?.conflicts ?? {})) {
    const row = rowOf(pane, unit);
    if (row) looksAt(pane, row);
    await pane.does(() => pane.ledger.decideStandIn(unit, key, take));
  }
}

/** The village itself, on a machine of its own, sends a figure at this very moment. */
async function memberSends(world: World, unit: string): Promise<void> {
  const plan = PLANS[indexOf(world.plan)];
  const cell = plan && formsOf(plan, unit).open[0];
  if (!cell) return;
  const { report } = world.record.of(`${PERIOD}_${unit}`);
  const token = world.tokens.next();
  const under = report && report.planVersion !== world.plan ? null : (report?.entries[cell.key] ?? null);
  const mutationId = world.nextId('v');
  const value = { ...under?.value, components: { ...under?.value?.components, numerator: token } };
  world.senders.set(mutationId, tokensIn(under?.value ?? null));
  const answer = await ask(world, VILLAGER, '/api/sync', {
    unit,
    period: PERIOD,
    plan: world.plan,
    mutationId,
    cursor: report?.cursor ?? null,
    entries: { [cell.key]: { value, base: under?.version ?? null } },
    via: 'pane',
  });
  if (answer?.status === 200 && world.record.has(token)) world.typed.add(token);
}
