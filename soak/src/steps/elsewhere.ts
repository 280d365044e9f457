import type { ReportDoc, ReportState } from '@cchc/domain';
import { Crashed } from '../world/documents.ts';
import { PERIOD } from '../world/forms.ts';
import type { Pane } from '../world/pane.ts';
import { type Answer, sessionOf } from '../world/server.ts';
import { START } from '../world/stage.ts';
import type { World } from '../world/world.ts';

/** A request of somebody who sits at no desk here. @returns null when the server died while it worked on it */
export async function ask(
  { server }: World,
  member: string,
  path: string,
  body: object,
  crash: 'before' | 'after' | null = null,
): Promise<Answer | null> {
  const headers = {
    authorization: `Bearer ${sessionOf(member, START)}`,
    'content-type': 'application/json',
  };
  try {
    return await server.request(path, { method: 'POST', headers, body: JSON.stringify(body) }, crash);
  } catch (error) {
    if (error instanceof Crashed) return null;
    throw error;
  }
}

/** Reports of the open workbooks' units that are in one of these states. */
export function reportsIn(world: World, ...states: ReportState[]): ReportDoc[] {
  const units = [...new Set(world.books.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const { report } = world.record.of(`${PERIOD}_${unit}`);
    return report && states.includes(report.state) ? [report] : [];
  });
}

/** A pane in which somebody has the report of a unit open and waits for no answer. */
export const paneOf = (world: World, member: string, unit: string): Pane | undefined =>
  world.panes.find(
    (pane) =>
      pane.works &&
      pane.parts.link.release === null &&
      pane.parts.book.unit === unit &&
      world.desks[pane.parts.book.desk]?.member.id === member,
  );
