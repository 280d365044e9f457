import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberDoc } from '../reports/report-doc.ts';
import { aPlan } from '../testing/builders.ts';
import {
  type AnnualItem,
  type AnnualPlanChange,
  type AnnualPlanDoc,
  type AnnualPlanRequest,
  EMPTY_ITEM,
} from './annual-plan.ts';
import { type AnnualPlanDecision, decideAnnualPlan, itemsOf } from './decide.ts';
import { underNewerPlan } from './newer-plan.ts';

const plan = aPlan();
const member = (roles: MemberDoc['roles'], units: string[] = []): MemberDoc =>
  ({ id: 'nguoi-a', name: 'A', roles, units, active: true }) as MemberDoc;
const coordinator = member(['coordinator'], ['DV1']);

/** A year with its changes, as a store keeps them. */
class Year {
  doc: AnnualPlanDoc | null = null;
  readonly changes: AnnualPlanChange[] = [];
  #next = 0;

  decide(request: Partial<AnnualPlanRequest>, by = coordinator): AnnualPlanDecision {
    const full: AnnualPlanRequest = {
      year: 2026,
      mutationId: `change-${++this.#next}`,
      expect: this.doc?.rev ?? 0,
      kind: 'edit',
      items: {},
      source: null,
      undoes: null,
      ...request,
    };
    const decision = decideAnnualPlan(full, {
      plan,
      member: by,
      stored: this.doc,
      undone: this.changes.find(({ rev }) => rev === full.undoes) ?? null,
      contentHash: 'x',
      now: '2026-06-03T01:00:00.000Z',
    });
    if (decision.kind === 'write') {
      this.doc = decision.doc;
      this.changes.push(decision.change);
    }
    return decision;
  }

  get items(): Record<string, AnnualItem> {
    return itemsOf(this.doc);
  }
}

const item = (patch: Partial<AnnualItem> = {}): AnnualItem => ({ ...EMPTY_ITEM, ...patch });
/** As a store gives a document back whose keys it keeps in another order. */
const reordered = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, reordered(each)]),
      )
    : value;

const codeOf = (decision: AnnualPlanDecision): string =>
  decision.kind === 'refuse' ? decision.error.code : 'write';

