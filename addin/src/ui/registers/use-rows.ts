import { type Register, type RequestError, registersOf, reportingUnits } from '@cchc/domain';
import { useEffect } from 'react';
import type { ServerRows } from '../../sync/register-book.ts';
import { type RegisterRow, rowsOnServer } from '../../sync/register-rows.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import type { Answered } from './answer-row.tsx';

export interface ShownRows {
  unit: string | null;
  year: number;
  /** They stand in the sheets of the workbook that is open here. */
  here: boolean;
  registers: readonly Register[];
  /** null while they are asked for, or when they could not be read. */
  rows: RegisterRow[] | null;
  units: { code: string; name: string }[];
  error: RequestError | null;
  reload(): void;
  answer(row: RegisterRow, text: string | null): Promise<Answered>;
}

const NOBODY = { ok: false as const, error: { code: 'unknown-unit' as const, params: {} }, body: null };

/** Rows of a unit: out of the open workbook where they stand in it, else as the server has them. */
export function useRows(wanted: string | null): ShownRows {
  const ledger = useLedger();
  const { me, unit: chosen, period, rows: open, consolidation } = useLedgerState();
  const all =
    me?.roles.some((role) => role === 'coordinator' || role === 'leader' || role === 'admin') === true;
  const own = me?.units ?? [];
  const plan = consolidation?.plan;
  const everyone = plan ? reportingUnits(plan) : [];
  const unit = wanted ?? chosen ?? own[0]?.code ?? everyone[0]?.code ?? null;
  const year = period?.year ?? Number(me?.today.slice(0, 4));
  const here = open !== null && open.unit === unit && open.year === year;
  const asked = useAnswer<ServerRows | null>(`${unit}/${year}/${here}`, async () => {
    if (here) return { ok: true, value: null };
    return unit === null ? NOBODY : ledger.registers.rows(unit, year);
  });
  const server = asked.value;
  // Who sees all units chooses among them: their names come with the totals of the period
  const id = all ? period?.id : undefined;
  useEffect(() => {
    if (id !== undefined && !ledger.getState().consolidation) void ledger.loadConsolidation(id);
  }, [ledger, id]);
  const known = plan ?? server?.plan;
  const units = all && known ? reportingUnits(known) : own;
  return {
    unit,
    year,
    here,
    registers: here ? open.registers : server ? registersOf(server.plan) : [],
    rows: here ? open.rows : server ? rowsOnServer(server.plan, valuesOf(server)) : null,
    units: units.map(({ code, name }) => ({ code, name })),
    error: here || unit === null ? null : asked.error,
    reload: asked.reload,
    async answer({ key, reply }, text) {
      const fields = text === null ? null : { answer: text, answeredBy: reply.answeredBy ?? me?.name ?? '' };
      if (here) return (await ledger.registers.answerHere(key, fields)) ? 'done' : 'not-written';
      if (!server) return { code: 'unavailable', params: {} };
      const answer = await ledger.registers.answer(server, key, fields);
      if (answer.ok) asked.take(answer.value);
      else if (isRows(answer.body)) asked.take(answer.body);
      return answer.ok ? 'done' : answer.error;
    },
  };
}

const valuesOf = ({ entries }: ServerRows) =>
  Object.fromEntries(Object.entries(entries).map(([key, { value }]) => [key, value]));

/** Beside a refusal because of somebody else's answer come the rows with that answer. */
const isRows = (body: unknown): body is ServerRows =>
  typeof body === 'object' && body !== null && 'plan' in body && 'entries' in body;
