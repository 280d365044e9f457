import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { Workbook } from '@cchc/workbench/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { Desk } from './desk.ts';

/** One rule of the contract's client half each, on the real server and the real office.js. */
const cells = cellsOf(plan as unknown as Plan, 'DV2');
const numerator = cells.at('CV.01', 'numerator');
const denominator = cells.at('CV.01', 'denominator');
type Cell = typeof numerator;

let server: StartedLocal;
let mine: Desk;
let theirs: Desk;
const desks: Desk[] = [];
const sit = async (...how: Parameters<typeof Desk.sit> extends [unknown, ...infer Rest] ? Rest : never) => {
  const desk = await Desk.sit(server, ...how);
  desks.push(desk);
  return desk;
};
/** The file as it was saved, on another machine. */
const copyOf = (desk: Desk, change: (workbook: Workbook) => void = () => undefined): Workbook => {
  const copy = Workbook.fromJSON(JSON.parse(JSON.stringify(desk.excel.workbook.toJSON())));
  change(copy);
  return copy;
};
const loseThePart = (workbook: Workbook): void => {
  for (const { id } of workbook.xmlParts.all) workbook.xmlParts.delete(id);
};
const valueAt = (desk: Desk, { sheet, address }: Cell) => desk.value(sheet, address);
const onServer = async (key: string): Promise<unknown> => {
  const desk = await sit('lanhdao.dv2');
  await desk.ledger.openForms();
  const cell = cells.at(key, 'numerator');
  return desk.value(cell.sheet, cell.address);
};

beforeAll(async () => {
  server = await startLocal();
  mine = await sit('canbo.dv2');
  theirs = await sit('lanhdao.dv2');
  for (const desk of [mine, theirs]) await desk.ledger.openForms();
});
afterAll(async () => {
  for (const desk of desks) desk.excel.dispose();
  await server.close();
});
let number = 20;
beforeEach(async () => {
  number += 10;
  mine.type(numerator, String(number));
  mine.type(denominator, '99');
  await mine.save();
  await theirs.save();
});

describe('two panes on one workbook', () => {
  it('a value that was typed back to what the other pane remembers is not taken for untouched', async () => {
    const other = await sit('canbo.dv2', mine.excel.workbook);
    theirs.type(numerator, String(number + 1));
    await theirs.save();
    // The first pane brings the news into the cells and into the part; the second one does not know yet
    await mine.save();
    expect(await valueAt(mine, numerator)).toBe(number + 1);
    // Seen, and typed back on purpose
    mine.type(numerator, String(number));
    await other.saveNow();
    expect(await valueAt(mine, numerator)).toBe(number);
    const states = [mine.ledger.getState(), other.ledger.getState()];
    for (const { waiting } of states) expect(waiting).toBeGreaterThan(0);
    expect(await onServer('CV.01')).toBe(number + 1);
    await mine.saveNow();
    for (const desk of [mine, other])
      if (desk.ledger.getState().conflicts.length > 0) await desk.ledger.decide('CV.01', { take: 'mine' });
    expect(await onServer('CV.01')).toBe(number);
  });
});

describe('another person', () => {
  it('is asked before cells that somebody else left unsent are sent', async () => {
    // Idle for a minute: the part knows what was saved
    await mine.timers.pass(120_000);
    mine.type(numerator, String(number + 2));
    const desk = await sit('lanhdao.dv2', copyOf(mine));
    expect(desk.ledger.getState()).toMatchObject({
      otherPerson: { by: 'mau-canbo-dv2', waiting: 1 },
      waiting: 1,
    });
    await desk.ledger.answerOtherPerson(false);
    await desk.timers.pass(120_000);
    expect(await onServer('CV.01')).toBe(number);
    expect(desk.ledger.getState()).toMatchObject({ otherPerson: null, waiting: 1 });
    // "Lưu ngay" sends the rest and asks again
    const rest = cells.at('CV.03', 'numerator');
    desk.type(rest, '7');
    desk.type(cells.at('CV.03', 'denominator'), '8');
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({ otherPerson: { waiting: 1 }, waiting: 1 });
    expect(await onServer('CV.03')).toBe(7);
    await desk.ledger.answerOtherPerson(true);
    expect(desk.ledger.getState()).toMatchObject({ otherPerson: null, waiting: 0 });
    expect(await onServer('CV.01')).toBe(number + 2);
    await mine.save();
  });

  it('is not asked when nothing waits', async () => {
    const desk = await sit('lanhdao.dv2', copyOf(mine));
    expect(desk.ledger.getState()).toMatchObject({ otherPerson: null, waiting: 0 });
  });
});

