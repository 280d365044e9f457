import { strFromU8, unzipSync } from 'fflate';
import { readXlsx as readWithLibrary } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { XlsxErrorCode } from '../errors.ts';
import { xlsxPrint } from '../model/print.ts';
import { DEFAULT_PROTECTION, type XlsxRule, type XlsxValidation } from '../model/rules.ts';
import { type XlsxSheet, type XlsxTable, type XlsxValue, xlsxSheet } from '../model/sheet.ts';
import { xlsxStyle } from '../model/style.ts';
import { type XlsxWorkbook, xlsxWorkbook } from '../model/workbook.ts';
import { readXlsx } from '../read/read-xlsx.ts';
import { unitWorkbook } from '../testing/unit-workbook.ts';
import { schemaFaults } from '../testing/validator.ts';
import { writeXlsx } from './write-xlsx.ts';

const range = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const one = (patch: Partial<Omit<XlsxSheet, 'name'>>) => xlsxWorkbook([xlsxSheet('Nhiệm vụ', patch)]);
const cell = (value: XlsxValue, formula?: string) => ({
  row: 4,
  column: 2,
  value,
  ...(formula !== undefined && { formula }),
});
const validation = (rule: XlsxRule, patch: Partial<XlsxValidation> = {}): XlsxWorkbook =>
  one({
    validations: [{ ranges: [range(4, 2)], rule, allowBlank: true, prompt: null, alert: null, ...patch }],
  });
const table = (patch: Partial<XlsxTable> = {}): XlsxTable => ({
  name: 'So',
  range: range(0, 0, 3, 2),
  columns: ['Mã', 'Ngày'],
  filterButton: true,
  totalsRow: false,
  style: 'TableStyleLight1',
  bandedRows: true,
  bandedColumns: false,
  ...patch,
});
const titles = [
  { row: 0, column: 0, value: 'Mã' },
  { row: 0, column: 1, value: 'Ngày' },
];
const name = (text: string) => ({ name: text, scope: null, formula: '1', hidden: false, comment: '' });

