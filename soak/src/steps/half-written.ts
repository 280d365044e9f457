import type { Step } from '../schedule/schedule.ts';
import type { World } from '../world/world.ts';
import { bookOf, handsFree, pick } from './places.ts';
import { type } from './typing.ts';

const writesPart = (body: object): boolean => JSON.stringify(body).includes('SetXml');

/** Something comes in, and Excel fails in the middle of the batch that writes it: what ran before stays. */
export async function halfWritten(world: World, step: Step): Promise<boolean> {
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
  faults.add({ kind: 'failHalfway' }, { when: writesPart });
  await pane.saves();
  const happened = faults.pending === 0;
  faults.clear();
  return happened;
}
