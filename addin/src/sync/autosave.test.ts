import { beforeEach, describe, expect, it } from 'vitest';
import { ExcelFailure } from '../excel/failure.ts';
import {
  Autosave,
  EDITING_LONG,
  EDITING_RETRY,
  KEEP_AFTER,
  SAVE_EVERY,
  type SaveReport,
  SETTLE,
} from './autosave.ts';
import type { Round } from './report-sync.ts';
import { ManualTimers, settled } from './testing/manual-timers.ts';

type Asked = { only: string[] | null; pull: boolean };

/** A target that remembers what it was asked for and answers what the test lays out. */
class Target {
  asked: Asked[] = [];
  kept = 0;
  next: (() => Promise<Round>)[] = [];
  async round({ only, pull }: { only?: ReadonlySet<string>; pull: boolean }): Promise<Round> {
    this.asked.push({ only: only ? [...only] : null, pull });
    return (await this.next.shift()?.()) ?? { kind: 'done', sent: true };
  }
  looked = 0;
  looks: (() => Promise<void>)[] = [];
  async look(): Promise<void> {
    this.looked += 1;
    await this.looks.shift()?.();
  }
  async keep(): Promise<void> {
    this.kept += 1;
  }
}

const edit = (...keys: string[]) => new Set(keys);

describe('autosave', () => {
  let timers: ManualTimers;
  let target: Target;
  let reports: SaveReport[];
  let autosave: Autosave;
  const last = () => reports.at(-1)?.status;

  beforeEach(() => {
    timers = new ManualTimers();
    target = new Target();
    reports = [];
    autosave = new Autosave(target, timers, (report) => reports.push(report));
  });

  it('sends what was typed in one go as one round, a moment after the last edit', async () => {
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE - 1);
    autosave.onEdit(edit('B'));
    await timers.pass(SETTLE - 1);
    expect(target.asked).toEqual([]);
    await timers.pass(1);
    expect(target.asked).toEqual([{ only: ['A', 'B'], pull: false }]);
    expect(last()).toEqual({ kind: 'settled' });
  });

  it('runs at most every ten seconds', async () => {
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE);
    autosave.onEdit(edit('B'));
    await timers.pass(SAVE_EVERY - 1);
    expect(target.asked).toHaveLength(1);
    await timers.pass(1);
    expect(target.asked[1]).toEqual({ only: ['B'], pull: false });
  });

  it('counts what waits a moment after the last edit, when the next round is not that soon', async () => {
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE);
    expect(target).toMatchObject({ asked: { length: 1 }, looked: 0 });
    target.looks = [() => Promise.reject(new ExcelFailure('editing', ''))];
    autosave.onEdit(edit('B'));
    await timers.pass(SETTLE - 1);
    autosave.onEdit(edit('C'));
    await timers.pass(SETTLE);
    expect(target).toMatchObject({ asked: { length: 1 }, looked: 1 });
    await timers.pass(EDITING_RETRY);
    expect(target).toMatchObject({ asked: { length: 1 }, looked: 2 });
  });

  it('sends everything, and asks for news, when a person saves', async () => {
    await autosave.saveNow();
    expect(target.asked).toEqual([{ only: null, pull: true }]);
    expect(reports.at(-1)).toEqual({ status: { kind: 'settled' }, saved: true });
  });

  it('never runs two rounds at once; what is asked for during one runs after it', async () => {
    let finish: (round: Round) => void = () => undefined;
    target.next.push(() => new Promise((resolve) => (finish = resolve)));
    const first = autosave.saveNow();
    void autosave.saveNow();
    await settled();
    expect(target.asked).toHaveLength(1);
    finish({ kind: 'done', sent: true });
    await first;
    expect(target.asked).toHaveLength(2);
  });

  it('keeps an edit made during a round for the next one', async () => {
    let finish: (round: Round) => void = () => undefined;
    target.next.push(() => new Promise((resolve) => (finish = resolve)));
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE);
    autosave.onEdit(edit('A'));
    finish({ kind: 'done', sent: true });
    await timers.pass(SAVE_EVERY);
    expect(target.asked).toEqual([
      { only: ['A'], pull: false },
      { only: ['A'], pull: false },
    ]);
  });

  it('repeats after an unknown outcome with growing waits, and says when', async () => {
    target.next.push(async () => ({ kind: 'unknown', retryAfter: null }));
    target.next.push(async () => ({ kind: 'unknown', retryAfter: null }));
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE);
    expect(last()).toEqual({ kind: 'offline', retryAt: timers.now() + 1500 });
    await timers.pass(1500);
    expect(last()).toEqual({ kind: 'offline', retryAt: timers.now() + 3000 });
    await timers.pass(3000);
    expect(target.asked).toHaveLength(3);
    expect(target.asked[2]).toEqual({ only: ['A'], pull: false });
    expect(last()).toEqual({ kind: 'settled' });
  });

  it('waits quietly while a cell is being typed in, and asks for Enter after a while', async () => {
    for (let i = 0; i < 20; i++)
      target.next.push(async () => {
        throw new ExcelFailure('editing', 'InvalidOperationInCellEditMode');
      });
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE);
    expect(last()).toEqual({ kind: 'editing', long: false });
    await timers.pass(EDITING_LONG + 2000);
    expect(last()).toEqual({ kind: 'editing', long: true });
    target.next = [];
    await timers.pass(2000);
    expect(target.asked.at(-1)).toEqual({ only: ['A'], pull: false });
    expect(last()).toEqual({ kind: 'settled' });
  });

  it('keeps what memory knows in the workbook only after an idle minute', async () => {
    autosave.onEdit(edit('A'));
    await timers.pass(SETTLE + KEEP_AFTER - 1);
    expect(target.kept).toBe(0);
    await timers.pass(1);
    expect(target.kept).toBe(1);
  });

  it('does nothing any more once it is stopped', async () => {
    autosave.onEdit(edit('A'));
    autosave.stop();
    await timers.pass(SAVE_EVERY * 10);
    await autosave.saveNow();
    expect(target.asked).toEqual([]);
  });
});
