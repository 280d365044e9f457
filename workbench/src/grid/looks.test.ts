import { describe, expect, it } from 'vitest';
import {
  type ConditionalFormat,
  type EngineUpdate,
  type FormulaEngine,
  type FormulaResult,
  parseArea,
  Workbook,
} from '../model/index.ts';
import { conditionFor, Looks } from './looks.ts';

const format = (
  area: string,
  rule: ConditionalFormat['rule'],
  style: ConditionalFormat['style'],
  stopIfTrue = false,
): ConditionalFormat => ({
  id: area,
  area: parseArea(area),
  rule,
  style,
  stopIfTrue,
});

/** An engine that knows which formulas are true, and remembers what it was sent. */
class Oracle implements FormulaEngine {
  readonly sent: EngineUpdate[] = [];
  readonly #truths: ReadonlySet<string>;

  constructor(...truths: string[]) {
    this.#truths = new Set(truths);
  }

  recalculate(update: EngineUpdate): Promise<readonly FormulaResult[]> {
    this.sent.push(update);
    return Promise.resolve(
      update.cells.flatMap(({ sheetId, cells }) =>
        cells.flatMap(({ row, column, formula }) =>
          formula ? [{ sheetId, row, column, value: this.#truths.has(formula) }] : [],
        ),
      ),
    );
  }

  dispose(): void {}
}

function book(...formats: ConditionalFormat[]) {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  workbook.renameSheet(sheet, 'Chỉ tiêu');
  sheet.setContent(4, 4, { value: 1, formula: null });
  sheet.set('conditionalFormats', formats);
  return { workbook, sheet };
}

describe('the condition of a conditional format', () => {
  const { sheet } = book();
  it('is relative to the top left cell of its area and names its sheet', () => {
    const mark = format('B2:C9', { type: 'Custom', formula: '=LEFT($E2,1)="!"' }, {});
    expect(conditionFor(sheet, mark, 4, 2)).toBe(`=LEFT('Chỉ tiêu'!$E5,1)="!"`);
  });
  it.each([
    { operator: 'LessThan', want: "='Chỉ tiêu'!B2<(5)" },
    { operator: 'Between', want: "=AND('Chỉ tiêu'!B2>=(5),'Chỉ tiêu'!B2<=('Chỉ tiêu'!$A$1))" },
    { operator: 'NotBetween', want: "=NOT(AND('Chỉ tiêu'!B2>=(5),'Chỉ tiêu'!B2<=('Chỉ tiêu'!$A$1)))" },
  ] as const)('compares the cell itself: $operator', ({ operator, want }) => {
    const rule = { type: 'CellValue', operator, formula1: '5', formula2: '=$A$1' } as const;
    expect(conditionFor(sheet, format('B2:C9', rule, {}), 1, 1)).toBe(want);
  });
});

describe('looks over cells', () => {
  const red = format('A1:C3', { type: 'Custom', formula: '=$A1>0' }, { fill: '#FF0000', bold: true });
  const blue = format(
    'A1:C3',
    { type: 'Custom', formula: '=$B1>0' },
    { fill: '#0000FF', fontColor: '#111111' },
  );
  const both = ["='Chỉ tiêu'!$A1>0", "='Chỉ tiêu'!$B1>0"];

  async function seen(engine: Oracle, ...formats: ConditionalFormat[]) {
    const { workbook, sheet } = book(...formats);
    const changed: string[] = [];
    const looks = new Looks(engine, workbook, (id) => changed.push(id));
    looks.watch(sheet);
    await looks.recalculate({ deletedSheets: [], sheets: [], names: null, cells: [] });
    return {
      look: (row: number, column: number) => looks.over(sheet, row, column, sheet.style(row, column)),
      changed,
      sheet,
    };
  }

  it('lets the first format that holds win, property by property', async () => {
    const { look } = await seen(new Oracle(...both), red, blue);
    expect(look(0, 1)).toMatchObject({ fill: '#FF0000', bold: true, fontColor: '#111111' });
    expect(look(1, 1)).toMatchObject({ fill: null, bold: false });
  });
  it('stops at a format that says so', async () => {
    const { look } = await seen(new Oracle(...both), { ...red, stopIfTrue: true }, blue);
    expect(look(0, 1)).toMatchObject({ fill: '#FF0000', fontColor: '#000000' });
  });
  it('tells the grid when looks changed', async () => {
    const { changed, sheet } = await seen(new Oracle(...both), red);
    expect(changed).toContain(sheet.id);
  });
  it('asks the engine once for a condition that a whole row shares', async () => {
    const engine = new Oracle();
    await seen(engine, red);
    const cells = engine.sent.flatMap((update) => update.cells.flatMap((part) => part.cells));
    expect(cells).toHaveLength(3);
  });
  it('keeps its own results away from the workbook', async () => {
    const { workbook, sheet } = book(red);
    const looks = new Looks(new Oracle(...both), workbook, () => undefined);
    looks.watch(sheet);
    const results = await looks.recalculate({
      deletedSheets: [],
      sheets: [],
      names: null,
      cells: [{ sheetId: sheet.id, cells: [{ row: 0, column: 5, value: null, formula: '=1=1' }] }],
    });
    expect(results.map(({ sheetId }) => sheetId)).toEqual([sheet.id]);
  });
});
