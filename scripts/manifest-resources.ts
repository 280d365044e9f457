import type { Element } from '@xmldom/xmldom';
import { allOf, childrenOf, nameOf } from './manifest-schema.ts';

const MAX_ID = 32;
const MAX_SHORT = 125;
const MAX_LONG = 250;
/** Longer button labels are cut or wrapped to three lines by the ribbon. */
const MAX_LABEL = 20;

/** Which list of Resources an element's resid must point to. */
const LIST_OF: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  'ov:Runtime': 'bt:Urls',
  'ov:FunctionFile': 'bt:Urls',
  'ov:SourceLocation': 'bt:Urls',
  'ov:LearnMoreUrl': 'bt:Urls',
  'ov:Label': 'bt:ShortStrings',
  'ov:Title': 'bt:ShortStrings',
  'ov:Namespace': 'bt:ShortStrings',
  'ov:Description': 'bt:LongStrings',
};

export interface Resource {
  readonly list: string;
  readonly element: Element;
  readonly value: string;
}

/** The resources by id; of two with one id the first counts, `idProblems` names the second. */
export function resourcesOf(root: Element): Map<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const { list, element } of resourceElements(root)) {
    const id = element.getAttribute('id') ?? '';
    if (!resources.has(id))
      resources.set(id, { list, element, value: element.getAttribute('DefaultValue') ?? '' });
  }
  return resources;
}

const resourceElements = (root: Element): { list: string; element: Element }[] =>
  allOf(root)
    .filter((element) => nameOf(element) === 'ov:Resources')
    .flatMap(childrenOf)
    .flatMap((list) => childrenOf(list).map((element) => ({ list: nameOf(list), element })));

/** Ids of resources, tabs, groups and controls: unique in the file and short enough for every Excel. */
export function idProblems(root: Element): string[] {
  const seen = new Set<string>();
  return allOf(root).flatMap((element) => {
    const id = element.getAttribute('id');
    if (id === null) return [];
    const problems =
      id.length > MAX_ID || id === '' ? [`id "${id}" must have 1 to ${MAX_ID} characters`] : [];
    if (seen.has(id)) problems.push(`id "${id}" is used twice`);
    seen.add(id);
    return problems;
  });
}

/** Every resid is defined in the list that its element reads, and every resource is used. */
export function residProblems(root: Element): string[] {
  const resources = resourcesOf(root);
  const used = new Set<string>();
  const problems = allOf(root).flatMap((element) => {
    const resid = element.getAttribute('resid');
    if (resid === null) return [];
    used.add(resid);
    const list = LIST_OF[nameOf(element)];
    const resource = resources.get(resid);
    if (!resource) return [`resid "${resid}" of <${nameOf(element)}> is not defined`];
    return resource.list === list
      ? []
      : [`resid "${resid}" of <${nameOf(element)}> is in ${resource.list}, not ${list}`];
  });
  const unused = [...resources.keys()].filter((id) => !used.has(id));
  return [...problems, ...unused.map((id) => `resource "${id}" is not used`)];
}

/** Lengths of all texts and of what the ribbon shows on buttons, in each language. */
export function lengthProblems(root: Element): string[] {
  const resources = resourcesOf(root);
  const labels = new Set(
    allOf(root)
      .filter((element) => nameOf(element) === 'ov:Label')
      .map((element) => element.getAttribute('resid')),
  );
  const limited = [
    ...[...resources].map(([id, { list, element }]) => ({
      id,
      element,
      max: maximumOf(list, labels.has(id)),
    })),
    ...childrenOf(root).flatMap((element) => {
      const max = { 'app:DisplayName': MAX_SHORT, 'app:Description': MAX_LONG }[nameOf(element)];
      return max === undefined ? [] : [{ id: nameOf(element), element, max }];
    }),
  ];
  return limited.flatMap(({ id, element, max }) =>
    textsOf(element)
      .filter((text) => text.length > max || text.trim() === '')
      .map((text) => `text "${id}" must have 1 to ${max} characters, it has ${text.length}`),
  );
}

function maximumOf(list: string, label: boolean): number {
  if (list === 'bt:ShortStrings') return label ? MAX_LABEL : MAX_SHORT;
  return list === 'bt:LongStrings' ? MAX_LONG : 2048;
}

const textsOf = (element: Element): string[] => [
  element.getAttribute('DefaultValue') ?? '',
  ...childrenOf(element).map((override) => override.getAttribute('Value') ?? ''),
];

/** Vietnamese is the default, and every text has one English override that is not the same text. */
export function languageProblems(root: Element): string[] {
  const locale = childrenOf(root).find((element) => nameOf(element) === 'app:DefaultLocale')?.textContent;
  const problems = locale === 'vi-VN' ? [] : [`DefaultLocale is "${locale}", not vi-VN`];
  const namespaces = new Set(
    allOf(root)
      .filter((element) => nameOf(element) === 'ov:Namespace')
      .map((element) => element.getAttribute('resid') ?? ''),
  );
  const texts = [
    ...resourceElements(root)
      .filter(({ list }) => list.endsWith('Strings'))
      .map(({ element }) => element)
      // Formulas are the same in every language: a workbook travels
      .filter((element) => !namespaces.has(element.getAttribute('id') ?? '')),
    ...childrenOf(root).filter((element) => ['app:DisplayName', 'app:Description'].includes(nameOf(element))),
  ];
  for (const element of texts) {
    const id = element.getAttribute('id') ?? nameOf(element);
    const english = childrenOf(element).filter((override) => override.getAttribute('Locale') === 'en-US');
    if (english.length !== 1) problems.push(`text "${id}" has ${english.length} en-US overrides, not one`);
    if (english[0]?.getAttribute('Value') === element.getAttribute('DefaultValue')) {
      problems.push(`text "${id}" is the same in Vietnamese and English`);
    }
  }
  return problems;
}
