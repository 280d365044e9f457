import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { XlsxError } from '../errors.ts';
import { unitWorkbook } from '../testing/unit-workbook.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { readXlsx } from './read-xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const MB = 1024 * 1024;

let good: Record<string, Uint8Array>;
beforeAll(async () => {
  good = unzipSync(await writeXlsx(unitWorkbook()));
});

/** The unit workbook with some parts changed (null: gone). */
function changed(edits: Record<string, ((xml: string) => string) | Uint8Array | null>): Uint8Array {
  const files: Zippable = { ...good };
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) delete files[path];
    else
      files[path] =
        typeof edit === 'function' ? strToU8(edit(strFromU8(good[path] ?? new Uint8Array()))) : edit;
  }
  return zipSync(files, { level: 6 });
}

function refusal(
  bytes: Uint8Array,
  limits?: Parameters<typeof readXlsx>[1],
): { code: string; params: object } {
  try {
    readXlsx(bytes, limits);
  } catch (error) {
    if (error instanceof XlsxError) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'read', params: {} };
}

const ole = (...streams: string[]): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    [...name].forEach((letter, n) => {
      bytes[1024 + i * 128 + n * 2] = letter.charCodeAt(0);
    });
  });
  return bytes;
};

const rowsOf = (rows: string) => (xml: string) =>
  xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`);

describe('a file that is something else', () => {
  it('is refused when it is empty, a text or a picture', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ code: 'not-xlsx' });
    expect(refusal(strToU8('Mã;Tên\n1;2'))).toMatchObject({ code: 'not-xlsx' });
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toMatchObject({ code: 'not-xlsx' });
  });

  it('is refused by name when it is an old .xls, or needs a password', () => {
    expect(refusal(ole('Root Entry', 'Workbook'))).toMatchObject({ code: 'old-format' });
    expect(refusal(ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))).toMatchObject({
      code: 'encrypted',
    });
  });

  it('is refused when it is a document of Word, or any other ZIP', () => {
    const word = (xml: string) => xml.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main');
    expect(refusal(changed({ '[Content_Types].xml': word }))).toMatchObject({ code: 'not-xlsx' });
    expect(refusal(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({ code: 'not-xlsx' });
  });

  it('is refused when it holds macros, whatever its name says', () => {
    const macro = (xml: string) =>
      xml.replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
        'vnd.ms-excel.sheet.macroEnabled.main',
      );
    expect(refusal(changed({ '[Content_Types].xml': macro }))).toMatchObject({ code: 'macros' });
    expect(refusal(changed({ 'xl/vbaProject.bin': new Uint8Array(9) }))).toMatchObject({ code: 'macros' });
  });

  it('is refused when it is binary', () => {
    const binary = (xml: string) =>
      xml.replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'vnd.ms-excel.sheet.binary.macroEnabled.main',
      );
    expect(refusal(changed({ '[Content_Types].xml': binary })).code).toMatch(/binary-format|macros/);
  });
});

describe('a file that is too large', () => {
  it('is refused before it is looked at', () => {
    const bytes = new Uint8Array(50 * MB).fill(0x50);
    expect(refusal(bytes)).toEqual({ code: 'file-too-large', params: { size: 50 * MB, limit: 20 * MB } });
  });

  it('is refused by the sizes that its directory declares, before anything is unpacked', () => {
    const bomb = changed({ 'xl/media/a.bin': new Uint8Array(30 * MB) });
    expect(bomb.length).toBeLessThan(MB);
    expect(refusal(bomb)).toMatchObject({ code: 'too-much-data', params: { part: 'xl/media/a.bin' } });
  });

  it('is refused when many parts are small and all together are not', () => {
    const parts = Object.fromEntries(['a', 'b'].map((name) => [`xl/${name}.bin`, new Uint8Array(20 * MB)]));
    expect(refusal(changed(parts))).toMatchObject({ code: 'too-much-data', params: { limit: 40 * MB } });
  });

  it('is refused when the directory lies and more comes out than it declares', () => {
    const bomb = changed({ [SHEET]: new Uint8Array(20 * MB).fill(0x20) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20 * MB)
        view.setUint32(at + 24, 1000, true);
    expect(refusal(bomb)).toMatchObject({ code: 'broken-zip' });
  });

  it('is refused when its directory has more entries than any workbook', () => {
    const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`xl/${i}`, new Uint8Array()]));
    expect(refusal(changed(parts))).toMatchObject({ code: 'too-much-data', params: { limit: 5_000 } });
  });

  it('is refused with the name of the sheet when it has too many cells', () => {
    const cells = '<c/>'.repeat(1_000);
    const file = changed({
      [SHEET]: rowsOf(Array.from({ length: 700 }, (_, i) => `<row r="${i + 1}">${cells}</row>`).join('')),
    });
    expect(refusal(file)).toEqual({
      code: 'too-many-cells',
      params: { sheet: 'Chỉ tiêu, quý I.2026', limit: 400_000 },
    });
    const forty = changed({ [SHEET]: rowsOf(`<row r="1">${'<c/>'.repeat(40)}</row>`) });
    expect(refusal(forty, { cells: 39 })).toMatchObject({ code: 'too-many-cells' });
  });

  it('is refused when a part holds more tags than memory', () => {
    const styles = changed({
      'xl/styles.xml': (xml) => xml.replace('<fonts', `${'<a/>'.repeat(500_000)}<fonts`),
    });
    expect(refusal(styles)).toMatchObject({ code: 'too-much-data', params: { part: 'xl/styles.xml' } });
  });

  it('is refused when one long shared formula is spread over many cells', () => {
    const long = `1${'+1'.repeat(4_000)}`;
    const more = Array.from(
      { length: 5_000 },
      (_, i) => `<row r="${i + 2}"><c><f t="shared" si="0"/></c></row>`,
    );
    const rows = `<row r="1"><c><f t="shared" si="0" ref="A1:A5001">${long}</f></c></row>${more.join('')}`;
    expect(refusal(changed({ [SHEET]: rowsOf(rows) }))).toMatchObject({
      code: 'too-much-data',
      params: { limit: 10_000_000 },
    });
  });

  it.each([
    ['one text', (xml: string) => xml.replace('Sổ CCHC', () => '&amp;'.repeat(500_000))],
    ['one attribute', (xml: string) => xml.replace('sqref="', () => `sqref="${'A1 '.repeat(400_000)}`)],
  ])('is refused when %s alone is longer than any that Excel writes', (_, edit) => {
    expect(refusal(changed({ [SHEET]: edit }))).toMatchObject({
      code: 'too-much-data',
      params: { part: SHEET },
    });
  });

  it('costs nothing when two cells stand in opposite corners of a sheet', () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { cells } = readXlsx(changed({ [SHEET]: rowsOf(far) })).sheets[0] ?? { cells: [] };
    expect(cells).toMatchObject([
      { row: 0, column: 0, value: 1 },
      { row: 1_048_575, column: 16_383, value: 2 },
    ]);
  });

  it('costs nothing when a rule covers whole columns', () => {
    const rule =
      '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>';
    const file = changed({ [SHEET]: (xml) => xml.replace(/<dataValidations.*<\/dataValidations>/s, rule) });
    expect(readXlsx(file).sheets[0]?.validations[0]?.ranges).toEqual([
      { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
    ]);
  });
});

