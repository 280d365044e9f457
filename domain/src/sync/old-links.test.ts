import { describe, expect, it } from 'vitest';
import type { SyncRequest } from '../api/api.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import type { AuditDoc } from '../reports/report-doc.ts';
import { aPlan } from '../testing/builders.ts';
import { SyncServer, testHash } from '../testing/sync-server.ts';
import { chainHash } from './audit.ts';
import { verifyChain } from './verify-chain.ts';

const plan = aPlan();
const member = { id: 'm', name: 'M', active: true, roles: ['official' as const], units: ['DV2'] };
const request = (mutationId: string, cursor: string | null, text: number): SyncRequest => ({
  unit: 'DV2',
  period: '2026-H1',
  plan: plan.version,
  mutationId,
  cursor,
  entries: { 'CV.01': { value: { components: { numerator: text, denominator: 9 } }, base: cursor } },
  via: 'pane',
});

describe('data from before links were numbered', () => {
  it('goes on: numbers begin at the report’s version, and the chain verifies over both kinds', () => {
    const server = new SyncServer(plan, defaultCalendar(2026, plan.version), { m: member });
    const first = server.sync(request('mutation-1', null, 1), 'm');
    // As it was written then: without number, keys, state, plan and replaced versions.
    const {
      hash: _h,
      seq: _,
      keys: _k,
      state: _s,
      plan: _p,
      ...link
    } = server.audit.get('mutation-1') as AuditDoc;
    const changes = Object.fromEntries(
      Object.entries(link.changes).map(([key, { before, after }]) => [key, { before, after }]),
    );
    const unhashed = { ...link, changes };
    const old: AuditDoc = { ...unhashed, hash: chainHash(unhashed, testHash) };
    server.audit.set('mutation-1', old);
    const { links: __, comments: ___, ...report } = server.report as NonNullable<typeof server.report>;
    server.report = { ...report, chain: old.hash };

    server.sync(request('mutation-2', first.cursor, 2), 'm');
    expect(server.audit.get('mutation-2')).toMatchObject({ seq: 2, previous: old.hash });
    const stored = [...server.audit].map(([id, doc]) => ({ id, doc }));
    expect(verifyChain(server.report, stored, testHash)).toBeNull();
    expect(server.sync(request('mutation-1', null, 1), 'm').settled).toEqual(first.settled);
  });
});
