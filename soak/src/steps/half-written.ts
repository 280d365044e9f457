import type { Fault } from '@cchc/workbench/protocol/faults.ts';
import type { Step } from '../schedule/schedule.ts';
import type { World } from '../world/world.ts';
import { bookOf, handsFree, pick } from './places.ts';
import { type } from './typing.ts';

const writesPart = (body: object): boolean => JSON.stringify(body).includes('SetXml');

const writesCells = (body: object): boolean => JSON.stringify(body).includes('"Formulas"');

/**
 * Something comes in, or the forms move to another plan, and Excel fails somewhere in the batch that writes it: what ran
 * before stays.
 */
export const halfWritten = (world: World, step: Step): Promise<boolean> =>
  meets(
    world,
    step,
    (moves) => ({ kind: 'failHalfway', share: moves ? (step.n + 0.5) / 10 : 0.5 }),
    writesPart,
  );

/** Something comes in, and its person begins to type in a cell: of the batch that writes it nothing runs. */
export const typingBegins = (world: World, step: Step): Promise<boolean> =>
  meets(world, step, () => ({ kind: 'refuse', code: 'InvalidOperationInCellEditMode' }), writesCells);

async function meets(
  world: World,
  step: Step,
  /** What goes wrong, seen from whether the forms move to another plan. */
  fault: (moves: boolean) => Fault,
  when: (body: object) => boolean,
): Promise<boolean> {
  const book = bookOf(world, step);
  const [pane] = world.panesOf(book).filter(({ parts }) => parts.link.release === null);
  const others = world.panes.filter(
    ({ parts }) => parts.book !== book && parts.book.unit === book.unit && parts.link.release === null,
  );
  const other = pick(others, step.at);
  if (!pane || !other) return false;
  await handsFree(world, book);
  const at = world.books.filter(({ desk }) => desk === other.parts.book.desk).indexOf(other.parts.book);
  await type(world, { ...step, who: other.parts.book.desk, n: at });
  await other.saves();
  const { faults } = pane.parts.excel.host;
  faults.add(fault(!world.isOnCurrentPlan(book)), { when });
  await pane.saves();
  const happened = faults.pending === 0;
  faults.clear();
  return happened;
}
