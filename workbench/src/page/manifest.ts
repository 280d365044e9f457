/** What Excel reads of an add-in-only manifest for its ribbon; texts are already in the asked language. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly RibbonTab[];
  /** address of the long-lived runtime that all buttons and functions share, or null */
  readonly sharedRuntime: string | null;
  /** Custom functions: what formulas write before the dot, and where their metadata is. */
  readonly functions: { readonly namespace: string; readonly metadata: string } | null;
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** addresses by size in pixels */
  readonly icons: Readonly<Record<number, string>>;
  readonly action: ButtonAction;
}

export type ButtonAction =
  | { readonly type: 'ShowTaskpane'; readonly url: string; readonly title: string }
  | { readonly type: 'ExecuteFunction'; readonly name: string };

/** The manifest is not one this page can use; `message` says what is missing, for the person who writes the manifest. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const children = (parent: Element, name: string): Element[] =>
  Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  );
const child = (parent: Element, name: string): Element | null => children(parent, name)[0] ?? null;
const text = (parent: Element, name: string): string => child(parent, name)?.textContent?.trim() ?? '';
const typeOf = (element: Element): string => element.getAttribute('xsi:type') ?? '';

function walk(from: Element, ...path: readonly string[]): Element | null {
  let here: Element | null = from;
  for (const name of path) here = here && child(here, name);
  return here;
}

/** The text in the asked language, else the manifest's default. */
function localised(element: Element | null, locale: string): string {
  if (!element) return '';
  const override = children(element, 'Override').find(
    (o) => o.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

/**
 * Reads a parsed manifest (`DOMParser` in the page, an XML parser in Node).
 * Throws ManifestError when it has no workbook part or names a resource that it does not have.
 */
export function readManifest(xml: Document, locale: string): AddinManifest {
  const root = xml.documentElement;
  if (root?.localName !== 'OfficeApp')
    throw new ManifestError('The file is not an add-in manifest (no OfficeApp element).');
  const overrides = child(root, 'VersionOverrides');
  const hosts = overrides && child(overrides, 'Hosts');
  const host = hosts && children(hosts, 'Host').find((h) => typeOf(h) === 'Workbook');
  if (!overrides || !host) throw new ManifestError('The manifest has no VersionOverrides for a workbook.');

  const resources = new Map<string, string>();
  for (const list of Array.from(child(overrides, 'Resources')?.childNodes ?? []))
    if (list.nodeType === 1)
      for (const item of Array.from(list.childNodes))
        if (item.nodeType === 1)
          resources.set((item as Element).getAttribute('id') ?? '', localised(item as Element, locale));
  const resource = (element: Element | null, owner: string): string => {
    const id = element?.getAttribute('resid') ?? '';
    const value = resources.get(id);
    if (value === undefined)
      throw new ManifestError(`${owner} names a resource that the manifest does not have: "${id}".`);
    return value;
  };

  const readButton = (control: Element): RibbonButton => {
    const id = control.getAttribute('id') ?? '';
    const action = child(control, 'Action');
    const kind = action ? typeOf(action) : '';
    const icons: Record<number, string> = {};
    const images = child(control, 'Icon');
    if (images)
      for (const image of children(images, 'Image'))
        icons[Number(image.getAttribute('size'))] = resource(image, id);
    const label = resource(child(control, 'Label'), id);
    const supertip = child(control, 'Supertip');
    const base = {
      id,
      label,
      icons,
      tip: supertip
        ? {
            title: resource(child(supertip, 'Title'), id),
            text: resource(child(supertip, 'Description'), id),
          }
        : { title: label, text: '' },
    };
    if (action && kind === 'ShowTaskpane') {
      const title = child(action, 'Title');
      const url = resource(child(action, 'SourceLocation'), id);
      return { ...base, action: { type: 'ShowTaskpane', url, title: title ? resource(title, id) : label } };
    }
    if (action && kind === 'ExecuteFunction')
      return { ...base, action: { type: 'ExecuteFunction', name: text(action, 'FunctionName') } };
    throw new ManifestError(`${id} has an action that the workbench does not know: "${kind}".`);
  };

  const form = child(host, 'DesktopFormFactor');
  const surfaces = form
    ? children(form, 'ExtensionPoint').filter((p) => typeOf(p) === 'PrimaryCommandSurface')
    : [];
  const tabs = surfaces
    .flatMap((surface) => children(surface, 'CustomTab'))
    .map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: resource(child(tab, 'Label'), 'CustomTab'),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resource(child(group, 'Label'), group.getAttribute('id') ?? 'Group'),
        buttons: children(group, 'Control')
          .filter((c) => typeOf(c) === 'Button')
          .map(readButton),
      })),
    }));

  const factors = child(host, 'AllFormFactors');
  const point = factors && children(factors, 'ExtensionPoint').find((p) => typeOf(p) === 'CustomFunctions');
  const metadata = point ? walk(point, 'Metadata', 'SourceLocation') : null;
  const runtime = walk(host, 'Runtimes', 'Runtime');
  return {
    id: text(root, 'Id'),
    name: localised(child(root, 'DisplayName'), locale),
    tabs,
    sharedRuntime: runtime ? resource(runtime, 'Runtime') : null,
    functions: point
      ? {
          namespace: resource(child(point, 'Namespace'), 'CustomFunctions'),
          metadata: resource(metadata, 'CustomFunctions'),
        }
      : null,
  };
}
