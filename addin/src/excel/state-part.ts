import type { ClientState } from '@cchc/domain';

export const NAMESPACE = 'urn:so-cchc:workbook:1';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What XML cannot hold as it is; JSON has already escaped control characters and lone surrogates. */
const escaped = (json: string): string =>
  json
    .replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const unescaped = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** A value as the text of an element. */
export const escapedJson = (value: unknown): string => escaped(JSON.stringify(value));

/** What an element says, whatever prefix another program gave it; undefined when it cannot be read. */
export function jsonOfXml(xml: unknown, element: string): unknown {
  const inside = new RegExp(`<(?:\\w+:)?${element}(?:\\s[^>]*)?>(.*?)</(?:\\w+:)?${element}>`, 's');
  const [, text] = inside.exec(typeof xml === 'string' ? xml : '') ?? [];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(unescaped(text));
  } catch {
    return undefined;
  }
}

/** The XML part that holds the state beside the cells. @param plan version of the plan whose keys the report has */
export const stateXml = (state: ClientState, registers: ClientState | null = null, plan?: string): string => {
  const element = (name: PartElement, of: ClientState): string =>
    `<${name}>${escaped(JSON.stringify(of))}</${name}>`;
  const both = element('state', state) + (registers ? element('registers', registers) : '');
  const of = plan === undefined ? '' : ` plan="${escaped(plan).replaceAll('"', '&quot;')}"`;
  return `<workbook xmlns="${NAMESPACE}"${of}>${both}</workbook>`;
};

/** Whether a part knows the report by the keys of another version of the plan than the one whose forms stand there. */
function isOfOtherPlan(xml: string, plan: string): boolean {
  const [, of] = /<(?:\w+:)?workbook\b[^>]*?\splan=["']([^"']*)["']/.exec(xml) ?? [];
  return of !== undefined && unescaped(of) !== plan;
}

/** Of the report and of the registers. */
type PartElement = 'state' | 'registers';

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The state of the report, as long as the part is of the plan that the workbook is of. */
export const reportStateOf = (xml: unknown, plan: string | undefined): ClientState | null =>
  typeof xml === 'string' && plan !== undefined && isOfOtherPlan(xml, plan) ? null : stateOfXml(xml);

/** The state that a part holds, whatever prefix another program gave its elements; null when it cannot be read. */
export function stateOfXml(xml: unknown, element: PartElement = 'state'): ClientState | null {
  const state = jsonOfXml(xml, element) as ClientState | undefined;
  if (typeof state !== 'object' || state === null) return null;
  const maps = [state.baseline, state.pending, state.conflicts, state.replaced];
  const readable = maps.every(isRecord) && (state.cursor === null || typeof state.cursor === 'string');
  // Parts of an earlier release know of nothing given up
  return readable ? { ...state, given: Array.isArray(state.given) ? state.given : [] } : null;
}
