import type { Person, Sheet } from '@cchc/workbench/model';
import type { OpenedExcel } from './excel.ts';

/** What people and other programs do to forms. None of them touches a typed value that nobody has sent, unless it says so. */
export interface Damage {
  name: string;
  /** Nothing happens where an earlier damage took away what this one is about. */
  apply(to: Damageable): Promise<void>;
}

/** A workbook whose sheets can be found whatever happened to their names. */
export class Damageable {
  constructor(
    readonly opened: OpenedExcel,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  sheet(key: string): Sheet | undefined {
    return this.opened.excel.workbook.sheets.find(({ id }) => id === this.ids.get(key));
  }

  get person(): Person {
    return this.opened.excel.person;
  }

  /** Does something to a form as a person who first took its protection away. */
  async on(key: string, work: (sheet: Excel.Worksheet, model: Sheet) => void): Promise<void> {
    const model = this.sheet(key);
    if (!model) return;
    const context = new this.opened.excel.Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem(model.id);
    if (model.protection) sheet.protection.unprotect();
    work(sheet, model);
    await context.sync();
  }
}

/** Row, from 0, whose first column holds the code; undefined once the codes are gone. */
function rowOf(model: Sheet, code: string): number | undefined {
  for (let row = 0; row < 100; row++)
    for (let column = 0; column < 3; column++) if (model.content(row, column).value === code) return row;
  return undefined;
}

/** Rows from the first to the last of these codes. */
function span(model: Sheet, codes: readonly string[]): { first: number; rows: number } | null {
  const rows = codes.flatMap((code) => rowOf(model, code) ?? []);
  if (rows.length < codes.length) return null;
  return { first: Math.min(...rows), rows: Math.max(...rows) - Math.min(...rows) + 1 };
}

const line = (sheet: Excel.Worksheet, row: number): Excel.Range => sheet.getRange(`${row + 1}:${row + 1}`);
const WIDTH = 17;
/** Formulas (as another program writes them) of rows in another order. */
function reorder(sheet: Excel.Worksheet, model: Sheet, first: number, order: readonly number[]): void {
  const contents = order.map((from) =>
    Array.from({ length: WIDTH }, (_, column) => {
      const { formula, value } = model.content(first + from, column);
      return formula ?? (typeof value === 'object' ? '' : value) ?? '';
    }),
  );
  sheet.getRangeByIndexes(first, 0, contents.length, WIDTH).formulas = contents;
}

const damage = (name: string, apply: Damage['apply']): Damage => ({ name, apply });

/** Codes of rows of DV2 on Chỉ tiêu; everything of `KNOWN` has been sent. */
export const KNOWN = 'TTHC.07';

export const DAMAGES: readonly Damage[] = [
  damage('a paste that took formats, validation and locks away', (to) =>
    to.on('chi-tieu', (sheet) => {
      const area = sheet.getRange('G5:H12');
      area.dataValidation.clear();
      area.format.fill.color = '#FF0000';
      area.numberFormat = Array.from({ length: 8 }, () => ['0.00', '0.00']);
      area.format.protection.locked = true;
    }),
  ),
  damage('entry cells that somebody locked', (to) =>
    to.on('khao-sat', (sheet) => {
      sheet.getRange('A1:Z60').format.protection.locked = true;
      sheet.protection.protect();
    }),
  ),
  damage('a deleted row', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const row = rowOf(model, KNOWN);
      if (row !== undefined) line(sheet, row).delete('Up');
    }),
  ),
  damage('a deleted sheet', async (to) => {
    const model = to.sheet('khao-sat');
    if (model) to.person.deleteSheet(model);
  }),
  damage('a deleted cover', async (to) => {
    const model = to.sheet('huong-dan');
    if (model) to.person.deleteSheet(model);
  }),
  damage('a renamed sheet', async (to) => {
    const model = to.sheet('chi-tieu');
    if (model) to.person.renameSheet(model, 'Số liệu của tôi');
  }),
  damage('deleted names', async ({ opened }) => {
    const { workbook } = opened.excel;
    for (const { name } of [...workbook.names.inScope(null)]) workbook.names.remove(name, null);
  }),
  damage('a deleted hidden row 1', (to) => to.on('chi-tieu', (sheet) => line(sheet, 0).delete('Up'))),
  damage('an emptied hidden row 1', (to) => to.on('nhiem-vu', (sheet) => line(sheet, 0).clear('Contents'))),
  damage('emptied codes', (to) => to.on('chi-tieu', (sheet) => sheet.getRange('A2:A60').clear('Contents'))),
  damage('a deleted column of codes', (to) =>
    to.on('khao-sat', (sheet) => sheet.getRange('A:A').delete('Left')),
  ),
  damage('an inserted column', (to) => to.on('chi-tieu', (sheet) => sheet.getRange('H:H').insert('Right'))),
  damage('inserted rows', (to) => to.on('chi-tieu', (sheet) => sheet.getRange('6:7').insert('Down'))),
  damage('a deleted column', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const column = Array.from({ length: 20 }, (_, at) => at).find(
        (at) => model.content(0, at).value === 'reason',
      );
      if (column !== undefined) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete('Left');
    }),
  ),
  damage('moved rows', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const rows = span(model, ['TTHC.02', KNOWN]);
      if (rows)
        reorder(
          sheet,
          model,
          rows.first,
          [...Array(rows.rows).keys()].map((row) => (row + 1) % rows.rows),
        );
    }),
  ),
  damage('rows sorted the other way round', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const rows = span(model, ['TTHC.02', KNOWN]);
      if (rows) reorder(sheet, model, rows.first, [...Array(rows.rows).keys()].reverse());
    }),
  ),
  damage('unprotected sheets', async (to) => {
    for (const key of ['chi-tieu', 'khao-sat', 'nhiem-vu', 'huong-dan']) await to.on(key, () => undefined);
  }),
  damage('a merged header', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const row = rowOf(model, 'Mã');
      if (row === undefined) return;
      // Merging keeps only what stands on the left
      sheet.getRangeByIndexes(row, 7, 1, 2).clear('Contents');
      sheet.getRangeByIndexes(row, 6, 1, 3).merge(false);
    }),
  ),
  damage('formulas typed over', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const row = rowOf(model, 'TTHC.02');
      if (row === undefined) return;
      sheet.getRangeByIndexes(row, 8, 1, 2).formulas = [[77.125, 'Đạt rồi']];
      sheet.getRangeByIndexes(row, 16, 1, 1).formulas = [['=1+1']];
    }),
  ),
  damage('a filter that hides rows', (to) =>
    to.on('chi-tieu', (sheet) => {
      line(sheet, 5).rowHidden = true;
      line(sheet, 6).rowHidden = true;
    }),
  ),
  damage('a very hidden sheet made visible', (to) =>
    to.on('lists', (sheet) => {
      sheet.visibility = 'Visible';
      sheet.getRange('B3').values = [['Vâng']];
    }),
  ),
  damage('a doubled row', (to) =>
    to.on('chi-tieu', (sheet, model) => {
      const row = rowOf(model, 'TTHC.02');
      if (row === undefined) return;
      sheet.getRange('40:40').copyFrom(line(sheet, row));
      sheet.getRange('G40').values = [[4321]];
    }),
  ),
  damage('values beside and below the form', (to) =>
    to.on('chi-tieu', (sheet) => {
      sheet.getRange('T9').values = [['cộng tay']];
      sheet.getRange('C75').formulas = [['=6*7']];
    }),
  ),
  damage('overwritten headings and words', (to) =>
    to.on('nhiem-vu', (sheet) => {
      sheet.getRange('B2:D4').clear('Contents');
      sheet.getRange('C7').values = [['tên khác']];
    }),
  ),
];
