import { describe, expect, it } from 'vitest';
import type { LedgerState } from '../../sync/ledger-state.ts';
import { H1, PROBLEMS, signedIn, working } from '../testing/sample-state.ts';
import { inOrder } from './problem-order.ts';
import { lockOf, pickedState, reportAction } from './report-action.ts';

const CLOSED = { at: '2026-06-20T00:00:00.000Z', by: 'm-hung' };
const after = (state: LedgerState): LedgerState => ({ ...state, me: { ...state.me!, today: '2026-06-20' } });

describe('what is asked of a person', () => {
  it.each([
    ['to open the forms when no report is open', signedIn(), 'open'],
    [
      'to open the forms beside the totals',
      { ...signedIn(), workbook: { kind: 'consolidation', period: H1.id } },
      'open',
    ],
    ['to save when the report is open', working(), 'save'],
    ['to save when more was asked for', { ...working(), reportState: 'returned' }, 'save'],
    ['nothing when the report was sent', { ...working(), reportState: 'submitted' }, 'none'],
    [
      'final figures of a sent report after the cut-off',
      after({ ...working(), reportState: 'submitted' }),
      'save',
    ],
    ['nothing when the period is closed', after({ ...working(), period: { ...H1, closed: CLOSED } }), 'none'],
    ['to look, when a closed period is picked', { ...signedIn(), period: { ...H1, closed: CLOSED } }, 'view'],
    [
      'to go back, when the workbook is another report',
      { ...signedIn(), workbook: { kind: 'report', unit: 'DV2', period: '2026-Q1' } },
      'back',
    ],
    [
      'nothing in a workbook of somebody else',
      { ...signedIn(), workbook: { kind: 'foreign', reason: 'unit', unit: 'DV5', period: H1.id } },
      'none',
    ],
  ] as [string, LedgerState, string][])('is %s', (_, state, action) => {
    expect(reportAction(state)).toBe(action);
  });

  it('believes what the last save was told over what was known before', () => {
    const state: LedgerState = {
      ...working(),
      reportState: 'draft',
      sync: { kind: 'locked', state: 'approved', by: null, at: null },
    };
    expect(lockOf(state)).toBe('approved');
  });

  it('does not take the open workbook for the report that was picked', () => {
    const state: LedgerState = {
      ...working(),
      period: { ...H1, id: '2026-Q1' },
      sync: { kind: 'locked', state: 'submitted', by: null, at: null },
    };
    expect(pickedState(state)).toBe('approved');
    expect(pickedState({ ...state, unit: null })).toBeNull();
  });
});

it('puts errors before warnings and keeps the order of the sheets within each', () => {
  const ordered = inOrder(PROBLEMS);
  expect(ordered.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning']);
  expect(ordered.map(({ key }) => key)).toEqual(['TTHC.02', 'TTHC.08', 'TTHC.01', 'TTHC.06']);
});
