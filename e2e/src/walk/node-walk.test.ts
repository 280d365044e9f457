import { SETTLE } from '@cchc/addin/sync/autosave.ts';
import { consolidate, consolidationSheet, dateInVietnam, type Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { LOCALES, Workbook } from '@cchc/workbench/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOn, cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';
import { CV01, type RawReport, TASK_RESULT, TTHC03, totalByHand } from './figures.ts';
import { HOSTS, typedDay, typedNumber } from './hosts.ts';

const thePlan = plan as unknown as Plan;

describe.each(HOSTS)('the walk without a browser on $name', ({ hostKind, locale }) => {
  let server: StartedLocal;
  const desks: Desk[] = [];
  const sit = async (login: string, workbook?: Workbook, on = locale): Promise<Desk> => {
    const desk = await Desk.sit(server, login, workbook, { hostKind, locale: on });
    desks.push(desk);
    return desk;
  };
  beforeAll(async () => {
    server = await startLocal();
  });
  afterAll(async () => {
    for (const desk of desks) desk.excel.dispose();
    await server.close();
  });

  it('opens the forms in three requests to Excel, and saves what was typed in one to the server', async () => {
    const desk = await sit('canbo.dv2');
    const before = desk.excel.host.syncs;
    await desk.ledger.openForms();
    expect(desk.ledger.getState()).toMatchObject({
      error: null,
      workbook: { kind: 'report', unit: 'DV2' },
      waiting: 0,
    });
    expect(desk.openingCost).toBeLessThanOrEqual(3);
    // identify (1), open (≤ 3), then the session's own: listening (1) and the first look (≤ 2)
    expect(desk.excel.host.syncs - before).toBeLessThanOrEqual(7);

    const cells = cellsOf(thePlan, 'DV2');
    desk.type(cells.at('CV.01', 'numerator'), String(CV01.DV2.numerator));
    desk.type(cells.at('CV.01', 'denominator'), String(CV01.DV2.denominator));
    for (const [i, count] of TTHC03.entries()) desk.type(cells.at('TTHC.03', `c${i + 1}`), String(count));
    const task = [...cells.layout.entries.keys()].find((key) => key.endsWith('/result')) as string;
    desk.type(cells.at(task, 'text'), TASK_RESULT.DV2);
    const result = cells.inColumn('CV.01', 'result');
    expect(await desk.value(result.sheet, result.address)).toBeCloseTo((10 / 12) * 100, 9);
    const verdict = cells.inColumn('TTHC.03', 'verdict');
    expect(await desk.value(verdict.sheet, verdict.address)).toBe('Chưa đạt');

    server.counts.take();
    await desk.save();
    expect(server.counts.take()).toMatchObject({ writes: 2 });
    await desk.save();
    expect(server.counts.take()).toMatchObject({ writes: 0 });
  });

  it('saves what brings nothing in with one request to Excel, and leaves the undo list as it was', async () => {
    const desk = desks[0] as Desk;
    const { undo } = desk.excel.workbook;
    const note = cellsOf(thePlan, 'DV2').at('CV.01', 'note');
    desk.type(note, 'Đã đối chiếu');
    const [syncs, depth, written] = [desk.excel.host.syncs, undo.depth, partsOf(desk)];
    expect(depth).toBeGreaterThan(0);
    await desk.save();
    expect([desk.excel.host.syncs - syncs, undo.depth, partsOf(desk)]).toEqual([1, depth, written]);
    expect(desk.excel.person.undo()).toEqual({ kind: 'done' });
    expect(await desk.value(note.sheet, note.address)).toBeNull();
    expect(desk.excel.person.redo()).toEqual({ kind: 'done' });
    expect(await desk.text(note)).toBe('Đã đối chiếu');
    await desk.save();
  });

  it('saves by itself a moment after the last edit', async () => {
    const desk = await sit('canbo.dv4');
    await desk.ledger.openForms();
    const cells = cellsOf(thePlan, 'DV4');
    desk.type(cells.at('CV.01', 'numerator'), String(CV01.DV4.numerator));
    desk.type(cells.at('CV.01', 'denominator'), String(CV01.DV4.denominator));
    await expect.poll(() => desk.ledger.getState().waiting).toBe(1);
    await desk.timers.pass(20_000);
    await expect.poll(() => desk.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(dateInVietnam(new Date(desk.ledger.getState().savedAt ?? 0))).toBe('2026-06-03');
  });

  it('tells a problem at its cell, keeps the good entries, and clears it when the cell is mended', async () => {
    const desk = desks[1] as Desk;
    const cells = cellsOf(thePlan, 'DV4');
    desk.type(cells.at('CV.01', 'numerator'), '31');
    await desk.saveNow();
    expect(desk.ledger.getState().problems).toMatchObject([
      { severity: 'error', source: 'rule', key: 'CV.01', warning: { code: 'numerator-over-denominator' } },
    ]);
    desk.type(cells.at('CV.01', 'numerator'), '30');
    await desk.save();
    expect(desk.ledger.getState().problems).toEqual([]);
  });

  it('gives the coordinator the totals of all units, as sums and never as means', async () => {
    const desk = await sit('dieuphoi');
    await desk.ledger.openConsolidation('2026-H1', 'all');
    const reply = desk.ledger.getState().consolidation;
    if (!reply) throw new Error('no consolidation');
    const spec = consolidationSheet({ ...reply, include: 'all', pulledOn: '2026-06-03' });
    const reports = reply.reports as unknown as RawReport[];
    const totals = consolidate(thePlan, reply.period, reply.reports);
    expect(await desk.value('Tổng hợp', addressOn(spec, 'CV.01', 'result'))).toBeCloseTo(7900 / 84, 9);
    for (const { code, measure } of thePlan.indicators) {
      const items = measure.kind === 'checklist' ? measure.items.map((item) => item.code) : [];
      const want = totalByHand(reports, code, measure.kind, items);
      const total = totals.find(({ indicator }) => indicator === code)?.total.result;
      const shown = await desk.value('Tổng hợp', addressOn(spec, code, 'result'));
      if (want === null) expect(shown, code).not.toEqual(expect.any(Number));
      else expect(shown, code).toBeCloseTo(want, 9);
      expect(total?.kind === 'value' ? total.value : null, code).toEqual(
        want === null ? null : expect.closeTo(want, 9),
      );
    }
  });

  it('takes up a workbook that was closed and opened again: numbers, baseline and cursor are there', async () => {
    const closed = JSON.parse(JSON.stringify((desks[0] as Desk).excel.workbook.toJSON()));
    const desk = await sit('canbo.dv2', Workbook.fromJSON(closed, { locale: LOCALES[locale] }));
    expect(desk.ledger.getState()).toMatchObject({
      workbook: { kind: 'report', unit: 'DV2' },
      waiting: 0,
      conflicts: [],
    });
    const cells = cellsOf(thePlan, 'DV2');
    const numerator = cells.at('CV.01', 'numerator');
    expect(await desk.value(numerator.sheet, numerator.address)).toBe(CV01.DV2.numerator);
    server.counts.take();
    desk.type(cells.at('CV.03', 'numerator'), '9');
    desk.type(cells.at('CV.03', 'denominator'), '9');
    await desk.save();
    expect(server.counts.take()).toMatchObject({ writes: 2 });
  });

  it('brings what a colleague saved into the other open workbook, and asks where both typed', async () => {
    const [mine, theirs] = [desks[0] as Desk, desks.at(-1) as Desk];
    const cells = cellsOf(thePlan, 'DV2');
    const [cv03, cv01] = [cells.at('CV.03', 'numerator'), cells.at('CV.01', 'numerator')];
    await mine.save();
    expect(await mine.value(cv03.sheet, cv03.address)).toBe(9);
    theirs.type(cv01, '11');
    await theirs.save();
    mine.type(cv01, '12');
    await mine.saveNow();
    expect(mine.ledger.getState().conflicts).toMatchObject([
      { key: 'CV.01', theirs: { value: { components: { numerator: 11 } } } },
    ]);
    expect(await mine.value(cv01.sheet, cv01.address)).toBe(12);
    await mine.ledger.decide('CV.01', { take: 'theirs' });
    expect(await mine.value(cv01.sheet, cv01.address)).toBe(11);
    expect(mine.ledger.getState()).toMatchObject({ conflicts: [], waiting: 0 });
  });

  it('gives both of two people the rows that each adds to a register at the same time', async () => {
    const [one, other] = [await sit('canbo.dv4'), await sit('lanhdao.dv4')];
    for (const desk of [one, other]) await desk.ledger.openForms();
    const free = 6;
    for (const [desk, text] of [
      [one, 'Đường truyền chậm'],
      [other, 'Thiếu máy quét'],
    ] as const) {
      desk.type({ sheet: 'Vướng mắc', address: `C${free}` }, text);
      desk.type({ sheet: 'Vướng mắc', address: `F${free}` }, 'Đang giải quyết');
    }
    const rowsOf = async (desk: Desk) =>
      Promise.all([free, free + 1].map((row) => desk.value('Vướng mắc', `C${row}`)));

    // Autosave: the row goes out, and nothing is written that would empty the undo list
    const written = one.excel.workbook.customProperties.get('SoCCHC');
    await expect.poll(() => one.ledger.getState().waiting).toBe(1);
    // The last round was a moment ago: what waits is counted first, and goes out when the next one is due
    await one.timers.pass(SETTLE);
    server.counts.take();
    const syncs = one.excel.host.syncs;
    await one.timers.pass(20_000);
    await expect.poll(() => one.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(server.counts.take()).toMatchObject({ reads: 4, writes: 2 });
    expect(one.excel.host.syncs - syncs).toBe(1);
    expect(one.excel.workbook.customProperties.get('SoCCHC')).toBe(written);
    expect(await one.value('Vướng mắc', `A${free}`)).toBeNull();

    await other.save();
    await one.save();
    expect(await rowsOf(one)).toEqual(['Đường truyền chậm', 'Thiếu máy quét']);
    expect(await rowsOf(other)).toEqual(['Thiếu máy quét', 'Đường truyền chậm']);
    const codes = async (desk: Desk) =>
      Promise.all([free, free + 1].map((row) => desk.value('Vướng mắc', `A${row}`)));
    expect((await codes(one)).reverse()).toEqual(await codes(other));
    for (const code of await codes(one)) expect(code).toMatch(/^VM-[a-z0-9]{10}$/);
    for (const desk of [one, other])
      expect(desk.ledger.getState()).toMatchObject({ conflicts: [], problems: [], waiting: 0 });

    // The answer of the coordinator is not the unit's to write
    one.type({ sheet: 'Vướng mắc', address: `G${free}` }, 'Tự trả lời');
    await one.saveNow();
    expect(one.ledger.getState().problems).toMatchObject([
      { source: 'refused', error: { code: 'filled-by-others' }, place: { sheet: 'Vướng mắc' } },
    ]);
    one.type({ sheet: 'Vướng mắc', address: `G${free}` }, '');
    await one.save();
    expect(one.ledger.getState().problems).toEqual([]);
  });

  it('takes numbers, shares and days as this machine writes them, and shows them so on any other', async () => {
    const desk = await sit('lanhdao.dv4');
    await desk.ledger.openForms();
    expect(desk.openingCost).toBeLessThanOrEqual(3);
    const cells = cellsOf(thePlan, 'DV4');
    const task = [...cells.layout.entries.keys()].findLast((key) => key.endsWith('/percent')) as string;
    const [money, share, day] = [
      cells.at('KP.TCC', 'allocated'),
      cells.at(task, 'percent'),
      cells.at('TCC.01', 'source.on'),
    ];
    desk.type(money, typedNumber(1234.5, locale));
    desk.type(share, `${typedNumber(62.5, locale)}%`);
    desk.type(cells.at('TCC.01', 'current'), typedNumber(1200, locale));
    desk.type(cells.at('TCC.01', 'baseline'), typedNumber(1500, locale));
    desk.type(day, typedDay(2026, 5, 6, locale));
    await desk.save();
    // Figures that are far from those of the period before are told; how they were read is not in doubt
    expect(desk.ledger.getState().problems.filter(({ source }) => source !== 'rule')).toEqual([]);

    const there = locale === 'vi-VN' ? 'en-US' : 'vi-VN';
    const other = await sit('canbo.dv4', undefined, there);
    await other.ledger.openForms();
    for (const [at, of] of [
      [desk, locale],
      [other, there],
    ] as const) {
      expect(await at.value(money.sheet, money.address)).toBe(1234.5);
      expect(await at.value(share.sheet, share.address)).toBeCloseTo(0.625, 12);
      expect(await at.value(day.sheet, day.address)).toBe(46_148);
      expect(await at.text(money)).toBe(typedNumber(1234.5, of));
      expect(await at.text(share)).toBe('63%');
      expect(await at.text(day)).toBe('06/05/2026');
    }
  });
});

/** What the add-in keeps in the file beside the cells. */
function partsOf({ excel }: Desk): unknown {
  const { customProperties, xmlParts } = excel.workbook;
  return [customProperties.get('SoCCHC'), xmlParts.all.map(({ xml }) => xml)];
}
