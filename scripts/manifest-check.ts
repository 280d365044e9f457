import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom';
import { iconProblems, type SizeOf, urlProblems } from './manifest-addresses.ts';
import {
  idProblems,
  languageProblems,
  lengthProblems,
  residProblems,
  resourcesOf,
} from './manifest-resources.ts';
import { named, nameOf, structureProblems, typeOf } from './manifest-schema.ts';

/** Functions that the pane's page registers with Office.actions.associate for the ribbon. */
export const COMMANDS = ['saveNow', 'openConsolidation', 'openHelp'];

/** The floor of the add-in: Excel 2021 LTSC. Older ones ignore VersionOverrides and show the base page. */
const REQUIREMENTS = ['ExcelApi 1.14', 'SharedRuntime 1.1'];

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export interface Problem {
  readonly rule: string;
  readonly detail: string;
}

/** All that is wrong with a manifest; an empty list when Excel, old and new, can use it. */
export function manifestProblems(xml: string, sizeOf: SizeOf): Problem[] {
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml').documentElement;
  } catch (error) {
    return [{ rule: 'well-formed', detail: String(error) }];
  }
  if (!root) return [{ rule: 'well-formed', detail: 'there is no root element' }];
  const rules: Record<string, (root: Element) => string[]> = {
    structure: structureProblems,
    identity: identityProblems,
    ids: idProblems,
    resids: residProblems,
    lengths: lengthProblems,
    languages: languageProblems,
    urls: urlProblems,
    icons: (element) => iconProblems(element, sizeOf),
    requirements: requirementProblems,
    runtime: runtimeProblems,
    commands: commandProblems,
    functions: functionProblems,
  };
  const document = root;
  return Object.entries(rules).flatMap(([rule, find]) => find(document).map((detail) => ({ rule, detail })));
}

function identityProblems(root: Element): string[] {
  const id = named(root, 'app:Id')[0]?.textContent ?? '';
  const version = named(root, 'app:Version')[0]?.textContent ?? '';
  return [
    ...(GUID.test(id) ? [] : [`Id "${id}" is no GUID`]),
    ...(/^[1-9]\d*(\.\d+){3}$/.test(version) ? [] : [`Version "${version}" is not of the form 1.0.0.0`]),
  ];
}

/** Requirements belong to VersionOverrides: at base level they would hide the page for old Excel from old Excel. */
function requirementProblems(root: Element): string[] {
  const sets = named(root, 'bt:Set').map(
    (set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`,
  );
  return [
    ...['app:Requirements', 'app:Sets']
      .filter((name) => named(root, name).length > 0)
      .map((name) => `${name} at base level`),
    ...(sets.sort().join() === REQUIREMENTS.join() ? [] : [`VersionOverrides require "${sets.join(', ')}"`]),
  ];
}

/** One long-lived page for pane, functions and commands; old Excel gets another page, by the base address. */
function runtimeProblems(root: Element): string[] {
  const runtime = named(root, 'ov:Runtime')[0];
  const pages = [
    ...['ov:Runtime', 'ov:FunctionFile'].flatMap((name) => named(root, name)),
    ...['ov:Action', 'ov:Page']
      .flatMap((name) => named(root, name))
      .flatMap((e) => named(e, 'ov:SourceLocation')),
  ];
  const other = pages.filter((element) => element.getAttribute('resid') !== 'Taskpane.Url').map(nameOf);
  const pane = resourcesOf(root).get('Taskpane.Url')?.value ?? '';
  const old = named(root, 'app:SourceLocation')[0]?.getAttribute('DefaultValue') ?? '';
  return [
    ...(runtime?.getAttribute('lifetime') === 'long' ? [] : ['the runtime is not long-lived']),
    ...(named(root, 'ov:FunctionFile').length === 1 ? [] : ['there is no FunctionFile']),
    ...other.map((name) => `<${name}> does not show Taskpane.Url`),
    ...(pane.endsWith('/addin/taskpane.html') ? [] : [`the pane is "${pane}"`]),
    ...(old.endsWith('/addin/old-excel.html') ? [] : [`the page for old Excel is "${old}"`]),
  ];
}

function commandProblems(root: Element): string[] {
  const functions = named(root, 'ov:FunctionName').map((element) => element.textContent ?? '');
  const panes = named(root, 'ov:Action').filter((action) => typeOf(action) === 'ShowTaskpane').length;
  return [
    ...(functions.join() === COMMANDS.join()
      ? []
      : [`the commands are ${functions.join()}, not ${COMMANDS.join()}`]),
    ...(panes === 1 ? [] : [`${panes} buttons open the pane, not one`]),
  ];
}

/** Custom functions run in the pane's page, under one short name that keyboards with Telex leave alone. */
function functionProblems(root: Element): string[] {
  const points = named(root, 'ov:ExtensionPoint').filter((point) => typeOf(point) === 'CustomFunctions');
  const resources = resourcesOf(root);
  const of = (name: string): Element | undefined =>
    points
      .flatMap((point) => named(point, name))
      .flatMap((e) => [e, ...named(e, 'ov:SourceLocation')])
      .at(-1);
  const resource = (name: string) => resources.get(of(name)?.getAttribute('resid') ?? '');
  const metadata = resource('ov:Metadata');
  const english = metadata ? named(metadata.element, 'bt:Override') : [];
  return [
    ...(points.length === 1
      ? []
      : [`there are ${points.length} extension points of custom functions, not one`]),
    ...(resource('ov:Namespace')?.value === 'CCHC' ? [] : ['the functions are not in the namespace CCHC']),
    ...(metadata?.value.endsWith('/addin/functions.json') ? [] : ['the metadata is not functions.json']),
    ...(english.length === 1 && english[0]?.getAttribute('Value')?.endsWith('/addin/functions.en.json')
      ? []
      : ['the English metadata is not functions.en.json']),
    ...(resource('ov:Script')?.value.endsWith('/addin/functions.js')
      ? []
      : ['the script is not functions.js']),
  ];
}