describe('a change of the annual plan', () => {
  it('does not take an item for changed whose keys the store gives back in another order', () => {
    const year = new Year();
    const same = item({
      person: 'Nguyễn Thị Lan',
      deadline: { text: 'Quý II/2026', end: '2026-06-30', ongoing: false },
    });
    year.decide({ items: { 'III.2.1.a': same, 'III.2.1.b': same } });
    year.doc = reordered(year.doc) as AnnualPlanDoc;
    const found = year.decide({
      items: { 'III.2.1.a': same, 'III.2.1.b': item({ person: 'Trần Văn Nam' }) },
    });
    expect(found.kind === 'write' && Object.keys(found.change.items)).toEqual(['III.2.1.b']);
  });

  it('keeps texts as they are compared everywhere, and counts changes', () => {
    const year = new Year();
    year.decide({ items: { 'III.3.5.d': item({ person: ' Tra\u0302\u0300n Bi\u0300nh ', product: '' }) } });
    expect(year.items['III.3.5.d']).toMatchObject({ person: 'Trần Bình', product: null });
    expect(year.doc?.rev).toBe(1);
    expect(year.changes[0]?.items['III.3.5.d']?.before).toBeNull();
  });

  it('is refused where somebody changed the same task since, and taken where it was another', () => {
    const year = new Year();
    year.decide({ items: { 'III.3.5.d': item({ person: 'A' }) } });
    expect(codeOf(year.decide({ expect: 0, items: { 'III.3.5.d': item({ person: 'B' }) } }))).toBe(
      'annual-plan-moved',
    );
    expect(codeOf(year.decide({ expect: 0, items: { 'III.3.5.e': item({ person: 'B' }) } }))).toBe('write');
    expect(year.items['III.3.5.d']?.person).toBe('A');
  });

  it.each<[string, string, AnnualItem]>([
    ['a clause that the plan does not have', 'III.9.9.z', item()],
    ['a clause with a text of its own', 'III.3.5.d', item({ own: 'x' })],
    ['an own task without a text', '_abcd1234', item()],
    ['an own task under no sentence of the plan', '_abcd1234', item({ own: 'x', under: 'III.9' })],
    ['a unit that does not exist', 'III.3.5.d', item({ leads: ['DV99'] })],
    ['a day that no calendar has', 'III.3.5.d', item({ done: '2026-02-30' })],
    [
      'a milestone without a name',
      'III.3.5.d',
      item({ milestones: [{ name: ' ', due: null, weight: 1, done: null }] }),
    ],
    [
      'a milestone that weighs nothing',
      'III.3.5.d',
      item({ milestones: [{ name: 'a', due: null, weight: 0, done: null }] }),
    ],
    [
      'a milestone without a number as weight',
      'III.3.5.d',
      item({ milestones: [{ name: 'a', due: null, weight: Number.NaN, done: null }] }),
    ],
    ['a text that is too long', 'III.3.5.d', item({ person: 'x'.repeat(301) })],
    ['giving up without a reason', 'III.3.5.d', item({ dropped: { on: '2026-06-01', reason: ' ' } })],
  ])('is refused whole for %s', (_, id, value) => {
    const year = new Year();
    const items = { 'III.3.5.e': item({ person: 'B' }), [id]: value };
    expect(year.decide({ items })).toMatchObject({ kind: 'refuse', error: { code: 'bad-request' } });
    expect(year.doc).toBeNull();
  });

  it('is refused when the year would outgrow its document', () => {
    const year = new Year();
    const items = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `_${String(i).padStart(8, '0')}`,
        item({ own: 'ữ'.repeat(1_000) }),
      ]),
    );
    expect(codeOf(year.decide({ items }))).toBe('annual-plan-full');
  });

  it('may be made by the head of a unit for what the unit leads, and by nobody else', () => {
    const head = member(['head'], ['DV2']);
    const year = new Year();
    expect(codeOf(year.decide({ items: { 'III.3.5.d': item({ person: 'A' }) } }, head))).toBe('write');
    expect(codeOf(year.decide({ items: { 'III.6.1.a': item({ person: 'A' }) } }, head))).toBe('forbidden');
    expect(codeOf(year.decide({ items: { _abcd1234: item({ own: 'x', leads: ['DV2'] }) } }, head))).toBe(
      'write',
    );
    expect(codeOf(year.decide({ items: { _abcd1234: item({ own: 'x', leads: ['DV4'] }) } }, head))).toBe(
      'forbidden',
    );
    expect(codeOf(year.decide({ items: { 'III.3.5.d': item({ leads: ['DV4'] }) } }, head))).toBe('forbidden');
    // Nor by making the own unit the lead of what another unit leads, before anything is planned for it
    expect(codeOf(year.decide({ items: { 'III.6.1.a': item({ leads: ['DV2'] }) } }, head))).toBe('forbidden');
    expect(codeOf(year.decide({ items: { 'III.6.1.a': item({ under: 'III.3.5.d' }) } }, head))).not.toBe(
      'write',
    );
    expect(codeOf(year.decide({ kind: 'import', items: {} }, head))).toBe('forbidden');
    expect(codeOf(year.decide({ kind: 'undo', undoes: 1 }, head))).toBe('forbidden');
    const official = member(['official'], ['DV2']);
    expect(codeOf(year.decide({ items: { 'III.3.5.d': item({ person: 'B' }) } }, official))).toBe(
      'forbidden',
    );
    expect(codeOf(year.decide({ items: { 'III.3.5.d': item() } }, { ...coordinator, active: false }))).toBe(
      'forbidden',
    );
  });
});

