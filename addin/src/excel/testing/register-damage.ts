import type { Sheet } from '@cchc/workbench/model';
import type { Damageable } from './damage.ts';

/** What people do to registers: open tables, so no password stands in the way. None touches what nobody has sent, unless it says so. */
export interface RegisterDamage {
  name: string;
  apply(to: Damageable): Promise<void>;
}

const KEY = 'vuong-mac';
const ROWS = { head: 3, first: 4 };

const on = (name: string, work: (sheet: Excel.Worksheet, model: Sheet) => void): RegisterDamage => ({
  name,
  apply: (to) => to.on(KEY, work),
});

/** The table under our name, wherever it stands. */
const tableOn = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItemAt(0);

export const REGISTER_DAMAGES: readonly RegisterDamage[] = [
  on('an overwritten header', (sheet) => {
    sheet.getRange('A4:I4').values = [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']];
  }),
  on('an overwritten header without the hidden row', (sheet) => {
    tableOn(sheet).convertToRange();
    sheet.getRange('A4:I4').values = [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']];
    sheet.getRange('1:1').clear('Contents');
  }),
  on('a table that was turned into a range', (sheet) => tableOn(sheet).convertToRange()),
  on('a renamed table', (sheet) => {
    tableOn(sheet).name = 'Bảng_của_tôi';
  }),
  on('moved columns', (sheet) => {
    tableOn(sheet).convertToRange();
    const related = sheet.getRange('D1:D60');
    sheet.getRange('K1').copyFrom(related);
    related.delete('Left');
    sheet.getRange('B:B').insert('Right');
    sheet.getRange('B1').copyFrom('K1:K60');
    sheet.getRange('K1:K60').clear('All');
  }),
  on('an inserted column', (sheet) => sheet.getRange('C:C').insert('Right')),
  on('rules and formats that a paste took away', (sheet) => {
    const area = sheet.getRange('A5:I30');
    area.dataValidation.clear();
    area.format.fill.color = '#00FF00';
    area.format.wrapText = false;
  }),
  on('emptied codes', (sheet) => sheet.getRange('A5:A60').clear('Contents')),
  on('a deleted column of codes', (sheet) => {
    tableOn(sheet).convertToRange();
    sheet.getRange('A:A').delete('Left');
  }),
  on('a deleted hidden row', (sheet) => sheet.getRange('1:1').delete('Up')),
  on('a deleted head', (sheet) => {
    tableOn(sheet).convertToRange();
    sheet.getRange('1:4').delete('Up');
  }),
  on('rows inserted above the header', (sheet) => sheet.getRange('2:3').insert('Down')),
  on('merged cells in the header', (sheet) => {
    tableOn(sheet).convertToRange();
    sheet.getRange('C4:D4').merge(false);
  }),
  on('hidden rows and columns', (sheet) => {
    sheet.getRange('5:6').rowHidden = true;
    sheet.getRange('E:E').columnHidden = true;
  }),
  {
    name: 'a renamed sheet',
    apply: async (to) => {
      const model = to.sheet(KEY);
      if (model) to.person.renameSheet(model, 'Khó khăn của đơn vị');
    },
  },
  {
    name: 'a renamed sheet without names and marker',
    async apply(to) {
      const { workbook } = to.opened.excel;
      for (const { name } of [...workbook.names.inScope(null)]) workbook.names.remove(name, null);
      await to.on(KEY, (sheet) => sheet.getRange('A1').clear('Contents'));
      const model = to.sheet(KEY);
      if (model) to.person.renameSheet(model, 'Khó khăn của đơn vị');
    },
  },
  {
    name: 'a sheet protected by the person',
    apply: (to) => to.on(KEY, (sheet) => sheet.protection.protect()),
  },
];

/** Row of the sheet, from 0, on which the n-th row of the register stood. */
export const rowAt = (n: number): number => ROWS.first + n;
