import { readFileSync } from 'node:fs';
import {
  layoutOf,
  type MeReply,
  outgoing,
  type Plan,
  readReport,
  regularPeriod,
  type SheetSpec,
  type WorkbookReply,
} from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { prepareReport } from './open-report.ts';

const plan = JSON.parse(
  readFileSync(new URL('../../../domain/plans/thien-tan-2026-2030.json', import.meta.url), 'utf8'),
) as Plan;
const view = (period: string): WorkbookReply['report'] =>
  ({
    unit: 'DV2',
    period,
    state: 'draft',
    stateBy: null,
    comments: null,
    cursor: null,
    entries: {},
  }) as WorkbookReply['report'];
const KEY = 'III.3.5.d/person';
const reply: WorkbookReply = {
  plan,
  period: regularPeriod(2026, 'H1'),
  report: view('2026-H1'),
  rows: { report: view('2026-SO') },
  previous: null,
  planned: { [KEY]: { text: 'Bình' } },
  people: {},
};
const me = { commune: { id: 'x', name: 'Xã' }, today: '2026-06-03' } as MeReply;

const cellsOf = (specs: readonly SheetSpec[]) =>
  specs.map(({ name, cells }) => {
    const values = cells.map((row) =>
      row.map((cell) => (String(cell ?? '').startsWith('=') ? '' : (cell ?? ''))),
    );
    return { name, row: 0, column: 0, values, formulas: values.map((row) => [...row]) };
  });

describe('a workbook that is opened with an annual plan', () => {
  it('shows what is planned, and sends it only once the unit changes it', () => {
    const prepared = prepareReport(reply, me);
    const sheets = cellsOf(prepared.specs);
    const read = () =>
      outgoing(
        readReport(sheets, layoutOf(prepared.specs), (key) => prepared.state.baseline[key]?.value),
        prepared.state,
      ).entries;
    expect(prepared.state.baseline[KEY]).toEqual({ value: { text: 'Bình' }, version: null });
    expect(read()).toEqual({});
    const sheet = sheets.find(({ values }) => values.some((row) => row.includes('Bình')));
    const row = sheet?.values.find((cells) => cells.includes('Bình')) ?? [];
    const at = row.indexOf('Bình');
    row[at] = 'Hạnh';
    const formulas = sheet?.formulas[sheet.values.indexOf(row)] ?? [];
    formulas[at] = 'Hạnh';
    expect(read()).toEqual({ [KEY]: { value: { text: 'Hạnh' }, base: null } });
  });
});
