import { ExcelFailure } from '../excel/failure.ts';
import type { Wanted } from './attach.ts';
import type { LedgerContext } from './context.ts';
import type { Desk } from './desk.ts';
import { excelStatus } from './excel-status.ts';
import type { LedgerState } from './ledger-state.ts';
import type { ReportSession } from './report-session.ts';
import { kindOf } from './workbook-kind.ts';

/** The report that is open, if any. */
export interface SessionHolder {
  session: ReportSession | null;
  /** Another report is taken up, or written into a workbook that is nobody's; the one before ends. */
  take(wanted: Wanted): Promise<void>;
}

/** The part of the pane that works on reports; without a network it is asked for again the next time. */
const load = () =>
  import('./desk.ts').catch((error: unknown) => {
    throw new ExcelFailure('no-answer', `a part of the pane could not be loaded: ${String(error)}`);
  });

/** How what a person asks for is done: one thing at a time, with the part that is loaded when it is needed. */
export interface LedgerWork {
  holder: SessionHolder;
  desk(): Promise<Desk>;
  /** The same, where it must have been loaded already: what it is asked of is on the screen. */
  loaded(): Desk | null;
  /** Runs one thing that a person asked for; whatever goes wrong lands in the state. */
  doing(busy: NonNullable<LedgerState['busy']>, work: () => Promise<unknown>): Promise<void>;
  /** The same of something that stops nobody from going on. */
  beside(work: () => Promise<unknown>): Promise<void>;
}

export function createWork(context: LedgerContext): LedgerWork {
  const { state } = context;
  let made: Promise<Desk> | null = null;
  let loaded: Desk | null = null;
  const follow = (session: ReportSession): void => {
    // Nobody waits for it; what does not come now comes with the next look
    void desk().then((made) => made.follow(session), ignored);
  };
  const begin = (session: ReportSession | null): void => {
    holder.session = session;
    if (session) session.onMoved = () => void beside(() => takeAnew(session));
  };
  /** The forms are of another version of the plan than this session knows; without an answer it is asked again later. */
  const takeAnew = async (old: ReportSession): Promise<void> => {
    const { me } = state.get();
    if (!me || holder.session !== old) return;
    const { attach } = await load();
    const contents = await context.excel.identify();
    const workbook = kindOf(contents, me);
    const same = workbook.kind === 'report' && workbook.unit === old.unit && workbook.period === old.period;
    if (!same) return state.set({ workbook });
    const session = await attach(context, { ...workbook, contents }, follow, old);
    if (session && holder.session === old) begin(session);
  };
  const holder: SessionHolder = {
    session: null,
    async take(wanted) {
      const { attach } = await load();
      await holder.session?.end();
      begin(null);
      begin(await attach(context, wanted, follow));
    },
  };
  const desk = (): Promise<Desk> => {
    made ??= load().then(
      ({ createDesk }) => {
        loaded = createDesk(context, () => holder.session);
        return loaded;
      },
      (error: unknown) => {
        made = null;
        throw error;
      },
    );
    return made;
  };
  const beside = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      state.set({ sync: excelStatus(error) });
      if (error.kind === 'moved') holder.session?.onMoved();
    }
  };
  return {
    holder,
    beside,
    loaded: () => loaded,
    desk,
    async doing(busy, work) {
      if (state.get().busy) return;
      state.set({ busy, error: null });
      try {
        await beside(work);
      } finally {
        state.set({ busy: null });
      }
    },
  };
}

const ignored = (): void => undefined;
