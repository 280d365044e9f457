import type { Case } from '../kit/case.ts';
import { equal, has, holds, refused } from '../kit/check.ts';

const VALIDATION = 'API reference, Excel.DataValidation';

const rule = (name: string, given: Excel.DataValidationRule, type: string): Case => ({
  name,
  source: VALIDATION,
  async run(t) {
    const { dataValidation } = await t.run((sheet) => {
      sheet.getRanges('B2:B5,D2:D5').dataValidation.rule = given;
      return sheet.getRange('D3').load('dataValidation/type,dataValidation/rule');
    });
    equal(dataValidation.type, type);
    equal(
      Object.keys(dataValidation.rule).filter((key) => key in given),
      Object.keys(given),
    );
  },
});

/** Rules, prompts and alerts of entry cells. */
export const validationCases: readonly Case[] = [
  rule(
    'A rule for decimals from 0 on goes to several areas at once.',
    { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
    'Decimal',
  ),
  rule(
    'A rule for whole numbers between two bounds is kept.',
    { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } },
    'WholeNumber',
  ),
  rule(
    'A rule for the length of a text is kept.',
    { textLength: { formula1: 4000, operator: 'LessThanOrEqualTo' } },
    'TextLength',
  ),
  rule(
    'A rule for dates takes days as ISO 8601.',
    { date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' } },
    'Date',
  ),
  rule(
    'A rule for a list of words is kept.',
    { list: { inCellDropDown: true, source: 'Ước,Chính thức' } },
    'List',
  ),
  {
    name: 'A list may be a workbook name that stands for cells of a very hidden sheet.',
    source: VALIDATION,
    async run(t) {
      const [hidden, name] = [t.name('lists'), t.name('trang_thai')];
      const validation = await t.run((sheet, { workbook }) => {
        const lists = workbook.worksheets.add(hidden);
        lists.getRange('A1:A2').values = [['Đang thực hiện'], ['Hoàn thành']];
        workbook.names.add(name, `='${hidden}'!$A$1:$A$2`);
        lists.visibility = 'VeryHidden';
        const cell = sheet.getRange('A1');
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: `=${name}` } };
        return cell.dataValidation.load('type,rule');
      });
      equal(validation.type, 'List');
      equal(validation.rule.list?.source, `=${name}`);
    },
  },
  {
    name: 'A prompt and an alert are kept with their texts.',
    source: VALIDATION,
    async run(t) {
      const validation = await t.run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
        dataValidation.prompt = { showPrompt: true, title: 'Tử số', message: 'Số hồ sơ đúng hạn' };
        dataValidation.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: 'Chưa đúng',
          message: 'Nhập số từ 0',
        };
        return dataValidation.load('prompt,errorAlert');
      });
      has(validation.prompt, { showPrompt: true, title: 'Tử số', message: 'Số hồ sơ đúng hạn' });
      has(validation.errorAlert, { style: 'Stop', title: 'Chưa đúng', message: 'Nhập số từ 0' });
    },
  },
  {
    name: 'A cell without a rule has the type None; cells with different rules read MixedCriteria.',
    source: 'API reference, Excel.DataValidationType',
    async run(t) {
      const [none, mixed] = await t.run((sheet) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.getRange('A2').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
        return [
          sheet.getRange('C1').dataValidation.load('type'),
          sheet.getRange('A1:A2').dataValidation.load('type'),
        ];
      });
      equal([none?.type, mixed?.type], ['None', 'MixedCriteria']);
    },
  },
  {
    name: 'Blanks are ignored unless it is said otherwise.',
    source: 'API reference, DataValidation.ignoreBlanks',
    async run(t) {
      const validation = await t.run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
        return dataValidation.load('ignoreBlanks');
      });
      equal(validation.ignoreBlanks, true);
    },
  },
  {
    name: 'A rule does not stop what an add-in writes.',
    source: VALIDATION,
    async run(t) {
      await t.run((sheet) => {
        const cell = sheet.getRange('A1');
        cell.dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
        cell.values = [[-5]];
      });
      equal(await t.read('A1'), [[-5]]);
    },
  },
  {
    name: 'valid tells whether what stands in a cell keeps its rule.',
    source: 'API reference, DataValidation.valid',
    async run(t) {
      const [good, bad] = await t.run((sheet) => {
        const both = sheet.getRange('A1:A2');
        both.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
        both.values = [[5], [50]];
        return [
          sheet.getRange('A1').dataValidation.load('valid'),
          sheet.getRange('A2').dataValidation.load('valid'),
        ];
      });
      equal([good?.valid, bad?.valid], [true, false]);
    },
  },
  {
    name: 'A new rule replaces the old one where they overlap, and leaves it elsewhere.',
    source: VALIDATION,
    async run(t) {
      const [over, beside] = await t.run((sheet) => {
        sheet.getRange('A1:A5').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.getRange('A3').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
        return ['A3', 'A5'].map((at) => sheet.getRange(at).dataValidation.load('type'));
      });
      equal([over?.type, beside?.type], ['Decimal', 'List']);
    },
  },
  {
    name: 'Clearing a validation leaves the neighbours theirs.',
    source: 'API reference, DataValidation.clear',
    async run(t) {
      const [gone, beside] = await t.run((sheet) => {
        sheet.getRange('A1:A5').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.getRange('A2').dataValidation.clear();
        return ['A2', 'A1'].map((at) => sheet.getRange(at).dataValidation.load('type'));
      });
      equal([gone?.type, beside?.type], ['None', 'List']);
    },
  },
  {
    name: 'A written list of more than 255 characters is refused.',
    source: 'Apply data validation to cells',
    async run(t) {
      await refused(
        t.run((sheet) => {
          sheet.getRange('A1').dataValidation.rule = {
            list: { inCellDropDown: true, source: 'x'.repeat(256) },
          };
        }),
      );
    },
  },
  {
    name: 'A prompt’s title has at most 32 characters, its message 255.',
    source: 'API reference, Excel.DataValidationPrompt',
    async run(t) {
      const prompt = (title: string, message: string) =>
        t.run((sheet) => {
          sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title, message };
        });
      await prompt('x'.repeat(32), 'y'.repeat(255));
      await refused(prompt('x'.repeat(33), ''));
      await refused(prompt('x', 'y'.repeat(256)));
    },
  },
  {
    name: 'A conditional format with a formula of its own is kept with its colours.',
    source: 'API reference, Excel.CustomConditionalFormat',
    async run(t) {
      const found = await t.run(async (sheet, context) => {
        const { custom } = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
        custom.rule.formula = '=$A1="Lỗi"';
        custom.format.fill.color = '#FFC7CE';
        custom.format.font.color = '#9C0006';
        await context.sync();
        const { conditionalFormats } = sheet.getRange('A5');
        conditionalFormats.load(
          'items/type,items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/color',
        );
        return conditionalFormats;
      });
      equal(found.items.length, 1);
      const [format] = found.items;
      equal([format?.type, format?.custom.rule.formula], ['Custom', '=$A1="Lỗi"']);
      equal([format?.custom.format.fill.color, format?.custom.format.font.color], ['#FFC7CE', '#9C0006']);
    },
  },
  {
    name: 'A newer conditional format goes before the older ones.',
    source: 'API reference, ConditionalFormat.priority',
    async run(t) {
      const found = await t.run(async (sheet, context) => {
        for (const formula of ['=$A1=1', '=$A1=2'])
          sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
        await context.sync();
        const { conditionalFormats } = sheet.getRange('A1');
        conditionalFormats.load('items/priority,items/custom/rule/formula');
        return conditionalFormats;
      });
      const sorted = [...found.items].sort((a, b) => a.priority - b.priority);
      equal(
        sorted.map(({ custom }) => custom.rule.formula),
        ['=$A1=2', '=$A1=1'],
      );
    },
  },
  {
    name: 'clearAll on the whole sheet takes every conditional format away.',
    source: 'API reference, ConditionalFormatCollection.clearAll',
    async run(t) {
      const count = await t.run((sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
        sheet.getRange().conditionalFormats.clearAll();
        return sheet.getRange('A1').conditionalFormats.getCount();
      });
      holds(count.value === 0, `${count.value} are left`);
    },
  },
];
