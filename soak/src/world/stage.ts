import { defaultCalendar, type Plan } from '@cchc/domain';
import { accountPath } from '@cchc/functions/identity/local/accounts.ts';
import { calendarPath, memberPath, planPath } from '@cchc/functions/reports/paths.ts';
import { planDoc } from '@cchc/functions/reports/plan-cache.ts';
import type { Path } from '@cchc/functions/store/store.ts';
import { Workbook, type WorkbookJson } from '@cchc/workbench/model';
import { EXCEL_365 } from '@cchc/workbench/protocol/host-kind.ts';
import { Book } from './book.ts';
import type { Documents } from './documents.ts';
import { formsOf, YEAR } from './forms.ts';
import { EmbeddedHome, type Home } from './home.ts';
import { Link } from './network.ts';
import { OfficePool } from './office-pool.ts';
import { Pane } from './pane.ts';
import { DESKS, READER } from './people.ts';
import { FIRST_PLAN } from './plans.ts';
import { COMMUNE, Server, sessionOf } from './server.ts';
import { MachineTimers } from './timers.ts';

export const START = Date.parse('2026-03-02T02:00:00Z');

/** What is made once and begun from in every schedule: a commune that is set up, and the empty forms of its units. */
export interface Stage {
  pool: OfficePool;
  documents: Documents;
  forms: ReadonlyMap<string, WorkbookJson>;
  home(): Home;
  close(): Promise<void>;
}

function commune(plan: Plan): [Path, object][] {
  const account = { logins: [], password: { salt: '', hash: '', cost: 1 }, tokenVersion: 1 };
  return [
    [planPath(COMMUNE, plan.version), planDoc(plan)],
    ...[YEAR - 1, YEAR, YEAR + 1].map((year): [Path, object] => [
      calendarPath(COMMUNE, year),
      defaultCalendar(year, plan.version),
    ]),
    ...[...DESKS.map(({ member }) => member), READER].flatMap((member): [Path, object][] => [
      [memberPath(COMMUNE, member.id), member],
      [accountPath(COMMUNE, member.id), { member: member.id, ...account }],
    ]),
  ];
}

/** Writes the documents of a commune into a store that has none. */
export async function fill(home: Home, documents: readonly [Path, object][]): Promise<void> {
  const store = await home.open();
  await store.transact([], () => ({
    writes: documents.map(([path, data]) => ({ set: path, data })),
    reply: null,
  }));
  await store.close();
}

/** The forms as the shipped client writes them into a new workbook. */
async function emptyForms(
  pool: OfficePool,
  home: Home,
  documents: Documents,
): Promise<Map<string, WorkbookJson>> {
  const clock = (): Date => new Date(START);
  const nothing = () => undefined;
  const server = await Server.start(home, documents, clock, {
    report: nothing,
    audit: nothing,
    restored: nothing,
  });
  const forms = new Map<string, WorkbookJson>();
  for (const { member, unit } of DESKS) {
    if (forms.has(unit)) continue;
    const { layout } = formsOf(FIRST_PLAN, unit);
    const book = new Book('empty', unit, 0, new Workbook().toJSON(), () => layout, {
      letGo: nothing,
      writtenOver: nothing,
      movedToPlan: nothing,
    });
    const link = new Link(server, { happened: nothing, sent: nothing, heard: nothing });
    const pane = await Pane.openIn(pool, EXCEL_365, {
      book,
      link,
      timers: new MachineTimers(() => START),
      session: sessionOf(member.id, START),
      newId: () => `stage-${unit}`,
      newRowId: () => 'stagerow00',
    });
    pane.ledger.chooseUnit(unit);
    await pane.does(() => pane.ledger.openForms());
    if (!pane.works) throw new Error(`no forms of ${unit}: ${JSON.stringify(pane.state.error)}`);
    book.save();
    forms.set(unit, book.disk);
    pane.close();
  }
  await server.stop();
  return forms;
}

/** @param makeHome where servers keep their documents, each begun with those of the stage; the embedded store unless said otherwise */
export async function setStage(makeHome?: (documents: Documents) => Home): Promise<Stage> {
  const pool = new OfficePool();
  const first = new EmbeddedHome();
  const written = commune(FIRST_PLAN);
  await fill(first, written);
  const documents: Documents = new Map(written.map(([path, data]) => [path.join('/'), data]));
  const forms = await emptyForms(pool, new EmbeddedHome(first.folder), documents);
  return {
    pool,
    documents,
    forms,
    home: () => makeHome?.(documents) ?? new EmbeddedHome(first.folder),
    close: () => first.remove(),
  };
}
