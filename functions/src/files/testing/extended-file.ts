import { unzip, zipOf } from '@cchc/xlsx/testing';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const links = (...all: string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const encoder = new TextEncoder();
const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

/** Parts of a person in the extended file. */
const OWN: Record<string, string> = {
  'xl/worksheets/sheet90.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>của tôi</t></is></c><c r="B1"><f>'Dữ liệu phẳng'!A8</f></c></row></sheetData></worksheet>`,
  'xl/worksheets/_rels/sheet90.xml.rels': links(link('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')),
  'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Pivot của tôi" cacheId="1" dataCaption="Giá trị"><location ref="D3:E5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField></pivotFields></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': links(
    link('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'),
  ),
  'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource name="DU_LIEU_PHANG"/></cacheSource><cacheFields count="1"><cacheField name="stt" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  'xl/comments90.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>Tôi</author></authors><commentList><comment ref="B6" authorId="0"><text><t>nhớ gọi lại</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing90.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>5</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'xl/worksheets/_rels/sheet2.xml.rels': links(
    link('rId1', 'comments', '../comments90.xml'),
    link('rId2', 'vmlDrawing', '../drawings/vmlDrawing90.vml'),
  ),
};
export const OWN_PARTS = [
  ...Object.keys(OWN),
  'xl/theme/theme1.xml',
  'xl/sharedStrings.xml',
  'docProps/core.xml',
];

/**
 * A consolidated file as somebody went on with it: an own sheet with a pivot table over the flat table, a comment on Chưa gửi, which is
 * called "Của xã" now, has a wider first column, and two more columns: notes, and a formula that Excel writes once for all rows.
 */
export async function extended(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = unzip(bytes);
  const change = (path: string, edit: (xml: string) => string): void => {
    parts[path] = encoder.encode(edit(textOf(parts[path])));
  };
  for (const [path, xml] of Object.entries(OWN)) parts[path] = encoder.encode(xml);
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        [
          ['worksheets/sheet90', 'worksheet'],
          ['pivotTables/pivotTable1', 'pivotTable'],
          ['pivotCache/pivotCacheDefinition1', 'pivotCacheDefinition'],
          ['comments90', 'comments'],
        ]
          .map(
            ([path, kind]) =>
              `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.spreadsheetml.${kind}+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
  );
  change('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${link('rId90', 'worksheet', 'worksheets/sheet90.xml')}${link('rId91', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml')}</Relationships>`,
    ),
  );
  change('xl/workbook.xml', (xml) =>
    xml
      .replace('</sheets>', '<sheet name="Của tôi" sheetId="90" r:id="rId90"/></sheets>')
      .replaceAll('Chưa gửi', 'Của xã')
      .replace('</workbook>', '<pivotCaches><pivotCache cacheId="1" r:id="rId91"/></pivotCaches></workbook>'),
  );
  change('xl/worksheets/sheet2.xml', (xml) => {
    const width = (/<row r="1".*?<\/row>/s.exec(xml)?.[0].match(/<c /g) ?? []).length;
    const [note, formula] = [letterOf(width), letterOf(width + 1)];
    const texts = [...textOf(parts['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map(
      ([, one = '']) => one.replace(/<[^>]*>/g, ''),
    );
    let first = 0;
    return xml
      .replace(/<col min="1" max="1" width="[^"]*"/, '<col min="1" max="1" width="23.5"')
      .replace(
        /<row r="(\d+)"([^>]*)>(<c r="A\d+"[^>]*><v>(\d+)<\/v><\/c>.*?)<\/row>/gs,
        (whole, row: string, head: string, cells: string, text: string) => {
          const code = texts[Number(text)] ?? '';
          if (!/^DV\d/.test(code)) return whole;
          first ||= Number(row);
          const shared =
            Number(row) === first
              ? `<f t="shared" ref="${formula}${row}:${formula}200" si="0">F${row}*2</f>`
              : '<f t="shared" si="0"/>';
          return `<row r="${row}"${head}>${cells}<c r="${note}${row}" t="inlineStr"><is><t>ghi chú ${code}</t></is></c><c r="${formula}${row}">${shared}</c></row>`;
        },
      )
      .replace('</worksheet>', '<legacyDrawing r:id="rId2"/></worksheet>');
  });
  return zipOf(parts);
}

const letterOf = (column: number): string => String.fromCharCode(65 + column);
