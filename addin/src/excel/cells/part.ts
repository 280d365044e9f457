/** An XML part of ours beside that of the state, found by its namespace. */
export interface FoundPart {
  id: string | null;
  xml: string | null;
}

/** 2 `context.sync()`, 1 where there is none. */
export async function readPart(context: Excel.RequestContext, namespace: string): Promise<FoundPart> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await context.sync();
  const id = parts.items.at(-1)?.id ?? null;
  if (id === null) return { id, xml: null };
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  await context.sync();
  return { id, xml: xml.value };
}

/** Queues what the part says from now on; null takes it away. */
export function queuePart(context: Excel.RequestContext, { id }: FoundPart, xml: string | null): void {
  const { customXmlParts } = context.workbook;
  if (xml === null) {
    if (id !== null) customXmlParts.getItem(id).delete();
  } else if (id === null) customXmlParts.add(xml);
  else customXmlParts.getItem(id).setXml(xml);
}