describe('a file that is damaged', () => {
  it('is refused wherever it was cut off', () => {
    const whole = changed({});
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(refusal(whole.slice(0, Math.floor(whole.length * part)))).toMatchObject({ code: 'broken-zip' });
  });

  it('is refused when a byte of a part has changed', () => {
    const bytes = changed({});
    bytes[80] = (bytes[80] ?? 0) ^ 0xff;
    expect(refusal(bytes)).toMatchObject({ code: 'broken-zip' });
  });

  it('is never read halfway, and never fails without a code, wherever one byte is changed', () => {
    const whole = changed({});
    const same = JSON.stringify(readXlsx(whole));
    for (let at = 4; at < whole.length; at += 13) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const { code } = refusal(bytes);
      // What a change in a date or an attribute of the ZIP leaves readable is the very same workbook.
      if (code === 'read')
        expect({ at, same: JSON.stringify(readXlsx(bytes)) === same }).toEqual({ at, same: true });
    }
  });

  it.each([
    ['a tag is left open', (xml: string) => xml.replace('</sheetData>', '')],
    ['the end is missing', (xml: string) => xml.slice(0, -20)],
    ['a tag is closed twice', (xml: string) => `${xml}</worksheet>`],
    ['there are two roots', (xml: string) => `${xml}<worksheet/>`],
    ['an entity is unknown', rowsOf('<row r="1"><c t="str"><v>&x;</v></c></row>')],
    ['an ampersand stands alone', rowsOf('<row r="1"><c t="str"><v>a & b</v></c></row>')],
    ['a number is no number', rowsOf('<row r="1"><c><v>1,5</v></c></row>')],
    ['a text is not in the table of texts', rowsOf('<row r="1"><c t="s"><v>99999</v></c></row>')],
    ['a cell is in another row', rowsOf('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ['a cell stands twice', rowsOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['rows go backwards', rowsOf('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>')],
    ['tags are nested without end', rowsOf('<a>'.repeat(10_000))],
  ])('is refused with the part when %s', (_, edit) => {
    expect(refusal(changed({ [SHEET]: edit }))).toEqual({ code: 'broken-xml', params: { part: SHEET } });
  });

  it('is refused when its text is not UTF-8', () => {
    expect(refusal(changed({ [SHEET]: new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x2f, 0x3e]) }))).toMatchObject(
      { code: 'broken-xml' },
    );
  });

  it.each([
    SHEET,
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/tables/table1.xml',
    'docProps/custom.xml',
    'customXml/item1.xml',
  ])('is refused when %s is missing though it is linked to', (part) => {
    expect(refusal(changed({ [part]: null }))).toEqual({ code: 'missing-part', params: { part } });
  });
});

describe('a file that means harm', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;">]>';

  it.each([
    SHEET,
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'docProps/core.xml',
    'customXml/item1.xml',
    '_rels/.rels',
  ])('is refused when %s declares entities (a billion laughs)', (part) => {
    const edit = (xml: string) => xml.replace(/^(<\?xml[^>]*\?>)?/, (head) => `${head}${laughs}`);
    expect(refusal(changed({ [part]: edit }))).toEqual({ code: 'forbidden-xml', params: { part } });
  });

  it('is refused when it names a file of the machine', () => {
    const edit = (xml: string) =>
      xml.replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(refusal(changed({ [SHEET]: edit }))).toMatchObject({ code: 'forbidden-xml' });
  });

  it('leaves paths that climb out of the file inside it', () => {
    const climb = (xml: string) => xml.replace('worksheets/sheet1.xml', '../../../../etc/passwd');
    expect(refusal(changed({ 'xl/_rels/workbook.xml.rels': climb }))).toEqual({
      code: 'missing-part',
      params: { part: 'etc/passwd' },
    });
  });

  it('does not touch what all objects inherit', () => {
    const file = changed({
      'docProps/custom.xml': (xml) => xml.replace('name="SoCCHC"', 'name="__proto__"'),
    });
    expect(readXlsx(file).customProperties[0]?.name).toBe('__proto__');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
