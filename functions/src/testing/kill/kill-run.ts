import type { AuditDoc } from '@cchc/domain';
import { linesOf, type Verified, verifyAudits } from '../../audit/verify-audits.ts';
import { seeded, whole } from '../../samples/seeded.ts';
import { libsqlSource } from '../../store/libsql/audit-source.ts';
import { startDemo } from '../demo-process.ts';
import { KILL_PERIOD, KillClient } from './kill-client.ts';

export interface KillRun {
  kills: number;
  /** Acknowledged changes, and how many of them were not there after a kill. */
  acknowledged: number;
  lost: string[];
  /** Requests without an answer: sent again after the next start. */
  unknown: number;
  /** Broken chains and answers that no server should give. */
  faults: string[];
  reports: number;
  links: number;
}

/** Milliseconds from the first answer to the kill: in the middle of whatever is under way then. */
const UNDER_WAY = [0, 400] as const;
/** Every fourth kill comes so many milliseconds after the server says that it is ready, answered or not. */
const EARLY = [0, 250] as const;
const PATIENCE = 20_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until somebody has an answer from this server. */
async function firstAnswer(clients: readonly KillClient[], before: number): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (
    Date.now() < until &&
    clients.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0) === before
  )
    await pause(2);
}

const people = (seed: string): KillClient[] => [
  // Two of one unit on the same entries, one beside them on others, and other reports.
  new KillClient('canbo.dv2', 'DV2', ['CV.01', 'TTHC.01', 'TTHC.02', 'TTHC.06', 'TTHC.07'], seed),
  new KillClient('lanhdao.dv2', 'DV2', ['CV.01', 'TTHC.01', 'TTHC.08'], seed),
  new KillClient('canbo.dv3', 'DV3', ['CV.01', 'TC.01'], seed),
  new KillClient('canbo.dv4', 'DV4', ['CV.01', 'CV.03'], seed),
  new KillClient('truong.tieuhoc', 'DV6-02', ['CV.02'], seed),
];

/** What was acknowledged and is not in the folder. */
function lostIn(
  clients: readonly KillClient[],
  audits: ReadonlyMap<string, Map<string, AuditDoc>>,
): string[] {
  return clients.flatMap(({ acknowledged }) =>
    acknowledged.flatMap(({ unit, mutationId, settled }) => {
      const links = audits.get(unit);
      const versions = new Set([...(links?.values() ?? [])].map(({ version }) => version));
      const link = links?.get(mutationId);
      // What was equal to the stored value wrote nothing of its own: its version is another link's.
      const gone = Object.entries(settled).filter(([, version]) => !versions.has(version));
      const kept = link ? gone.length === 0 : Object.keys(settled).length > 0 && gone.length === 0;
      return kept
        ? []
        : [
            `${unit} ${mutationId}: ${gone.map(([key, version]) => `${key} ${version}`).join(', ') || 'no link'}`,
          ];
    }),
  );
}

/** The folder as a crash left it: every chain, and the links of the reports under load. */
async function lookInto(
  folder: string,
): Promise<{ verified: Verified; audits: Map<string, Map<string, AuditDoc>> }> {
  const source = libsqlSource(folder);
  const audits = new Map<string, Map<string, AuditDoc>>();
  try {
    const verified = await verifyAudits({
      async *reports() {
        for await (const each of source.reports()) {
          const { report, links } = each;
          if (report?.period === KILL_PERIOD)
            audits.set(report.unit, new Map(links.map(({ id, doc }) => [id, doc])));
          yield each;
        }
      },
      close: source.close,
    });
    return { verified, audits };
  } finally {
    await source.close();
  }
}

/**
 * Kills the server of one machine at random moments while several people save. After each kill: everything that was
 * acknowledged is in the folder, and every chain is whole.
 *
 * @param folder an empty one; the built server (`dist/local`) runs on it
 */
export async function killRun(
  folder: string,
  { kills, seed, log = () => {} }: { kills: number; seed: string; log?: (line: string) => void },
): Promise<KillRun> {
  const random = seeded(`kill|${seed}`);
  const clients = people(seed);
  const run: KillRun = { kills: 0, acknowledged: 0, lost: [], unknown: 0, faults: [], reports: 0, links: 0 };
  const start = () => startDemo(['--port', '0', '--data', folder, '--today', '2026-06-03']);
  while (run.kills < kills && run.lost.length + run.faults.length === 0) {
    const demo = start();
    try {
      const origin = await demo.ready();
      if (run.kills === 0) for (const client of clients) await client.signIn(origin);
      const saving = clients.map((client) => client.saveUntilGone(origin));
      if (run.kills % 4 === 3) await pause(whole(random, ...EARLY));
      else {
        await firstAnswer(clients, run.acknowledged);
        await pause(whole(random, ...UNDER_WAY));
      }
      demo.child.kill('SIGKILL');
      await Promise.all([demo.ended, ...saving]);
    } finally {
      demo.child.kill('SIGKILL');
    }
    run.kills += 1;
    const { verified, audits } = await lookInto(folder);
    run.acknowledged = clients.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    run.unknown = clients.reduce((sum, { unknown }) => sum + unknown, 0);
    run.lost = lostIn(clients, audits);
    run.faults = [
      ...clients.flatMap(({ faults }) => faults),
      ...(verified.broken.length > 0 ? linesOf(verified) : []),
    ];
    [run.reports, run.links] = [verified.reports, verified.links];
    if (run.kills % 20 === 0) log(lineOf(run));
  }
  return run;
}

export const lineOf = ({ kills, acknowledged, unknown, lost, faults, reports, links }: KillRun): string =>
  `${kills} kills: ${acknowledged} acknowledged, ${lost.length} lost; ${unknown} without an answer, sent again; ` +
  `${faults.length === 0 ? 'the chain whole after each' : `${faults.length} faults`} (${reports} reports, ${links} links)`;
