import { NAMESPACE, PREFIX } from './bench.ts';

const ours = (name: string): boolean => name.startsWith(PREFIX);

/** Adds the sheet of a case, visible and empty. */
export async function addScratch(id: string): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.add(`${PREFIX}${id}`);
  await context.sync();
}

/** Takes away what cases made, and nothing else. Each kind goes by itself, so that one refusal leaves no other. */
export async function removeScratch(): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets, names, customXmlParts, properties, settings } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name');
  customXmlParts.load('items/id,items/namespaceUri');
  properties.custom.load('items/key');
  settings.load('items/key');
  await context.sync();
  const parts = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(NAMESPACE));
  const removals: (() => void)[] = [
    ...names.items.filter(({ name }) => ours(name)).map((item) => () => item.delete()),
    ...parts.map((part) => () => part.delete()),
    ...properties.custom.items.filter(({ key }) => ours(key)).map((item) => () => item.delete()),
    ...settings.items.filter(({ key }) => ours(key)).map((item) => () => item.delete()),
    ...worksheets.items
      .filter(({ name }) => ours(name))
      .map((sheet) => () => {
        // a very hidden sheet cannot be deleted
        if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
        sheet.delete();
      }),
  ];
  for (const remove of removals) remove();
  await context.sync();
}

/** Where the person was, to be shown again at the end. */
export async function rememberPlace(): Promise<() => Promise<void>> {
  const context = new Excel.RequestContext();
  const selected = context.workbook.getSelectedRange().load('address');
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const address = selected.address.slice(selected.address.lastIndexOf('!') + 1);
  return async () => {
    const again = new Excel.RequestContext();
    const back = again.workbook.worksheets.getItem(sheet.id);
    back.activate();
    back.getRange(address).select();
    await again.sync();
  };
}
