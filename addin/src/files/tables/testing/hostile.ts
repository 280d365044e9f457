import { unzip, zipOf } from '@cchc/xlsx/testing';
import { docx, docxParts, table, textRow } from './docx.ts';
import { sheetOf, xlsxOf } from './samples/sheets.ts';

const MB = 1024 * 1024;

/** Excel and Word 97-2003, and files under a password, are containers with named streams. */
const container = (...streams: string[]): Uint8Array => {
  const bytes = new Uint8Array(8_192);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, name] of streams.entries())
    for (const [n, letter] of [...name].entries()) bytes[1_024 + i * 128 + n * 2] = letter.charCodeAt(0);
  return bytes;
};

const HEAD = ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'];
const row = (n: number): string =>
  textRow([String(n), `Việc số ${n}`, 'Phòng Kinh tế', '', 'Quý I', 'Báo cáo']);
const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => row(i + 1));
const main = 'word/document.xml';

/** A directory that says less than what comes out. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
      view.setUint32(at + 24, 1_000, true);
  return bytes;
}

export interface HostileFile {
  what: string;
  name: string;
  bytes: () => Promise<Uint8Array>;
  refused: string;
}

/** Files that must be refused whole, quickly and cheaply. */
export const hostileFiles: readonly HostileFile[] = [
  { what: 'an empty file', name: 'a.docx', bytes: async () => new Uint8Array(), refused: 'file-empty' },
  {
    what: 'a document of Word 97-2003',
    name: 'a.doc',
    bytes: async () => container('WordDocument'),
    refused: 'file-old-format',
  },
  {
    what: 'a workbook of Excel 97-2003',
    name: 'a.xls',
    bytes: async () => container('Workbook'),
    refused: 'file-old-format',
  },
  {
    what: 'a document under a password',
    name: 'a.docx',
    bytes: async () => container('EncryptionInfo', 'EncryptedPackage'),
    refused: 'file-encrypted',
  },
  {
    what: 'a workbook under a password',
    name: 'a.xlsx',
    bytes: async () => container('EncryptionInfo', 'EncryptedPackage'),
    refused: 'file-encrypted',
  },
  {
    what: 'an empty workbook file',
    name: 'a.xlsx',
    bytes: async () => new Uint8Array(),
    refused: 'file-empty',
  },
  {
    what: 'a workbook without a cell',
    name: 'a.xlsx',
    bytes: async () => xlsxOf(sheetOf('A', [])),
    refused: 'no-table',
  },
  {
    what: 'a workbook of 50 MB',
    name: 'a.xlsx',
    bytes: async () => new Uint8Array(50 * MB),
    refused: 'file-too-large',
  },
  {
    what: 'a bomb in the sheet of a workbook',
    name: 'a.xlsx',
    bytes: async () =>
      zipOf({
        ...unzip(await xlsxOf(sheetOf('A', [HEAD]))),
        'xl/worksheets/sheet1.xml': new Uint8Array(200 * MB),
      }),
    refused: 'file-too-much',
  },
  {
    what: 'rich text',
    name: 'a.doc',
    bytes: async () => new TextEncoder().encode('{\\rtf1 Xin chào}'),
    refused: 'file-old-format',
  },
  {
    what: 'a picture',
    name: 'a.docx',
    bytes: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    refused: 'file-of-other-kind',
  },
  {
    what: 'a ZIP of something else',
    name: 'a.docx',
    bytes: async () => zipOf({ 'a.txt': 'a' }),
    refused: 'file-of-other-kind',
  },
  {
    what: 'a document with macros',
    name: 'a.docm',
    bytes: async () =>
      zipOf(docxParts(table(6, rows(2)), 'application/vnd.ms-word.document.macroEnabled.main+xml')),
    refused: 'file-with-macros',
  },
  {
    what: 'a program in a document that says it has none',
    name: 'a.docx',
    bytes: async () => zipOf({ ...docxParts(table(6, rows(2))), 'word/vbaProject.bin': new Uint8Array(9) }),
    refused: 'file-with-macros',
  },
  {
    what: 'a workbook with macros',
    name: 'a.xlsm',
    bytes: async () => {
      const plain = await xlsxOf(sheetOf('A', [HEAD]));
      return zipOf({ ...unzip(plain), 'xl/vbaProject.bin': new Uint8Array(9) });
    },
    refused: 'file-with-macros',
  },
  {
    what: 'a file of 50 MB',
    name: 'a.docx',
    bytes: async () => new Uint8Array(50 * MB),
    refused: 'file-too-large',
  },
  {
    what: 'a document without a table',
    name: 'a.docx',
    bytes: async () => docx('<w:p/>'),
    refused: 'no-table',
  },
  {
    what: 'a document that was cut off',
    name: 'a.docx',
    bytes: async () => docx(table(6, rows(20))).slice(0, 900),
    refused: 'file-damaged',
  },
  {
    what: 'a document that is no XML',
    name: 'a.docx',
    bytes: async () => zipOf({ ...docxParts(''), [main]: '<w:document><w:body>' }),
    refused: 'file-damaged',
  },
  {
    what: 'entities that expand',
    name: 'a.docx',
    bytes: async () =>
      zipOf({ ...docxParts(''), [main]: '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document>&b;</w:document>' }),
    refused: 'file-damaged',
  },
  {
    what: 'a bomb that says how large it is',
    name: 'a.docx',
    bytes: async () => zipOf({ ...docxParts(''), [main]: new Uint8Array(200 * MB) }),
    refused: 'file-too-much',
  },
  {
    what: 'a bomb that lies',
    name: 'a.docx',
    bytes: async () => lying(zipOf({ ...docxParts(''), [main]: new Uint8Array(60 * MB) }), 60 * MB),
    refused: 'file-damaged',
  },
  {
    what: 'many small bombs',
    name: 'a.docx',
    bytes: async () =>
      zipOf({
        ...docxParts(table(6, rows(2))),
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, i) => [`word/${i}.xml`, new Uint8Array(10 * MB)]),
        ),
      }),
    refused: 'file-too-much',
  },
  {
    what: 'a table of 10,000 rows',
    name: 'a.docx',
    bytes: async () => docx(table(6, rows(10_000))),
    refused: 'table-too-long',
  },
  {
    what: 'a document of empty tags',
    name: 'a.docx',
    bytes: async () => docx('<w:p/>'.repeat(2_500_000)),
    refused: 'file-too-much',
  },
  {
    what: 'a cell that says it spans a million columns, a thousand times',
    name: 'a.docx',
    bytes: async () =>
      docx(
        table(
          1,
          rows(4_000).map((each) => each.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="1000000"/>')),
        ),
      ),
    refused: 'table-too-long',
  },
  {
    what: 'tables in tables, hundreds deep',
    name: 'a.docx',
    bytes: async () => docx('<w:tbl><w:tr><w:tc>'.repeat(500) + '</w:tc></w:tr></w:tbl>'.repeat(500)),
    refused: 'file-damaged',
  },
  {
    what: 'a workbook of 240,000 cells',
    name: 'a.xlsx',
    bytes: async () =>
      xlsxOf(
        sheetOf(
          'A',
          Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 12 }, () => i)),
        ),
      ),
    refused: 'file-too-much',
  },
];
