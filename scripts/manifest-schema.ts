import type { Element } from '@xmldom/xmldom';

/**
 * What the schemas OfficeAppManifestV1_1 and TaskPaneAppVersionOverridesV1_0 say of the elements that a task pane
 * add-in for Excel uses: children in their order; `?` optional, `*` any number, `+` at least one. Excel refuses an
 * add-in whose elements stand in another order, and Microsoft's own validator is a web service, so the order is
 * checked here. An element of abstract type is named with its xsi:type.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  'app:OfficeApp TaskPaneApp':
    'app:Id app:AlternateId? app:Version app:ProviderName app:DefaultLocale app:DisplayName app:Description ' +
    'app:IconUrl app:HighResolutionIconUrl app:SupportUrl? app:AppDomains? app:Hosts app:Requirements? ' +
    'app:DefaultSettings app:Permissions app:Dictionary? ov:VersionOverrides',
  'app:DisplayName': 'app:Override*',
  'app:Description': 'app:Override*',
  'app:AppDomains': 'app:AppDomain+',
  'app:Hosts': 'app:Host+',
  'app:DefaultSettings': 'app:SourceLocation app:RequestedWidth? app:RequestedHeight?',
  'ov:VersionOverrides VersionOverridesV1_0':
    'ov:Description? ov:Requirements? ov:Hosts ov:Resources ov:WebApplicationInfo? ov:EquivalentAddins?',
  'ov:Requirements': 'bt:Sets',
  'bt:Sets': 'bt:Set+',
  'ov:Hosts': 'ov:Host+',
  'ov:Host Workbook': 'ov:Runtimes? ov:AllFormFactors? ov:DesktopFormFactor?',
  'ov:Runtimes': 'ov:Runtime',
  'ov:AllFormFactors': 'ov:ExtensionPoint+',
  'ov:ExtensionPoint CustomFunctions': 'ov:Script ov:Page ov:Metadata ov:Namespace',
  'ov:Script': 'ov:SourceLocation',
  'ov:Page': 'ov:SourceLocation',
  'ov:Metadata': 'ov:SourceLocation',
  'ov:DesktopFormFactor': 'ov:GetStarted? ov:FunctionFile? ov:ExtensionPoint+',
  'ov:GetStarted': 'ov:Title ov:Description ov:LearnMoreUrl',
  'ov:ExtensionPoint PrimaryCommandSurface': 'ov:CustomTab',
  'ov:CustomTab': 'ov:Group+ ov:Label',
  'ov:Group': 'ov:Label ov:Icon ov:Control+',
  'ov:Icon': 'bt:Image+',
  'ov:Control Button': 'ov:Label ov:Supertip ov:Icon ov:Action',
  'ov:Supertip': 'ov:Title ov:Description',
  'ov:Action ShowTaskpane': 'ov:TaskpaneId? ov:SourceLocation ov:Title?',
  'ov:Action ExecuteFunction': 'ov:FunctionName',
  'ov:Resources': 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:Url': 'bt:Override*',
  'bt:String': 'bt:Override*',
};

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** `prefix:Name` with a prefix of ours for each namespace, whatever prefixes the file itself uses. */
export const nameOf = (element: Element): string =>
  `${PREFIXES[element.namespaceURI ?? ''] ?? '?'}:${element.localName}`;

/** The xsi:type, or an empty text. */
export const typeOf = (element: Element): string => element.getAttributeNS(XSI, 'type') ?? '';

/** Children that are elements, in document order. */
export const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);

/** All elements of a tree, its root first, in document order. */
export const allOf = (element: Element): Element[] => [element, ...childrenOf(element).flatMap(allOf)];

/** All elements of one name, as `nameOf` gives it. */
export const named = (root: Element, name: string): Element[] =>
  allOf(root).filter((element) => nameOf(element) === name);

/** One sentence for every element whose children are not what the schema allows there, in that order. */
export function structureProblems(root: Element): string[] {
  return allOf(root).flatMap((element) => {
    const name = [nameOf(element), typeOf(element)].filter(Boolean).join(' ');
    const children = childrenOf(element).map(nameOf);
    const grammar = CHILDREN[name];
    if (grammar === undefined) {
      return children.length === 0 ? [] : [`<${name}> is not known to hold ${children.join(', ')}`];
    }
    const pattern = grammar.replace(/(\S+?)([?*+]?)(?=\s|$)\s?/g, '(?:$1 )$2');
    const found = children.map((child) => `${child} `).join('');
    return new RegExp(`^${pattern}$`).test(found)
      ? []
      : [`<${name}> holds ${found}where the schema wants ${grammar}`];
  });
}
