import type { Answer, RawQuestion } from '@cchc/domain/questions';
import { clicking, inTurn } from './bring.ts';
import { PLAN, signedIn, TODAY } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const state = signedIn(['coordinator'], ['DV1']);
const where = { tab: 'formulas' as const };
const plans = { plan: async () => ({ ok: true as const, value: { plan: PLAN, current: PLAN.version } }) };
const base = { state, where, plans };
const at = { oldest: Date.parse(`${TODAY}T03:32:00Z`) };

const answer = ([ask]: RawQuestion): Answer => {
  if (ask === 'BANG')
    return {
      value: [
        ['Đơn vị', 'TTHC.01', 'TTHC.02'],
        ['Toàn xã', 95.5, 90],
        ['Trung tâm Phục vụ hành chính công', 98.2, ''],
      ],
    };
  return { value: 95.5, format: '#,##0.0"%"' };
};

/** Công thức: picking with its value, what a selected formula means, trouble, tables, values. */
export const FORMULA_SCENES: Record<string, Scene> = {
  formulas: { ...base, cells: { answer, state: at } },
  'formulas-explained': {
    ...base,
    cells: {
      answer,
      state: at,
      selected: { address: 'B2:D4', rows: 3, columns: 3, formula: '=CCHC.KET_QUA($A2,B$1,"DV2",,"trống")' },
    },
  },
  'formulas-missing': {
    ...base,
    cells: { answer: () => ({ missing: 'not-entered' }), state: { ...at, trouble: 'offline' } },
  },
  'formulas-signed-out': { ...base, cells: { state: { ...at, trouble: 'signed-out' } } },
  'formulas-official': { ...base, state: signedIn(), cells: { answer, state: at } },
  'formulas-occupied': {
    ...base,
    cells: { answer, state: at, occupied: 3, selected: { address: 'B2:C4', rows: 3, columns: 2 } },
    bring: clicking('[data-insert]'),
  },
  'formulas-editing': { ...base, cells: { answer, state: at, selected: { ok: false, failure: 'editing' } } },
  'formulas-tables': { ...base, cells: { answer, state: at }, bring: clicking('[data-page=tables]') },
  'formulas-tables-done': {
    ...base,
    cells: { answer, state: at },
    bring: inTurn(clicking('[data-page=tables]'), clicking('[data-insert]')),
  },
  'formulas-values': {
    ...base,
    cells: { answer, state: at, selected: { address: 'B2:D4', rows: 3, columns: 3 } },
    bring: inTurn(clicking('[data-page=values]'), clicking('[data-freeze]')),
  },
  'formulas-not-loaded': { ...base, cells: { unreachable: true } },
};
