import { NAMESPACE, PREFIX } from './bench.ts';

const ours = (name: string): boolean => name.startsWith(PREFIX);

/** Adds the sheet of a case, visible and empty. */
export async function addScratch(id: string): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.add(`${PREFIX}${id}`);
  await context.sync();
}

/** Takes away what cases made, and nothing else. */
export async function removeScratch(): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets, names, customXmlParts, properties, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name');
  customXmlParts.load('items/id,items/namespaceUri');
  properties.custom.load('items/key');
  settings.load('items/key');
  await context.sync();
  const parts = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(NAMESPACE));
  // by their keys: an item of a loaded list would be asked for by its place, which moves as others go
  const removals: (() => void)[] = [
    ...names.items
      .filter(({ name }) => ours(name))
      .map(
        ({ name }) =>
          () =>
            names.getItem(name).delete(),
      ),
    ...parts.map(
      ({ id }) =>
        () =>
          customXmlParts.getItem(id).delete(),
    ),
    ...properties.custom.items
      .filter(({ key }) => ours(key))
      .map(
        ({ key }) =>
          () =>
            properties.custom.getItem(key).delete(),
      ),
    ...settings.items
      .filter(({ key }) => ours(key))
      .map(
        ({ key }) =>
          () =>
            settings.getItem(key).delete(),
      ),
    ...worksheets.items
      .filter(({ name }) => ours(name))
      .map(({ id, visibility }) => () => {
        const sheet = worksheets.getItem(id);
        // a very hidden sheet cannot be deleted
        if (visibility !== 'Visible') sheet.visibility = 'Visible';
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
