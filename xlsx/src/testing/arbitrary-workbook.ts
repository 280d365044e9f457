import fc from 'fast-check';
import { absoluteRange, quoteSheet } from '../address.ts';
import { type XlsxName, type XlsxProperties, type XlsxWorkbook, xlsxWorkbook } from '../model/workbook.ts';
import { arbitrarySheets } from './arbitrary-sheet.ts';
import { arbitraryRange, arbitraryText } from './arbitrary-values.ts';

const line = arbitraryText.filter(
  (text) => !/(?![\t\n])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]|_x[0-9A-F]{4}_/iu.test(text),
);
const time = fc.option(fc.constantFrom('2026-03-15T01:02:03Z', '2030-12-31T23:59:59Z'));
const properties: fc.Arbitrary<XlsxProperties> = fc.record({
  title: line,
  subject: line,
  creator: line,
  keywords: line,
  description: line,
  category: line,
  company: line,
  manager: line,
  lastModifiedBy: line,
  created: time,
  modified: time,
});

const customProperties = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('SoCCHC', 'Mã đơn vị', 'a<b', 'x'),
    value: fc.oneof(
      arbitraryText.map((text) => text.slice(0, 255)),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
    ),
  }),
  { selector: ({ name }) => name, maxLength: 4 },
);

const customXml = fc.array(line, { maxLength: 2 }).map((texts) =>
  texts.map((text, n) => ({
    id: `{8B1B4E1C-0000-4000-8000-00000000000${n}}`,
    namespace: n === 0 ? 'urn:so-cchc:baseline:1' : '',
    xml:
      n === 0
        ? `<?xml version="1.0"?><b:a xmlns:b="urn:so-cchc:baseline:1"><![CDATA[${text.replaceAll(']]>', '')}]]></b:a>`
        : `<a b="${n}">${text.replace(/[<>&]/g, '')}</a>`,
  })),
);

const nameSpecs = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('CCHC_CO_KHONG', 'Danh_mục', '_x', 'tỷ.lệ'),
    own: fc.boolean(),
    hidden: fc.boolean(),
    comment: fc.constantFrom('', 'Ghi chú <1>'),
    range: arbitraryRange,
  }),
  { selector: ({ name, own }) => `${name}${own}`, maxLength: 4 },
);

/** Workbooks of all that the type can hold, in the form in which they are read back. */
export const arbitraryWorkbook: fc.Arbitrary<XlsxWorkbook> = fc
  .record({
    sheets: arbitrarySheets,
    properties,
    customProperties,
    customXml,
    nameSpecs,
    structureLocked: fc.boolean(),
  })
  .map(({ sheets, nameSpecs: named, ...rest }) => {
    const first = sheets[0]?.name ?? '';
    const names = named.map(
      ({ own, range, ...name }): XlsxName => ({
        ...name,
        scope: own ? first : null,
        formula: `${quoteSheet(first)}!${absoluteRange(range)}`,
      }),
    );
    return xlsxWorkbook(sheets, { ...rest, names });
  });