describe('a lost XML part', () => {
  it('is made up from the version in the property: what was typed waits, and nothing else is asked', async () => {
    const workbook = copyOf(mine, loseThePart);
    const desk = await sit('canbo.dv2', workbook);
    expect(desk.ledger.getState()).toMatchObject({ conflicts: [], waiting: 0, otherPerson: null });
    expect(workbook.xmlParts.all).toHaveLength(1);
    desk.type(numerator, String(number + 3));
    await desk.save();
    expect(await onServer('CV.01')).toBe(number + 3);
    await mine.save();
  });

  it('asks an open conflict again rather than sending over what the other one wrote', async () => {
    theirs.type(numerator, String(number + 1));
    await theirs.save();
    mine.type(numerator, String(number + 4));
    await mine.saveNow();
    expect(mine.ledger.getState().conflicts).toMatchObject([{ key: 'CV.01' }]);
    await mine.timers.pass(120_000);
    const desk = await sit('canbo.dv2', copyOf(mine, loseThePart));
    expect(desk.ledger.getState().conflicts).toMatchObject([
      { key: 'CV.01', theirs: { value: { components: { numerator: number + 1 } } } },
    ]);
    expect(await onServer('CV.01')).toBe(number + 1);
    await mine.ledger.decide('CV.01', { take: 'theirs' });
    expect(mine.ledger.getState().conflicts).toEqual([]);
  });

  it('with a version that the server never had asks every difference, and writes none', async () => {
    mine.type(numerator, String(number + 5));
    const workbook = copyOf(mine, (copy) => {
      loseThePart(copy);
      const parts = String(copy.customProperties.get('SoCCHC')).split('|');
      parts[4] = '3-unknown0';
      copy.customProperties.set('SoCCHC', parts.join('|'));
    });
    const desk = await sit('canbo.dv2', workbook);
    expect(desk.ledger.getState().conflicts).toMatchObject([
      { key: 'CV.01', theirs: { value: { components: { numerator: number } } } },
    ]);
    expect(await valueAt(desk, numerator)).toBe(number + 5);
    expect(await onServer('CV.01')).toBe(number);
    await mine.save();
  });
});

describe('a session that ends', () => {
  it('asks to sign in and goes on where it was: nothing is lost, the same mutation is repeated', async () => {
    let ended = false;
    const asked: string[] = [];
    const desk = await sit('canbo.dv2', undefined, {}, async (url, init) => {
      if (String(url).endsWith('/api/sync'))
        asked.push((JSON.parse(String(init.body)) as { mutationId: string }).mutationId);
      if (ended && !String(url).endsWith('/api/sign-in'))
        return Response.json({ error: { code: 'unauthenticated', params: {} } }, { status: 401 });
      return fetch(url, init);
    });
    await desk.ledger.openForms();
    ended = true;
    desk.type(numerator, String(number + 6));
    await desk.saveNow();
    expect(desk.ledger.getState()).toMatchObject({
      phase: 'signed-out',
      error: { code: 'unauthenticated' },
      waiting: 1,
    });
    ended = false;
    await desk.ledger.signIn('canbo.dv2', (await import('@cchc/functions/testing')).SAMPLE_PASSWORD);
    expect(desk.ledger.getState()).toMatchObject({ phase: 'ready', error: null, waiting: 0 });
    expect(asked.at(-1)).toBe(asked.at(-2));
    expect(await onServer('CV.01')).toBe(number + 6);
    await mine.save();
  });
});

describe('a late reply of an earlier mutation', () => {
  it('does not count: the mutation in flight is asked for again', async () => {
    const replies: string[] = [];
    let stale = false;
    const desk = await sit('canbo.dv2', undefined, {}, async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).endsWith('/api/sync')) return response;
      const text = await response.text();
      replies.push(text);
      // A proxy that wakes up and hands out what it had
      return new Response(stale ? replies.at(-2) : text, {
        status: response.status,
        headers: response.headers,
      });
    });
    await desk.ledger.openForms();
    desk.type(numerator, String(number + 7));
    await desk.save();
    stale = true;
    desk.type(numerator, String(number + 8));
    await desk.saveNow();
    expect(desk.ledger.getState().sync).toMatchObject({ kind: 'offline' });
    stale = false;
    await desk.timers.pass(30_000);
    await expect.poll(() => desk.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(await onServer('CV.01')).toBe(number + 8);
    await mine.save();
  });
});

