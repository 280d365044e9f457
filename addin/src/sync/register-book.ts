import {
  type Entries,
  type Plan,
  type Register,
  type RegisterCode,
  registerPeriodId,
  replyKey,
  type StoredEntry,
  type SyncReply,
  type SyncRequest,
  type WorkbookReply,
} from '@cchc/domain';
import { ExcelFailure } from '../excel/failure.ts';
import type { LedgerContext } from './context.ts';
import { excelStatus } from './excel-status.ts';
import { type Answer, answerOf } from './plan-book.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Registers of a unit as the server has them. */
export interface ServerRows {
  plan: Plan;
  unit: string;
  period: string;
  cursor: WorkbookReply['report']['cursor'];
  entries: Record<string, StoredEntry>;
  people: Record<string, string>;
}

/** Registers: those of the open workbook through its sheets, those of other units through the server. */
export interface RegisterBook {
  rows(unit: string, year: number): Promise<Answer<ServerRows>>;
  /** The coordinator's answer beside a row of another unit; the rows come back with all that is new. */
  answer(rows: ServerRows, key: string, fields: Record<string, string> | null): Promise<Answer<ServerRows>>;
  /** In the open workbook; false = not done, the state says why. */
  addHere(register: RegisterCode, fields: Record<string, string>): Promise<boolean>;
  answerHere(key: string, fields: Record<string, string> | null): Promise<boolean>;
  removeHere(key: string): Promise<boolean>;
}

/** What the server had, and what a reply tells of since. */
function withNews(
  before: ServerRows,
  { cursor, changed, conflicts, settled }: SyncReply,
  sent: Entries,
): ServerRows {
  const entries = { ...before.entries };
  for (const [key, { value, version, by, at }] of Object.entries({ ...changed, ...conflicts }))
    if (version !== null) entries[key] = { value, version, by: by ?? '', at: at ?? '' };
  for (const [key, version] of Object.entries(settled))
    if (key in sent)
      entries[key] = {
        value: sent[key] ?? null,
        version,
        by: entries[key]?.by ?? '',
        at: entries[key]?.at ?? '',
      };
  return { ...before, cursor, entries };
}

/** @param open the rows of the open workbook; null when none is open */
export function createRegisterBook(
  { api, newId, state }: LedgerContext,
  open: () => { rows: SheetRows; registers: readonly Register[] } | null,
): RegisterBook {
  /** A request whose outcome nobody knows is sent again as it was, never as a second one. */
  let unknown: { content: string; request: SyncRequest } | null = null;

  async function here(work: (sheet: SheetRows, registers: readonly Register[]) => Promise<boolean>) {
    const workbook = open();
    if (!workbook) return false;
    try {
      return await work(workbook.rows, workbook.registers);
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      state.set({ sync: excelStatus(error) });
      return false;
    }
  }

  return {
    async rows(unit, year) {
      const answer = answerOf(await api.workbook(unit, registerPeriodId(year)));
      if (!answer.ok) return answer;
      const { plan, report, people } = answer.value;
      const { period, cursor, entries } = report;
      return { ok: true, value: { plan, unit, period, cursor, entries, people } };
    },
    answer: answerOn,
    addHere: (code, fields) =>
      here(async (sheet, registers) => {
        const register = registers.find((each) => each.code === code);
        return register ? sheet.add(register, fields) : false;
      }),
    answerHere: (key, fields) => here((sheet) => sheet.answer(key, fields)),
    removeHere: (key) =>
      here(async (sheet) => {
        await sheet.remove(key);
        return true;
      }),
  };

  async function answerOn(
    rows: ServerRows,
    key: string,
    fields: Record<string, string> | null,
  ): Promise<Answer<ServerRows>> {
    const reply = replyKey(key);
    const value = fields && { fields };
    const base = rows.entries[reply]?.version ?? null;
    const content = JSON.stringify([rows.unit, rows.period, reply, value, base]);
    const { unit, period, plan, cursor } = rows;
    const request: SyncRequest =
      unknown?.content === content
        ? unknown.request
        : {
            unit,
            period,
            plan: plan.version,
            mutationId: newId(),
            cursor,
            entries: { [reply]: { value, base } },
            via: 'pane',
          };
    unknown = { content, request };
    const outcome = await api.sync(request);
    if (outcome.kind === 'unknown') return answerOf<ServerRows>(outcome);
    unknown = null;
    if (outcome.kind === 'refused') return answerOf<ServerRows>(outcome);
    const news = withNews(rows, outcome.value, { [reply]: value });
    const refused = outcome.value.refused[reply];
    if (refused) return { ok: false, error: { code: 'bad-request', params: refused.params }, body: news };
    if (reply in outcome.value.conflicts || outcome.value.full)
      return { ok: false, error: { code: 'report-moved', params: {} }, body: news };
    return { ok: true, value: news };
  }
}
