import type { XlsxCustomXml } from '../model/workbook.ts';
import type { OfficePackage } from '../package/package.ts';
import { decodeEntities, scanXml } from '../xml/scan.ts';

/**
 * Parts of XML that are someone's own, in the order of their links; those without an id are not a program's to find. Excel
 * links them from the workbook, LibreOffice moves the links to the root of the file.
 */
export function readCustomXml(file: OfficePackage, workbookPath: string): XlsxCustomXml[] {
  const links = [...file.relationships(workbookPath), ...file.relationships('')];
  const targets = links.flatMap(({ type, target }) =>
    type === 'customXml' && target !== null ? [target] : [],
  );
  return [...new Set(targets)].flatMap((target) => {
    const props = file.relationships(target).find((one) => one.type === 'customXmlProps')?.target;
    const id = props && file.has(props) ? file.tree(props).attributes.itemID : undefined;
    if (!id) return [];
    const xml = file.text(target).replace(/^\uFEFF/, '');
    return [{ id, namespace: rootNamespace(xml, target), xml }];
  });
}

/** Of the root element; also proves that the part is XML at all. */
function rootNamespace(xml: string, part: string): string {
  let declarations: string | undefined;
  const ignore = () => {};
  const open = (_: string, raw: string) => {
    declarations ??= raw;
  };
  scanXml(xml, part, { open, close: ignore, text: ignore });
  const prefix = /<([^\s!?/>:]+):[^>]/.exec(rootTag(xml))?.[1];
  const name = prefix ? `xmlns:${prefix}` : 'xmlns';
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(declarations ?? '');
  return decodeEntities(found?.[1] ?? found?.[2] ?? '', part);
}

/** `<p:name` */
function rootTag(xml: string): string {
  return /^(?:\s|<\?.*?\?>|<!--.*?-->)*(<[^\s/>]+)/s.exec(xml)?.[1]?.concat(' ') ?? '';
}
