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

/** The XML part that holds the state beside the cells. */
export const stateXml = (state: ClientState, registers: ClientState | null = null): string => {
  const element = (name: PartElement, of: ClientState): string =>
    `<${name}>${escaped(JSON.stringify(of))}</${name}>`;
  const both = element('state', state) + (registers ? element('registers', registers) : '');
  return `<workbook xmlns="${NAMESPACE}">${both}</workbook>`;
};

/** Of the report and of the registers. */
type PartElement = 'state' | 'registers';

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The state that a part holds, whatever prefix another program gave its elements; null when it cannot be read. */
export function stateOfXml(xml: unknown, element: PartElement = 'state'): ClientState | null {
  const inside = new RegExp(`<(?:\\w+:)?${element}>(.*?)</(?:\\w+:)?${element}>`, 's');
  const [, text] = inside.exec(typeof xml === 'string' ? xml : '') ?? [];
  if (text === undefined) return null;
  try {
    const state = JSON.parse(unescaped(text)) as ClientState;
    const maps = [state.baseline, state.pending, state.conflicts, state.replaced];
    const readable = maps.every(isRecord) && (state.cursor === null || typeof state.cursor === 'string');
    // Parts of an earlier release know of nothing given up
    return readable ? { ...state, given: Array.isArray(state.given) ? state.given : [] } : null;
  } catch {
    return null;
  }
}