describe('a conflict', () => {
  it('shows what both started from, and the loser goes into the history, all in one request', async () => {
    const second = { n: cells.at('CV.03', 'numerator'), d: cells.at('CV.03', 'denominator') };
    for (const [desk, by] of [
      [theirs, 1],
      [mine, 2],
    ] as const) {
      desk.type(numerator, String(number + by));
      desk.type(second.n, String(10 + number + by));
      desk.type(second.d, '200');
      await desk.saveNow();
    }
    expect(mine.ledger.getState().conflicts).toMatchObject([
      {
        key: 'CV.01',
        base: { components: { numerator: number } },
        mine: { components: { numerator: number + 2 } },
      },
      { key: 'CV.03' },
    ]);
    server.counts.take();
    await mine.ledger.decideAll({ 'CV.01': 'theirs', 'CV.03': 'mine' });
    expect(mine.ledger.getState()).toMatchObject({ conflicts: [], waiting: 0 });
    expect(server.counts.take()).toMatchObject({ writes: 2 });
    expect(await valueAt(mine, numerator)).toBe(number + 1);
    await mine.ledger.openHistory('CV.01');
    const { history } = mine.ledger.getState();
    expect(history?.items[0]?.given).toMatchObject([
      { key: 'CV.01', value: { components: { numerator: number + 2 } } },
    ]);
    // The loser comes back as a new edit
    await mine.ledger.restore('CV.01', history?.items[0]?.given[0]?.value ?? null);
    expect(await valueAt(mine, numerator)).toBe(number + 2);
    await mine.save();
    expect(await onServer('CV.01')).toBe(number + 2);
    mine.ledger.closeHistory();
  });

  it('takes a third value', async () => {
    theirs.type(numerator, String(number + 1));
    await theirs.save();
    mine.type(numerator, String(number + 2));
    await mine.saveNow();
    const value = { components: { numerator: number + 3, denominator: 99 } };
    await mine.ledger.decide('CV.01', { take: 'another', value });
    expect(mine.ledger.getState()).toMatchObject({ conflicts: [], waiting: 0 });
    expect(await valueAt(mine, numerator)).toBe(number + 3);
    expect(await onServer('CV.01')).toBe(number + 3);
  });

  it('that was decided keeps its loser although the pane is closed before it could be sent', async () => {
    let cut = false;
    const desk = await sit('canbo.dv2', copyOf(mine), {}, async (url, init) => {
      if (cut) throw new TypeError('no network');
      return fetch(url, init);
    });
    theirs.type(numerator, String(number + 1));
    await theirs.save();
    desk.type(numerator, String(number + 2));
    await desk.saveNow();
    cut = true;
    await desk.ledger.decide('CV.01', { take: 'theirs' });
    expect(await valueAt(desk, numerator)).toBe(number + 1);
    const again = await sit('canbo.dv2', copyOf(desk));
    await again.save();
    await again.ledger.openHistory('CV.01');
    const given = again.ledger.getState().history?.items.flatMap((item) => item.given);
    expect(given).toContainEqual(
      expect.objectContaining({ value: { components: { numerator: number + 2, denominator: 99 } } }),
    );
    await mine.save();
  });
});

describe('a row that is absent', () => {
  it('takes what came in meanwhile when it is back', async () => {
    const sheet = mine.excel.workbook.sheet(numerator.sheet);
    const row = Number(numerator.address.replace(/\D/g, '')) - 1;
    mine.excel.person.unprotect(sheet);
    mine.excel.person.deleteRows(sheet, row, 1);
    theirs.type(numerator, String(number + 1));
    await theirs.save();
    await mine.saveNow();
    expect(mine.ledger.getState().pendingRows).toMatchObject([{ key: 'CV.01' }]);
    await mine.ledger.repair();
    expect(await valueAt(mine, numerator)).toBe(number + 1);
    expect(mine.ledger.getState()).toMatchObject({ pendingRows: [], waiting: 0, conflicts: [] });
  });
});
