import { describe, expect, it } from 'vitest';
import { type Context, excelForTests, failure } from '../test-excel.ts';

const { Excel, workbook } = await excelForTests({ locale: 'vi-VN' });

function run<Result>(
  work: (book: Excel.Workbook, context: Context) => Promise<Result> | Result,
): Promise<Result> {
  return Excel.run(async (context: Context) => {
    const result = await work(context.workbook, context);
    await context.sync();
    return result;
  });
}

describe('sheets', () => {
  it('are added, named, ordered, hidden, coloured, frozen and deleted', async () => {
    await run((book) => {
      const sheet = book.worksheets.add('Chỉ tiêu');
      sheet.set({ position: 0, tabColor: '#00ff00', showGridlines: false });
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      book.worksheets.add('_cchc').visibility = 'VeryHidden';
      sheet.activate();
    });
    const items = await run((book) => book.worksheets.load('items/name,items/visibility,items/position'));
    expect(items.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Chỉ tiêu', 'Visible'],
      ['Sheet1', 'Visible'],
      ['_cchc', 'VeryHidden'],
    ]);
    expect(workbook.activeSheet).toMatchObject({
      name: 'Chỉ tiêu',
      tabColor: '#00FF00',
      showGridlines: false,
      freeze: { rows: 3, columns: 2 },
    });
    const frozen = await run((book) =>
      book.worksheets.getItem('Chỉ tiêu').freezePanes.getLocationOrNullObject().load('address'),
    );
    expect(frozen.address).toBe("'Chỉ tiêu'!A1:B3");
    expect((await failure(run((book) => book.worksheets.add('chỉ tiêu')))).code).toBe('ItemAlreadyExists');
    expect((await failure(run((book) => book.worksheets.getItem('_cchc').delete()))).code).toBe(
      'InvalidOperation',
    );
    expect((await failure(run((book) => book.worksheets.getItem('_cchc').activate()))).code).toBe(
      'InvalidOperation',
    );
    await run((book) => book.worksheets.getItem('Sheet1').delete());
    expect(workbook.findSheet('Sheet1')).toBeUndefined();
  });

  it('know how they are printed', async () => {
    await run((book) => {
      const { pageLayout } = book.worksheets.getItem('Chỉ tiêu');
      pageLayout.set({
        orientation: 'Landscape',
        paperSize: Excel.PaperType.a4,
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      });
      pageLayout.setPrintTitleRows('$2:$3');
      pageLayout.setPrintArea('A1:N40');
      pageLayout.setPrintMargins('Centimeters', { left: 1.5 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P/&N';
    });
    const { layout } = workbook.sheet('Chỉ tiêu');
    expect(layout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      centerHorizontally: true,
      titleRows: { row: 1, rows: 2 },
      printArea: [{ rows: 40, columns: 14 }],
      headersFooters: { centerFooter: 'Trang &P/&N' },
    });
    expect(layout.margins.left).toBeCloseTo(42.52, 2);
  });
});

describe('names', () => {
  it('of the workbook and of a sheet are told apart', async () => {
    const [one, two] = await run((book) => {
      const sheet = book.worksheets.getItem('Chỉ tiêu');
      book.names.add('Phạm_vi', sheet.getRange('A1:B2'), 'ghi chú');
      sheet.names.add('Phạm_vi', '="riêng"');
      return [
        book.names.getItem('phạm_vi').load('name,type,value,scope,comment,formula'),
        sheet.names.getItem('Phạm_vi').load('type,value,scope'),
      ];
    });
    expect(one.toJSON()).toMatchObject({
      type: 'Range',
      value: "'Chỉ tiêu'!$A$1:$B$2",
      scope: 'Workbook',
      comment: 'ghi chú',
    });
    expect(two.toJSON()).toMatchObject({ type: 'String', value: 'riêng', scope: 'Worksheet' });
    const range = await run((book) => book.names.getItem('Phạm_vi').getRange().load('address'));
    expect(range.address).toBe("'Chỉ tiêu'!A1:B2");
    expect((await failure(run((book) => book.names.add('phạm_vi', '=1')))).code).toBe('ItemAlreadyExists');
    expect((await failure(run((book) => book.names.add('A1', '=1')))).code).toBe('InvalidArgument');
    await run((book) => book.names.getItem('Phạm_vi').delete());
    expect((await run((book) => book.names.getItemOrNullObject('Phạm_vi').load('name'))).isNullObject).toBe(
      true,
    );
  });
});

