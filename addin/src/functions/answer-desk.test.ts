import type { Answer, AnswersReply, RawQuestion } from '@cchc/domain/questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, Tagged } from '../api/http.ts';
import { ManualTimers, settled } from '../sync/testing/manual-timers.ts';
import { AnswerDesk, LATEST, PATIENCE, type Shown } from './answer-desk.ts';
import { keptAnswers } from './kept-answers.ts';

type Reply = Outcome<Tagged<AnswersReply>>;

/** What a cell must show: its own question as text, in the round of the server in which it was asked. */
const answerTo = (question: RawQuestion, round: string): Answer => ({
  value: `${question.join('|')}@${round}`,
});

class FakeStorage {
  readonly map = new Map<string, string>();
  getItem = (key: string) => this.map.get(key) ?? null;
  setItem = (key: string, text: string) => void this.map.set(key, text);
  removeItem = (key: string) => void this.map.delete(key);
}

class FakeServer {
  requests: { questions: readonly RawQuestion[]; etag: string | null }[] = [];
  round = '1';
  plan = 'p1';
  /** What the next requests meet, in their order; when there is none they are answered. */
  next: ((answer: () => Reply) => Promise<Reply>)[] = [];

  answers = (questions: readonly RawQuestion[], etag: string | null): Promise<Reply> => {
    this.requests.push({ questions, etag });
    const answer = (): Reply => {
      const mine = `"${this.round}/${this.plan}/${questions.length}"`;
      const reply = { plan: this.plan, answers: questions.map((each) => answerTo(each, this.round)) };
      return { kind: 'ok', value: { etag: mine, value: etag === mine ? null : reply } };
    };
    const fault = this.next.shift();
    return fault ? fault(answer) : Promise.resolve(answer());
  };
}

/** A cell, with all that it was told. */
class Cell {
  told: Shown[] = [];
  show = (shown: Shown): void => void this.told.push(shown);
  get now(): Shown | undefined {
    return this.told.at(-1);
  }
}

function aDesk(storage = new FakeStorage(), scope: string | null = 'xa|can-bo') {
  const timers = new ManualTimers();
  const server = new FakeServer();
  let woken = 0;
  const desk = new AnswerDesk({
    api: server,
    timers,
    kept: keptAnswers(storage),
    wake: () => {
      woken++;
    },
  });
  if (scope !== null) desk.signedInAs(scope);
  const ask = (code: string): Cell & { stop(): void } => {
    const cell = new Cell();
    const stop = desk.ask(['KET_QUA', code, '2026-Q1'], cell);
    return Object.assign(cell, { stop });
  };
  return { desk, timers, server, storage, ask, woken: () => woken };
}

const refused = (status: number, code = 'unauthenticated'): Reply =>
  ({ kind: 'refused', status, error: { code, params: {} }, body: null }) as Reply;
const unknown = (retryAfter: number | null = null): Reply => ({ kind: 'unknown', retryAfter });

