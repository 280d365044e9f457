import type { XlsxCustomXml } from '../model/workbook.ts';
import { xmlAttribute } from '../xml/escape.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The library knows no such parts: each takes an item, its id in a second part, and a link from the workbook. */
export function addCustomXml(parts: Map<string, string>, items: readonly XlsxCustomXml[]): void {
  if (items.length === 0) return;
  items.forEach(({ id, namespace, xml }, index) => {
    const n = index + 1;
    const schema = namespace ? `<ds:schemaRef ds:uri="${xmlAttribute(namespace)}"/>` : '';
    parts.set(`customXml/item${n}.xml`, xml);
    parts.set(
      `customXml/itemProps${n}.xml`,
      `${HEAD}<ds:datastoreItem ds:itemID="${xmlAttribute(id)}" xmlns:ds="${DATA_STORE}">` +
        `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    );
    parts.set(
      `customXml/_rels/item${n}.xml.rels`,
      `${HEAD}<Relationships xmlns="${PACKAGE}">` +
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${n}.xml"/></Relationships>`,
    );
  });
  append(
    parts,
    '[Content_Types].xml',
    '</Types>',
    (n) => `<Override PartName="/customXml/itemProps${n}.xml" ContentType="${PROPS_TYPE}"/>`,
  );
  append(
    parts,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    (n) =>
      `<Relationship Id="rIdCustomXml${n}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${n}.xml"/>`,
  );

  function append(into: Map<string, string>, path: string, end: string, entry: (n: number) => string): void {
    const added = items.map((_, index) => entry(index + 1)).join('');
    into.set(path, (into.get(path) ?? '').replace(end, `${added}${end}`));
  }
}