describe('what a file carries along', () => {
  it('custom properties replace each other, up to 255 characters', async () => {
    await run((book) => {
      book.properties.custom.add('SoCCHC', 'một');
      book.properties.custom.add('socchc', 'hai');
      book.properties.title = 'Báo cáo';
    });
    const property = await run((book) =>
      book.properties.custom.getItemOrNullObject('SoCCHC').load('key,value,type'),
    );
    expect([property.key, property.value, property.type]).toEqual(['SoCCHC', 'hai', 'String']);
    expect(workbook.documentProperties.get('title')).toBe('Báo cáo');
    expect((await failure(run((book) => book.properties.custom.add('x', 'x'.repeat(256))))).code).toBe(
      'InvalidArgument',
    );
    expect((await failure(run((book) => book.properties.custom.getItem('không').load('value')))).code).toBe(
      'ItemNotFound',
    );
  });

  it('XML parts are found by namespace, changed and deleted', async () => {
    const first = await run(async (book, context) => {
      const part = book.customXmlParts.add('<s xmlns="urn:so"><v>1</v></s>');
      const found = book.customXmlParts.getByNamespace('urn:so').getOnlyItem();
      const xml = found.getXml();
      found.load('id,namespaceUri');
      part.load('id');
      await context.sync();
      found.setXml('<s xmlns="urn:so"><v>Ấ</v></s>');
      return { xml: xml.value, same: found.id === part.id, namespace: found.namespaceUri };
    });
    expect(first).toEqual({ xml: '<s xmlns="urn:so"><v>1</v></s>', same: true, namespace: 'urn:so' });
    expect(workbook.xmlParts.byNamespace('urn:so')[0]?.xml).toContain('Ấ');
    const none = await run((book) =>
      book.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject().load('id'),
    );
    expect(none.isNullObject).toBe(true);
    await run((book) => {
      book.customXmlParts.add('<s xmlns="urn:so"/>');
    });
    expect(
      (await failure(run((book) => book.customXmlParts.getByNamespace('urn:so').getOnlyItem().load('id'))))
        .code,
    ).toBe('ItemNotFound');
    const parts = await run((book) => book.customXmlParts.getByNamespace('urn:so').load('items/id'));
    await run((book) => {
      for (const { id } of parts.items) book.customXmlParts.getItem(id).delete();
    });
    expect(workbook.xmlParts.all).toEqual([]);
  });

  it('settings hold any JSON', async () => {
    await run((book) => book.settings.add('k', { a: [1, 'Ấ', null] }));
    const setting = await run((book) => book.settings.getItemOrNullObject('k').load('value'));
    expect(setting.value).toEqual({ a: [1, 'Ấ', null] });
  });
});

describe('tables', () => {
  it('have a header, a body, new rows, a name and a style', async () => {
    const table = await run(async (book, context) => {
      const sheet = book.worksheets.add('Sổ');
      sheet.getRange('A1:B2').values = [
        ['Mã', 'Nội dung'],
        ['1', 'a'],
      ];
      const added = sheet.tables.add('A1:B2', true);
      added.set({ name: 'VuongMac', style: 'TableStyleLight1', showFilterButton: false });
      added.rows.add(undefined, [
        ['2', 'b'],
        ['3', 'c'],
      ]);
      added.load('name,style,showFilterButton');
      const [header, body, count] = [
        added.getHeaderRowRange().load('values'),
        added.getDataBodyRange().load('address'),
        added.rows.getCount(),
      ];
      await context.sync();
      return { name: added.name, header: header.values, body: body.address, count: count.value };
    });
    expect(table).toEqual({
      name: 'VuongMac',
      header: [['Mã', 'Nội dung']],
      body: "'Sổ'!A2:B4".replaceAll("'", ''),
      count: 3,
    });
    expect((await failure(run((book) => book.tables.getItem('Khong').load('name')))).code).toBe(
      'ItemNotFound',
    );
  });
});

describe('the application', () => {
  it('writes numbers as the machine does, and formulas in both spellings', async () => {
    const [app, culture, range] = await run((book) => {
      const cell = book.worksheets.getItem('Chỉ tiêu').getRange('D1');
      cell.formulas = [['=ROUND(1.5,0)']];
      return [
        book.application.load('decimalSeparator,thousandsSeparator,calculationMode'),
        book.application.cultureInfo.load('name,numberFormat/numberDecimalSeparator'),
        cell.load('formulas,formulasLocal'),
      ];
    });
    expect([app.decimalSeparator, app.thousandsSeparator, app.calculationMode]).toEqual([
      ',',
      '.',
      'Automatic',
    ]);
    expect([culture.name, culture.numberFormat.numberDecimalSeparator]).toEqual(['vi-VN', ',']);
    expect([range.formulas, range.formulasLocal]).toEqual([[['=ROUND(1.5,0)']], [['=ROUND(1,5;0)']]]);
  });
});