describe('the desk where cells ask', () => {
  it('makes one request of all calls of a recalculation, each question once', async () => {
    const { ask, server, timers } = aDesk();
    const cells = Array.from({ length: 10_000 }, (_, i) => ask(`C${i % 2_000}`));
    await timers.pass(300);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.questions).toHaveLength(2_000);
    for (const [i, cell] of cells.entries())
      expect(cell.told).toEqual([{ value: `KET_QUA|C${i % 2_000}|2026-Q1@1` }]);
  });

  it('cuts 100,000 different questions into requests that the server takes', async () => {
    const { ask, server, timers } = aDesk();
    const cells = Array.from({ length: 100_000 }, (_, i) => ask(`C${i}`));
    await timers.pass(300);
    expect(server.requests).toHaveLength(25);
    expect(cells.every(({ now }) => now !== undefined && 'value' in now)).toBe(true);
  });

  it('asks whether anything changed when everything is computed again, and is told no', async () => {
    const { ask, server, timers } = aDesk();
    const before = Array.from({ length: 1_000 }, (_, i) => ask(`C${i}`));
    await timers.pass(10_000);
    for (const cell of before) cell.stop();
    const after = Array.from({ length: 1_000 }, (_, i) => ask(`C${i}`));
    // At once, from what is known
    expect(after[999]?.now).toEqual({ value: 'KET_QUA|C999|2026-Q1@1' });
    await timers.pass(300);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.etag).toBe('"1/p1/1000"');
  });

  it('does not ask with the ETag of another set of questions', async () => {
    const { ask, desk, server, timers } = aDesk();
    ask('A');
    await timers.pass(10_000);
    ask('B');
    await timers.pass(10_000);
    server.round = '2';
    desk.refresh();
    await timers.pass(300);
    expect(server.requests.map(({ etag }) => etag)).toEqual([null, null, null]);
  });

  it('refreshes every cell in one request, and asks nothing where no cell asks', async () => {
    const { ask, desk, server, timers } = aDesk();
    desk.refresh();
    await timers.pass(1_000);
    expect(server.requests).toHaveLength(0);
    const [a, b] = [ask('A'), ask('B')];
    await timers.pass(1_000);
    server.round = '2';
    desk.refresh();
    await timers.pass(1_000);
    expect(server.requests).toHaveLength(2);
    expect([a.now, b.now]).toEqual([{ value: 'KET_QUA|A|2026-Q1@2' }, { value: 'KET_QUA|B|2026-Q1@2' }]);
  });

  it('lets go of cells that are gone: nothing is told to them, nothing asked for them, nothing kept', async () => {
    const { ask, desk, server, timers } = aDesk();
    const cells = Array.from({ length: 5_000 }, (_, i) => ask(`C${i % 700}`));
    for (const cell of cells) cell.stop();
    await timers.pass(1_000);
    expect(server.requests).toHaveLength(0);
    expect(cells.every(({ told }) => told.length === 0)).toBe(true);
    expect(desk.state.get()).toMatchObject({ cells: 0, questions: 0, oldest: null });
  });

  it('shows the last good values at once where there is no network, with their age', async () => {
    const first = aDesk();
    first.ask('A');
    await first.timers.pass(5_000);
    const got = first.desk.state.get().oldest;
    const { ask, desk, server, timers } = aDesk(first.storage, null);
    expect(ask('A').now).toEqual({ value: 'KET_QUA|A|2026-Q1@1' });
    desk.signedInAs(null, true);
    const other = ask('B');
    await timers.pass(1_000);
    expect(other.now).toEqual({ trouble: 'offline' });
    expect(desk.state.get()).toMatchObject({ oldest: got, trouble: 'offline' });
    expect(server.requests).toHaveLength(0);
    desk.signedInAs('xa|can-bo');
    await timers.pass(1_000);
    expect(other.now).toEqual({ value: 'KET_QUA|B|2026-Q1@1' });
  });

  it('keeps values when a person signs out, asks nothing then, and asks anew for the next person', async () => {
    const { ask, desk, server, timers } = aDesk();
    const cell = ask('A');
    await timers.pass(1_000);
    desk.signedInAs(null);
    expect(cell.told).toHaveLength(1);
    desk.refresh();
    await timers.pass(60_000);
    expect(server.requests).toHaveLength(1);
    server.round = 'other';
    desk.signedInAs('xa|nguoi-khac');
    expect(cell.told).toHaveLength(1);
    await timers.pass(1_000);
    expect(cell.now).toEqual({ value: 'KET_QUA|A|2026-Q1@other' });
  });

  it('never shows a person what was answered to the one before', async () => {
    const { ask, desk, server, timers } = aDesk();
    let late: (() => void) | null = null;
    server.next.push(
      (answer) =>
        new Promise((resolve) => {
          const reply = answer();
          late = () => resolve(reply);
        }),
    );
    const cell = ask('A');
    await timers.pass(100);
    server.round = 'second person';
    desk.signedInAs('xa|nguoi-khac');
    await settled();
    await timers.pass(500);
    (late as unknown as () => void)();
    await settled();
    await timers.pass(1_000);
    expect(cell.told).toEqual([{ value: 'KET_QUA|A|2026-Q1@second person' }]);
  });

  it('gives up an answer that never comes, says so long before, and recovers by itself', async () => {
    const { ask, server, timers } = aDesk();
    server.next.push(() => new Promise(() => undefined));
    const cell = ask('A');
    await timers.pass(PATIENCE + 100);
    expect(cell.now).toEqual({ trouble: 'waiting' });
    await timers.pass(LATEST);
    expect(cell.told).toContainEqual({ trouble: 'offline' });
    await timers.pass(5_000);
    expect(cell.now).toEqual({ value: 'KET_QUA|A|2026-Q1@1' });
  });

  it('waits as long as a busy server asks', async () => {
    const { ask, server, timers } = aDesk();
    server.next.push(() => Promise.resolve(unknown(30_000)));
    const cell = ask('A');
    await timers.pass(29_000);
    expect(server.requests).toHaveLength(1);
    await timers.pass(2_000);
    expect(cell.now).toEqual({ value: 'KET_QUA|A|2026-Q1@1' });
  });

  it('asks everything anew when the plan has changed in between', async () => {
    const { ask, server, timers } = aDesk();
    const a = ask('A');
    await timers.pass(10_000);
    server.plan = 'p2';
    server.round = '2';
    ask('B');
    await timers.pass(1_000);
    expect(a.now).toEqual({ value: 'KET_QUA|A|2026-Q1@2' });
    expect(server.requests).toHaveLength(3);
  });

  it('has no other state than what cells ask: a reply with too few answers is none', async () => {
    const { ask, server, timers } = aDesk();
    server.next.push(() =>
      Promise.resolve({ kind: 'ok', value: { etag: null, value: { plan: 'p1', answers: [] } } }),
    );
    const cell = ask('A');
    await timers.pass(200);
    expect(cell.now).toEqual({ trouble: 'offline' });
    await timers.pass(5_000);
    expect(cell.now).toEqual({ value: 'KET_QUA|A|2026-Q1@1' });
  });
});

