import type { CellTexts } from './texts-vi.ts';

export const CELLS_EN: CellTexts = {
  missing: {
    'not-entered': () => 'No value yet: not entered.',
    'no-data': () => 'The unit says that it has no data.',
    'none-arising': () => 'None arising in this period.',
    'not-in-state': ({ unit, state }) =>
      `The report of ${unit} is “${state}” and does not count yet. End the formula with "tất cả" to count it.`,
    'not-asked': ({ unit, indicator }) => `${unit} does not report ${indicator}.`,
    'no-denominator': ({ indicator }) => `${indicator} has no denominator.`,
    'not-said': () => 'The plan does not say it.',
    'not-issued': ({ period }) => `No report of ${period} has been issued.`,
  },
  fault: {
    'empty-argument': ({ argument }) => `The ${argument} is missing.`,
    'unknown-name': ({ argument, text, nearest }) =>
      `There is no ${argument} “${text}”.${nearest ? ` Did you mean ${nearest}?` : ''}`,
    'ambiguous-name': ({ argument, text, codes }) =>
      `“${text}” may be more than one ${argument}: ${codes}. Give the code.`,
    'unknown-period': ({ text }) => `“${text}” is no period. Examples: 2026-Q1, Quý I/2026, 6 tháng 2026.`,
    'period-outside': ({ text, from, to }) => `“${text}” is outside the plan (${from}–${to}).`,
    'no-such-period': ({ text, periods }) =>
      `The calendar has no period “${text}”.${periods ? ` It has: ${periods}.` : ''}`,
    'unknown-word': ({ argument, text, words }) => `“${text}” is no ${argument}. One of: ${words}.`,
    'no-breakdown': ({ indicator }) => `${indicator} has no breakdown. Leave this argument empty.`,
    'several-clauses': ({ task, codes }) =>
      `Task ${task} has several clauses: ${codes}. Give the code of one.`,
    'several-units': ({ task, codes }) => `Several units report ${task}: ${codes}. Name the unit.`,
    'too-long': ({ argument, limit }) => `The ${argument} is longer than ${limit} characters.`,
    forbidden: ({ unit }) => `You may not see the figures of ${unit}. Ask the coordinator.`,
  },
  trouble: {
    waiting: 'Waiting for the server; the cell updates by itself.',
    offline: 'No network, or the server is busy; the cell asks again by itself.',
    'signed-out': 'Open the pane and sign in; the cell updates by itself.',
    refused: 'The server refused this question. Open the pane and refresh.',
  },
  severalCells: 'This argument takes one cell, not a range.',
  arguments: {
    indicator: 'indicator',
    task: 'task',
    code: 'code',
    period: 'period',
    unit: 'unit',
    part: 'part of the breakdown',
    field: 'field',
    what: 'table',
    area: 'area',
    status: 'state',
    missing: 'way to show missing values',
    include: 'choice of reports',
  },
  states: { draft: 'Draft', submitted: 'Sent', approved: 'Accepted', returned: 'Returned' },
  commune: 'the whole commune',
};
