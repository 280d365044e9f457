import type { Fault } from '@cchc/workbench/protocol/faults.ts';
import type { Step } from '../schedule/schedule.ts';
import type { World } from '../world/world.ts';
import { bookOf, handsFree, pick } from './places.ts';
import { type } from './typing.ts';

const writesPart = (body: object): boolean => JSON.stringify(body).includes('SetXml');

const writesCells = (body: object): boolean => JSON.stringify(body).includes('"Formulas"');

/** Something comes in, and Excel fails in the middle of the batch that writes it: what ran before stays. */
export const halfWritten = (world: World, step: Step): Promise<boolean> =>
  meets(world, step, { kind: 'failHalfway' }, writesPart);

/** Something comes in, and its person begins to type in a cell: of the batch that writes it nothing runs. */
export const typingBegins = (world: World, step: Step): Promise<boolean> =>
  meets(world, step, { kind: 'refuse', code: 'InvalidOperationInCellEditMode' }, writesCells);

async function meets(
  world: World,
  step: Step,
  fault: Fault,
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
  // The forms of another plan are written anew in one batch: what Excel does not finish of that is not tried
  if (!world.isOnCurrentPlan(book)) await pane.saves();
  if (!world.isOnCurrentPlan(book)) return false;
  const { faults } = pane.parts.excel.host;
  faults.add(fault, { when });
  await pane.saves();
  const happened = faults.pending === 0;
  faults.clear();
  return happened;
}