/** What a request meets: how long it takes, and what becomes of it. */
const meeting = fc.record({
  after: fc.nat({ max: 50_000 }),
  as: fc.constantFrom('answer', 'answer', 'lost', 'never', 401, 429, 500, 'html', 'short', 'stale'),
});
const step = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), code: fc.nat({ max: 6 }) }),
  fc.record({ do: fc.constant('stop' as const), at: fc.nat({ max: 20 }) }),
  fc.record({ do: fc.constant('refresh' as const) }),
  fc.record({ do: fc.constant('change' as const) }),
  fc.record({ do: fc.constant('sign in' as const), who: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('sign out' as const) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.nat({ max: 20_000 }) }),
);

describe('whatever the network does', () => {
  it('no cell is left without a word, none shows another cell’s value, and all end with the server’s', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 25 }),
        fc.array(meeting, { maxLength: 12 }),
        async (steps, meetings) => {
          const { desk, timers, server, ask } = aDesk();
          server.next = meetings.map(({ after, as }) => (answer) => {
            // What is answered is decided when it was asked: a slow answer may be an old one
            const early = answer();
            return new Promise<Reply>((resolve) => {
              if (as === 'never') return;
              timers.after(after, () => {
                if (as === 'answer') resolve(answer());
                else if (as === 'stale') resolve(early);
                else if (as === 401) resolve(refused(401));
                else if (as === 'short')
                  resolve({ kind: 'ok', value: { etag: null, value: { plan: 'p1', answers: [] } } });
                else resolve(unknown(as === 429 ? 3_000 : null));
              });
            });
          });
          const cells: (ReturnType<typeof ask> & { code: string })[] = [];
          for (const each of steps) {
            if (each.do === 'ask') cells.push(Object.assign(ask(`C${each.code}`), { code: `C${each.code}` }));
            else if (each.do === 'stop') {
              cells[each.at]?.stop();
              cells.splice(each.at, 1);
            } else if (each.do === 'refresh') desk.refresh();
            else if (each.do === 'change') server.round = String(Number(server.round) + 1);
            else if (each.do === 'sign in') desk.signedInAs(`xa|${each.who}`);
            else if (each.do === 'sign out') desk.signedInAs(null);
            else await timers.pass(each.ms);
            await settled();
          }
          // However it went: somebody signs in again, and the network is there
          await timers.pass(LATEST + 60_000);
          for (const { told } of cells) expect(told.length).toBeGreaterThan(0);
          server.next = [];
          desk.signedInAs('xa|last');
          await timers.pass(LATEST + 130_000);
          desk.refresh();
          await timers.pass(LATEST + 130_000);
          for (const cell of cells) {
            const own = `KET_QUA|${cell.code}|2026-Q1@`;
            for (const shown of cell.told)
              if ('value' in shown) expect(String(shown.value).startsWith(own)).toBe(true);
            expect(cell.now).toEqual({ value: `${own}${server.round}` });
          }
        },
      ),
      { seed: 20260308, numRuns: 300 },
    );
  });

  it('shows what the workbook kept to the person whose it is, and to nobody else', async () => {
    const key = JSON.stringify(['KET_QUA', 'A', '2026-Q1']);
    const kept = { scope: 'xa|can-bo', answers: { [key]: { answer: { value: 7 }, at: 5 } } };
    const mine = aDesk(new FakeStorage(), null);
    const cell = mine.ask('A');
    mine.desk.bring(kept);
    expect([cell.now, mine.desk.toKeep()]).toEqual([undefined, null]);
    mine.server.next = [async () => unknown()];
    mine.desk.signedInAs('xa|can-bo');
    expect(cell.now).toEqual({ value: 7 });
    expect(mine.desk.toKeep()).toEqual(kept);

    const other = aDesk(new FakeStorage(), null);
    const theirs = other.ask('A');
    other.desk.bring(kept);
    other.server.next = [async () => unknown()];
    other.desk.signedInAs('xa|nguoi-khac');
    await other.timers.pass(300);
    expect(theirs.told).toEqual([{ trouble: 'offline' }]);
  });

  it('holds what this browser knows above what the workbook kept', async () => {
    const { ask, desk, timers } = aDesk();
    const cell = ask('A');
    await timers.pass(300);
    const key = JSON.stringify(['KET_QUA', 'A', '2026-Q1']);
    desk.bring({ scope: 'xa|can-bo', answers: { [key]: { answer: { value: 'cũ' }, at: 5 } } });
    expect(cell.told).toEqual([answerTo(['KET_QUA', 'A', '2026-Q1'], '1')]);
  });
});
