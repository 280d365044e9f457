import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditDoc, ReportDoc } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPath, reportPath } from '../reports/paths.ts';
import { libsqlSource } from '../store/libsql/audit-source.ts';
import { clientOf } from '../testing/api-client.ts';
import { REPOSITORY } from '../testing/demo-process.ts';
import { createTestApp, SAMPLE_COMMUNE, type TestApp } from '../testing/index.ts';
import type { AuditedReport } from './audit-source.ts';
import { linesOf, verifyAudits } from './verify-audits.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const PATH = `communes/${SAMPLE_COMMUNE}/reports/2026-M9_DV2`;
let test: TestApp;

/** A report with a sync, a change, a given-up value, a comment and a transition. */
beforeAll(async () => {
  test = await createTestApp({ dataDir: folder });
  const [official, coordinator] = [await clientOf(test, 'canbo.dv2'), await clientOf(test, 'dieuphoi')];
  const at = { unit: 'DV2', period: '2026-M9' };
  const entries = (n: number, base: string | null) => ({
    'CV.01': { value: { components: { numerator: n, denominator: 9 }, note: 'Ông Nguyễn Văn A' }, base },
  });
  const first = (await official.sync({ ...at, entries: entries(1, null), mutationId: 'mutation-1' })).body;
  const given = { 'CV.01': { note: 'x' } };
  await official.sync({ ...at, entries: entries(2, first.cursor), given, mutationId: 'mutation-2' });
  await coordinator.post('/api/comments', { ...at, mutationId: 'mutation-3', key: 'CV.01', text: 'Xem lại' });
  const standIn = { from: 'Bà B', how: 'phone', on: '2026-06-01' } as const;
  await coordinator.sync({
    ...at,
    entries: { 'CV.03': { value: { note: 'y' }, base: null } },
    via: 'stand-in',
    standIn,
    mutationId: 'mutation-4',
  });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The report as it is in the store, changed by hand, verified. */
async function verifiedAfter(
  damage: (at: AuditedReport & { report: ReportDoc }, doc: (id: string) => AuditDoc) => void,
) {
  const [report] = await test.counts.read([reportPath(SAMPLE_COMMUNE, '2026-M9', 'DV2')]);
  const links = (await test.counts.page({
    in: auditPath(SAMPLE_COMMUNE, '2026-M9', 'DV2'),
    order: 'up',
    limit: 9,
  })) as AuditDoc[];
  const at = structuredClone({
    path: PATH,
    report: report as ReportDoc,
    links: links.map((doc) => ({ id: doc.mutationId, doc })),
  });
  damage(at, (id) => at.links.find((link) => link.id === id)?.doc as AuditDoc);
  return verifyAudits({
    async *reports() {
      yield at;
    },
    close: async () => {},
  });
}
const broken = async (damage: Parameters<typeof verifiedAfter>[0]) => (await verifiedAfter(damage)).broken[0];

describe('the chain of a report', () => {
  it('is whole as the server writes it', async () => {
    const verified = await verifiedAfter(() => {});
    expect(linesOf(verified)).toEqual(['1 reports, 4 links: whole']);
  });

  it('stays whole when texts are erased: values, given-up ones, comments, names of people', async () => {
    const verified = await verifiedAfter((_, doc) => {
      delete doc('mutation-1').changes['CV.01']?.after.value;
      delete doc('mutation-2').changes['CV.01']?.before.value;
      delete doc('mutation-2').given['CV.01']?.value;
      delete doc('mutation-3').comment?.text.value;
      delete doc('mutation-4').standIn?.from.value;
    });
    expect(verified.broken).toEqual([]);
  });

  it.each<[string, Parameters<typeof verifiedAfter>[0], object]>([
    [
      'a value',
      (_, doc) => {
        const { after } = doc('mutation-1').changes['CV.01'] as AuditDoc['changes'][string];
        after.value = { components: { numerator: 9, denominator: 9 } };
      },
      { place: 1, mutationId: 'mutation-1', what: 'changes.CV.01.after is not the value that was sealed' },
    ],
    [
      'a value together with its seal',
      (_, doc) => {
        const change = doc('mutation-2').changes['CV.01'] as AuditDoc['changes'][string];
        change.after = structuredClone(change.before);
      },
      { place: 2, mutationId: 'mutation-2', what: 'its content is not what its hash says' },
    ],
    [
      'who did it',
      (_, doc) => {
        doc('mutation-3').by = 'mau-canbo-dv4';
      },
      { place: 3, mutationId: 'mutation-3' },
    ],
    [
      'when',
      (_, doc) => {
        doc('mutation-4').at = '2026-01-01T00:00:00.000Z';
      },
      { place: 4, mutationId: 'mutation-4' },
    ],
    [
      'the text of a comment',
      (_, doc) => {
        const { text } = doc('mutation-3').comment as NonNullable<AuditDoc['comment']>;
        text.value = 'Đồng ý';
      },
      { place: 3, what: 'comment.text is not the value that was sealed' },
    ],
    [
      'the name of who gave the figures',
      (_, doc) => {
        const { from } = doc('mutation-4').standIn as NonNullable<AuditDoc['standIn']>;
        from.value = 'Ông C';
      },
      { place: 4, what: 'standIn.from is not the value that was sealed' },
    ],
    [
      'a link that was taken out',
      (at) => {
        at.links.splice(1, 1);
      },
      { place: 2, mutationId: 'mutation-3', what: 'the link before it is missing or is another one' },
    ],
    [
      'the last link, taken out',
      (at) => {
        at.links.pop();
      },
      { place: 4, mutationId: null, what: 'the last link is missing' },
    ],
    [
      'two links that changed places',
      (_, doc) => {
        const [a, b] = [doc('mutation-2'), doc('mutation-3')];
        [a.seq, b.seq] = [b.seq as number, a.seq as number];
        [a.previous, b.previous] = [b.previous, a.previous];
      },
      { place: 2 },
    ],
    [
      'two links that changed their ids',
      (at) => {
        const [, a, b] = at.links as [object, { id: string }, { id: string }];
        [a.id, b.id] = [b.id, a.id];
      },
      { place: 2, mutationId: 'mutation-2', what: 'stands under the id mutation-3' },
    ],
    [
      'a link that was doubled',
      (at) => {
        at.links.push(structuredClone(at.links[2]) as (typeof at.links)[0]);
      },
      { place: 3, what: '2 links follow the same one' },
    ],
    [
      'an entry of the report itself',
      (at) => {
        (at.report.entries['CV.01'] as { value: unknown }).value = { note: 'sửa tay' };
      },
      { place: 2, mutationId: 'mutation-2', what: 'the report’s CV.01 is not what it wrote' },
    ],
  ])('names the link that shows it when somebody changed %s', async (_, damage, expected) => {
    expect(await broken(damage)).toMatchObject({ path: PATH, ...expected });
  });
});

describe('npm run audit:verify', () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', join(REPOSITORY, 'functions/src/audit/main.ts'), ...args],
      {
        cwd: REPOSITORY,
        encoding: 'utf8',
      },
    );

  it('says of a folder in which a server is at work that all chains are whole', {
    timeout: 120_000,
  }, async () => {
    const { stdout, status } = run('--data', folder);
    expect([stdout, status]).toEqual([expect.stringMatching(/^\d+ reports, \d+ links: whole\n$/), 0]);
    const source = libsqlSource(folder);
    const verified = await verifyAudits(source);
    await source.close();
    expect(verified.reports).toBeGreaterThan(40);
  });

  it('ends with 1 and the first broken link when the file was changed past the server', {
    timeout: 120_000,
  }, async () => {
    await test.close();
    execFileSync(
      process.execPath,
      [
        '--import',
        'tsx',
        '-e',
        `import Database from 'libsql';
       const db = new Database(process.argv.at(-1) + '/so-cchc.db');
       db.prepare("UPDATE documents SET json = replace(json, '\\"numerator\\":1', '\\"numerator\\":7') WHERE path = ?").run('${PATH}/audit/mutation-1');
       db.close();`,
        '--input-type=module',
        folder,
      ],
      { cwd: REPOSITORY },
    );
    const { stdout, status } = run('--data', folder);
    expect(stdout).toContain(
      `BROKEN ${PATH}, link 1, mutation mutation-1: changes.CV.01.after is not the value`,
    );
    expect(status).toBe(1);
  });

  it('says how it is called when it is called wrongly', () => {
    expect(run().stderr).toContain('npm run audit:verify');
    expect(run('--data', join(folder, 'nothing')).status).toBe(2);
  });
});
