import type { CellPosition, Sheet } from '@cchc/workbench/model';
import { quickEngine } from '@cchc/workbench/node';
import { openPane } from '../parts/pane.ts';
import type { Measure } from '../row.ts';
import { elapsed, quantileOf, spreadOf } from '../timing.ts';

const LOGIN = 'canbo.dv2';
const EDITS = 1_000;
/** Each computes all forms, so it takes long. */
const PEER_EDITS = 40;
const LIMIT = 50;

/** Cells where a person types numbers. */
function numberCells(sheets: readonly Sheet[]): { sheet: Sheet; cell: CellPosition }[] {
  return sheets.flatMap((sheet) =>
    [...sheet.entries()].flatMap(([row, column, { style }]) => {
      const rule = sheet.validationAt(row, column)?.rule;
      return style?.locked === false && (rule?.wholeNumber || rule?.decimal)
        ? [{ sheet, cell: { row, column } }]
        : [];
    }),
  );
}

/** A thousand numbers typed one after the other into the open forms, with formulas, events and validation. */
export const edits: Measure = async () => {
  const pane = await openPane(LOGIN, { engine: quickEngine() });
  try {
    const { person, workbook } = pane.excel;
    await workbook.settled();
    const cells = numberCells(workbook.sheets);
    if (cells.length < 20) throw new Error(`the forms have only ${cells.length} cells for numbers`);
    const type = (i: number): void => {
      const { sheet, cell } = cells[i % cells.length] as (typeof cells)[number];
      const { kind } = person.type(sheet, cell, String((i * 7) % 100));
      if (kind !== 'done') throw new Error(`typing into ${sheet.name} was ${kind}`);
    };
    const typing: number[] = [];
    const both: number[] = [];
    const peer: number[] = [];
    for (let i = 0; i < EDITS; i++) {
      const typed = await elapsed(() => type(i));
      typing.push(typed);
      both.push(typed + (await elapsed(() => workbook.settled())));
    }
    for (let i = 0; i < PEER_EDITS; i++)
      peer.push(
        await elapsed(async () => {
          type(i);
          workbook.calculation.markAll();
          await workbook.settled();
        }),
      );
    return {
      name: `${EDITS.toLocaleString('en-US')} edits in a row in Node`,
      bars: [
        {
          what: 'the slowest but ten: typing, validation, events, undo list',
          sign: '≤',
          limit: LIMIT,
          unit: 'ms',
          value: quantileOf(typing, 0.99),
          spread: spreadOf(typing),
        },
        {
          what: 'the slowest but ten, until every formula shows its result',
          sign: '≤',
          limit: LIMIT,
          unit: 'ms',
          value: quantileOf(both, 0.99),
          spread: spreadOf(both),
          peer: {
            what: 'all formulas computed at each edit',
            value: quantileOf(peer, 0.99),
            spread: spreadOf(peer),
          },
        },
      ],
      notes: [
        `All forms of DV2 are open in the model, with the add-in listening; ${cells.length} cells for numbers are typed into in turn. The measured value is the 99th percentile, in brackets the quartiles. The page gathers edits for 100 ms before it computes; that pause is left out here. The peer: ${PEER_EDITS} edits.`,
      ],
    };
  } finally {
    await pane.close();
  }
};