describe('taking a change back', () => {
  const imported = { 'III.3.5.d': item({ person: 'B' }), _abcd1234: item({ own: 'Việc riêng' }) };

  it('puts back what it touched, and can itself be taken back', () => {
    const year = new Year();
    year.decide({ items: { 'III.3.5.d': item({ person: 'A' }), 'III.3.5.e': item({ person: 'A' }) } });
    const before = year.items;
    year.decide({ kind: 'import', source: 'a.docx', items: imported });
    const after = year.items;
    year.decide({ kind: 'undo', undoes: 2 });
    expect(year.items).toEqual(before);
    year.decide({ kind: 'undo', undoes: 3 });
    expect(year.items).toEqual(after);
    expect(year.changes.map(({ kind, undoes }) => [kind, undoes])).toEqual([
      ['edit', null],
      ['import', null],
      ['undo', 2],
      ['undo', 3],
    ]);
  });

  it('leaves alone what others changed beside it, and is refused where they changed the same task', () => {
    const year = new Year();
    year.decide({ kind: 'import', items: imported });
    year.decide({ items: { 'III.3.5.e': item({ person: 'C' }) } });
    expect(codeOf(year.decide({ kind: 'undo', undoes: 1 }))).toBe('write');
    expect(year.items).toEqual({ 'III.3.5.e': item({ person: 'C' }) });
    year.decide({ kind: 'import', items: imported });
    year.decide({ items: { 'III.3.5.d': item({ person: 'D' }) } });
    expect(codeOf(year.decide({ kind: 'undo', undoes: 4 }))).toBe('annual-plan-moved');
  });

  it('is refused for a change that never was', () => {
    expect(codeOf(new Year().decide({ kind: 'undo', undoes: 7 }))).toBe('unknown-change');
  });

  it('brings any year back to where it was, change by change', () => {
    const ids = ['III.3.5.d', 'III.3.5.e', '_aaaaaaaa', '_bbbbbbbb'];
    const value = (id: string, person: string): AnnualItem =>
      item({ person, own: id.startsWith('_') ? 'x' : null });
    const edit = fc.dictionary(fc.constantFrom(...ids), fc.option(fc.constantFrom('A', 'B', 'C')));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const year = new Year();
        const seen = [year.items];
        for (const each of edits) {
          const items = Object.fromEntries(
            Object.entries(each).map(([id, person]) => [id, person === null ? null : value(id, person)]),
          );
          year.decide({ kind: 'import', items });
          seen.push(year.items);
        }
        // Each undo is a change too, so only the latest import is untouched by later ones.
        const last = edits.length;
        year.decide({ kind: 'undo', undoes: last });
        expect(year.items).toEqual(seen[last - 1]);
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });
});

describe('a year under a newer plan', () => {
  const newer = (() => {
    const copy = structuredClone(plan);
    copy.version = 'moi';
    const task = copy.tasks.find(({ code }) => code === 'III.3.5');
    const clause = task?.clauses.find(({ code }) => code === 'III.3.5.d');
    if (clause) clause.code = 'III.3.5.z';
    if (task) task.clauses = task.clauses.filter(({ code }) => code !== 'III.3.5.e');
    return copy;
  })();
  const year = new Year();
  year.decide({
    items: {
      'III.3.5.d': item({ person: 'A' }),
      'III.3.5.e': item({ person: 'B' }),
      _abcd1234: item({ own: 'x', under: 'III.3.5.e' }),
    },
  });

  it('keeps what was planned: under its new code, or as a task of the commune’s own with the old words', () => {
    const keys = { 'III.3.5.d/status': 'III.3.5.z/status', 'III.3.5.e/status': null };
    const moved = underNewerPlan(year.doc as AnnualPlanDoc, plan, newer, keys);
    const items = itemsOf(moved);
    expect(items['III.3.5.z']).toMatchObject({ person: 'A' });
    const gone = Object.values(items).find(({ person }) => person === 'B');
    expect(gone).toMatchObject({ own: 'đẩy mạnh cung cấp dịch vụ công trực tuyến toàn trình', under: null });
    expect(items._abcd1234).toMatchObject({ own: 'x', under: null });
    expect(underNewerPlan(moved, plan, newer, keys)).toBe(moved);
  });

  it('keeps an own task under a whole sentence with the sentence, wherever its clauses are', () => {
    const keys = { 'III.3.5.d/status': 'III.3.5.z/status', 'III.3.5.e/status': null };
    const own = new Year();
    own.decide({ items: { _abcd1234: item({ own: 'x', under: 'III.3.5' }) } });
    const under = (to: typeof plan) =>
      itemsOf(underNewerPlan(own.doc as AnnualPlanDoc, plan, to, keys))._abcd1234?.under;
    expect(under(newer)).toBe('III.3.5');
    const renumbered = structuredClone(newer);
    for (const task of renumbered.tasks) if (task.code === 'III.3.5') task.code = 'III.3.9';
    expect(under(renumbered)).toBe('III.3.9');
    const gone = { ...renumbered, tasks: renumbered.tasks.filter(({ code }) => code !== 'III.3.9') };
    expect(under(gone)).toBeNull();
  });

  it('keeps everything as own tasks when no map leads to the newer plan', () => {
    const items = itemsOf(underNewerPlan(year.doc as AnnualPlanDoc, plan, newer, null));
    expect(Object.values(items).map(({ own }) => own === null)).toEqual([false, false, false]);
  });
});