async function parts(workbook: XlsxWorkbook): Promise<Record<string, string>> {
  const files = unzipSync(await writeXlsx(workbook));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('a workbook that Excel would repair, cut or refuse is not written', () => {
  const at = { sheet: 'Nhiệm vụ', cell: 'C5' };
  const long = 'ộ'.repeat(32_768);
  const cases: {
    is: string;
    workbook: XlsxWorkbook;
    code: XlsxErrorCode;
    params?: Record<string, unknown>;
  }[] = [
    {
      is: 'a text over 32,767 characters',
      workbook: one({ cells: [cell(long)] }),
      code: 'text-too-long',
      params: { ...at, length: 32_768 },
    },
    {
      is: 'a number that is none',
      workbook: one({ cells: [cell(Number.NaN)] }),
      code: 'bad-number',
      params: at,
    },
    {
      is: 'an error that Excel does not know',
      workbook: one({ cells: [cell({ error: '#LỖI!' })] }),
      code: 'bad-error-value',
      params: at,
    },
    {
      is: 'a formula with its equals sign',
      workbook: one({ cells: [cell(1, '=A1')] }),
      code: 'bad-formula',
      params: at,
    },
    {
      is: 'a formula over 8,192 characters',
      workbook: one({ cells: [cell(1, '1+'.repeat(4_097))] }),
      code: 'bad-formula',
      params: at,
    },
    {
      is: 'a cell outside the sheet',
      workbook: one({ cells: [{ row: 1_048_576, column: 0, value: 1 }] }),
      code: 'bad-cell-address',
    },
    {
      is: 'a cell that stands twice',
      workbook: one({ cells: [cell(1), cell(2)] }),
      code: 'duplicate-cell',
      params: at,
    },
    {
      is: 'cells out of order',
      workbook: one({ cells: [cell(1), { row: 0, column: 0, value: 1 }] }),
      code: 'bad-cell-address',
    },
    {
      is: 'a list over 255 characters',
      workbook: validation({
        kind: 'inline-list',
        values: ['a'.repeat(128), 'b'.repeat(128)],
        dropDown: true,
      }),
      code: 'list-not-on-sheet',
      params: at,
    },
    {
      is: 'a list with a comma in it',
      workbook: validation({ kind: 'inline-list', values: ['Có, một phần', 'Không'], dropDown: true }),
      code: 'list-not-on-sheet',
      params: at,
    },
    {
      is: 'a list written as a text',
      workbook: validation({ kind: 'list', source: '"a,b"', dropDown: true }),
      code: 'list-not-on-sheet',
      params: at,
    },
    {
      is: 'a prompt over 255 characters',
      workbook: validation({ kind: 'any' }, { prompt: { title: '', text: 'x'.repeat(256) } }),
      code: 'bad-validation',
      params: at,
    },
    {
      is: 'a title over 32 characters',
      workbook: validation({ kind: 'any' }, { alert: { style: 'stop', title: 'x'.repeat(33), text: '' } }),
      code: 'bad-validation',
      params: at,
    },
    {
      is: 'a range with one bound',
      workbook: validation({ kind: 'whole', operator: 'between', formula1: '1' }),
      code: 'bad-validation',
      params: at,
    },
    {
      is: 'merges that overlap',
      workbook: one({ merges: [range(0, 0, 2, 2), range(1, 1, 2, 2)] }),
      code: 'overlap',
      params: { sheet: 'Nhiệm vụ', cell: 'B2:C3' },
    },
    {
      is: 'a merge in a table',
      workbook: one({ cells: titles, tables: [table()], merges: [range(1, 0, 1, 2)] }),
      code: 'overlap',
    },
    {
      is: 'a table whose header cells say something else',
      workbook: one({ tables: [table()] }),
      code: 'bad-table-columns',
      params: { sheet: 'Nhiệm vụ', name: 'So', cell: 'A1' },
    },
    {
      is: 'a table with a column name twice',
      workbook: one({
        cells: [titles[0]!, { row: 0, column: 1, value: 'MÃ' }],
        tables: [table({ columns: ['Mã', 'MÃ'] })],
      }),
      code: 'bad-table-columns',
    },
    {
      is: 'two tables of one name',
      workbook: one({
        cells: [...titles, ...titles.map((title) => ({ ...title, row: 10 }))],
        tables: [table(), table({ name: 'SO', range: range(10, 0, 3, 2) })],
      }),
      code: 'duplicate-table-name',
      params: { sheet: 'Nhiệm vụ', name: 'SO' },
    },
    {
      is: 'a table named like a cell',
      workbook: one({ cells: titles, tables: [table({ name: 'TH2026' })] }),
      code: 'bad-table-name',
    },
    {
      is: 'a name that stands twice',
      workbook: xlsxWorkbook([xlsxSheet('A')], { names: [name('Tỷ_lệ'), name('TỶ_LỆ')] }),
      code: 'duplicate-name',
    },
    {
      is: 'a name with a blank',
      workbook: xlsxWorkbook([xlsxSheet('A')], { names: [name('Tỷ lệ')] }),
      code: 'bad-name',
    },
    {
      is: 'a name like R1C1',
      workbook: xlsxWorkbook([xlsxSheet('A')], { names: [name('R1C1')] }),
      code: 'bad-name',
    },
    {
      is: 'a name of a sheet that is not there',
      workbook: xlsxWorkbook([xlsxSheet('A')], { names: [{ ...name('x'), scope: 'B' }] }),
      code: 'unknown-sheet',
    },
    {
      is: 'a sheet name with a slash',
      workbook: xlsxWorkbook([xlsxSheet('Quý I/2026')]),
      code: 'bad-sheet-name',
    },
    {
      is: 'a sheet name over 31 characters',
      workbook: xlsxWorkbook([xlsxSheet('x'.repeat(32))]),
      code: 'bad-sheet-name',
    },
    {
      is: 'two sheets of one name',
      workbook: xlsxWorkbook([xlsxSheet('Sổ'), xlsxSheet('SỔ')]),
      code: 'duplicate-sheet-name',
    },
    {
      is: 'no sheet to see',
      workbook: xlsxWorkbook([xlsxSheet('A', { visibility: 'hidden' })]),
      code: 'no-visible-sheet',
    },
    {
      is: 'a colour that is a word',
      workbook: one({ cells: [{ ...cell(1), style: xlsxStyle({ fill: 'red' }) }] }),
      code: 'bad-color',
    },
    {
      is: 'a footer over 255 characters',
      workbook: one({ print: xlsxPrint({ footer: 'x'.repeat(256) }) }),
      code: 'bad-header-footer',
    },
    {
      is: 'a property over 255 characters',
      workbook: xlsxWorkbook([xlsxSheet('A')], {
        customProperties: [{ name: 'SoCCHC', value: 'x'.repeat(256) }],
      }),
      code: 'bad-property',
    },
    {
      is: 'a part of XML without a GUID',
      workbook: xlsxWorkbook([xlsxSheet('A')], { customXml: [{ id: '1', namespace: '', xml: '<a/>' }] }),
      code: 'bad-custom-xml',
    },
    {
      is: 'a part that is not XML',
      workbook: xlsxWorkbook([xlsxSheet('A')], {
        customXml: [{ id: '{8B1B4E1C-0000-4000-8000-000000000001}', namespace: '', xml: '<a>' }],
      }),
      code: 'bad-custom-xml',
    },
  ];
  it.each(cases)('$is: $code', async ({ workbook, code, params }) => {
    await expect(writeXlsx(workbook)).rejects.toMatchObject({ code, ...(params && { params }) });
  });
});

describe('what is just allowed is written', () => {
  it('a text of 32,767 characters, a list of 255, a name of 31', async () => {
    const workbook = xlsxWorkbook([
      xlsxSheet('x'.repeat(31), {
        cells: [cell('ộ'.repeat(32_767))],
        validations: [
          {
            ranges: [range(0, 0)],
            rule: { kind: 'inline-list', values: ['a'.repeat(127), 'b'.repeat(127)], dropDown: true },
            allowBlank: false,
            prompt: { title: 't'.repeat(32), text: 'x'.repeat(255) },
            alert: null,
          },
        ],
      }),
    ]);
    const bytes = await writeXlsx(workbook);
    expect(readXlsx(bytes)).toEqual(workbook);
    expect(await schemaFaults(bytes)).toEqual([]);
  });
});

describe('the faults of the library', () => {
  it.each(['=1+1', '+84', '-', '@x', '=HYPERLINK("http://x")'])(
    'text %s stays text and never becomes a formula',
    async (text) => {
      const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/sharedStrings.xml': strings = '' } = await parts(
        one({ cells: [cell(text)] }),
      );
      expect(sheet).not.toContain('<f>');
      expect(sheet).toContain('<c r="C5" t="s"><v>0</v></c>');
      expect(strings).toContain(text.replaceAll('&', '&amp;').slice(0, 5));
    },
  );

  it('text that looks like an escape is not turned into a letter', async () => {
    const files = await parts(one({ cells: [cell('_x0041_')] }));
    expect(files['xl/sharedStrings.xml']).toContain('_x005F_x0041_');
  });

  it('the text #N/A and the error #N/A are two things, also as results of a formula', async () => {
    const cells = ['#N/A', { error: '#N/A' }].flatMap((value, i) => [
      { row: i, column: 0, value },
      { row: i, column: 1, value, formula: 'A1' },
    ]);
    const bytes = await writeXlsx(one({ cells }));
    expect(readXlsx(bytes).sheets[0]?.cells).toEqual(cells);
  });

  it('sheet names with blanks, commas and apostrophes are quoted in print areas and titles', async () => {
    const print = xlsxPrint({
      area: [range(0, 0, 2, 2)],
      titleRows: { row: 0, rows: 1 },
      titleColumns: { column: 0, columns: 1 },
    });
    const files = await parts(xlsxWorkbook([xlsxSheet("Kế hoạch, '26", { print })]));
    expect(files['xl/workbook.xml']).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Kế hoạch, ''26'!$A:$A,'Kế hoạch, ''26'!$1:$1</definedName>",
    );
    expect(files['xl/workbook.xml']).toContain("'Kế hoạch, ''26'!$A$1:$B$2</definedName>");
  });

  it('an AutoFilter has its hidden name', async () => {
    const files = await parts(one({ autoFilter: { range: range(0, 0, 3, 2), columns: [] } }));
    expect(files['xl/workbook.xml']).toContain(
      '<definedName hidden="1" name="_xlnm._FilterDatabase" localSheetId="0">\'Nhiệm vụ\'!$A$1:$B$3</definedName>',
    );
  });

  it('fonts are written in the order of the schema', async () => {
    const look = xlsxStyle({ bold: true, underline: 'double', strikethrough: true, fontColor: '#FF0000' });
    const workbook = one({ cells: [{ ...cell(1), style: look }] });
    expect((await parts(workbook))['xl/styles.xml']).toContain(
      '<b/><strike/><u val="double"/><sz val="11"/><color',
    );
    expect(await schemaFaults(await writeXlsx(workbook))).toEqual([]);
  });

  it('neither the clock nor the library stands in the file', async () => {
    const files = await parts(one({}));
    expect(files['docProps/core.xml']).not.toContain('dcterms:modified');
    expect(Object.values(files).join('')).not.toContain('hucre');
  });

  it('our own part of XML has its item, its id, its content type and its link', async () => {
    const files = await parts(unitWorkbook());
    expect(files['customXml/item1.xml']).toBe(unitWorkbook().customXml[0]?.xml);
    expect(files['customXml/itemProps1.xml']).toContain('ds:itemID="{8B1B4E1C-52F0-4F7B-9B0E-6C0E0C2B6A01}"');
    expect(files['customXml/_rels/item1.xml.rels']).toContain('Target="itemProps1.xml"');
    expect(files['[Content_Types].xml']).toContain('PartName="/customXml/itemProps1.xml"');
    expect(files['xl/_rels/workbook.xml.rels']).toContain('Target="../customXml/item1.xml"');
  });

  it("someone's password is written back as it was read", async () => {
    const passwordHash = {
      algorithmName: 'SHA-512',
      hashValue: 'YWJj$1',
      saltValue: 'ZGVm',
      spinCount: '100000',
    };
    const workbook = one({ protection: { ...DEFAULT_PROTECTION, passwordHash } });
    expect(readXlsx(await writeXlsx(workbook)).sheets[0]?.protection?.passwordHash).toEqual(passwordHash);
  });
});

describe('the unit workbook', () => {
  it('keeps to the schema', async () => {
    expect(await schemaFaults(await writeXlsx(unitWorkbook()))).toEqual([]);
  });

  it("has the same values and formulas for the library's own reader", async () => {
    const workbook = unitWorkbook();
    const theirs = await readWithLibrary(await writeXlsx(workbook));
    for (const [i, sheet] of workbook.sheets.entries())
      for (const { row, column, value, formula, style } of sheet.cells) {
        const seen = theirs.sheets[i]?.rows[row]?.[column];
        if (style?.numberFormat === 'dd/mm/yyyy') expect(seen).toBeInstanceOf(Date);
        else expect(seen).toBe(value);
        if (formula) expect(theirs.sheets[i]?.cells?.get(`${row},${column}`)?.formula).toBe(formula);
      }
    expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name));
  });
});
