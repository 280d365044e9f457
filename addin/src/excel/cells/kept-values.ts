import { escapedJson, jsonOfXml } from '../state-part.ts';
import { type FoundPart, queuePart, readPart } from './part.ts';

export const VALUES = 'urn:so-cchc:answers:1';
/** Characters of the part at most: one request to Excel on the web takes 5 MB. */
const MOST = 1_000_000;

/** Last values of cells, with whose they are; what it says is checked by whoever shows it. */
export interface KeptValues {
  scope: string;
  answers: Readonly<Record<string, unknown>>;
}

/** The newest that have room. */
export function valuesXml({ scope, answers }: KeptValues): string {
  const newest = Object.entries(answers).sort(
    ([, a], [, b]) => Number((b as { at?: number }).at) - Number((a as { at?: number }).at),
  );
  const kept: Record<string, unknown> = {};
  let size = 0;
  for (const [key, answer] of newest) {
    size += key.length + JSON.stringify(answer).length + 4;
    if (size > MOST) break;
    kept[key] = answer;
  }
  return `<answers xmlns="${VALUES}">${escapedJson({ scope, answers: kept })}</answers>`;
}

export function valuesOfXml(xml: unknown): KeptValues | null {
  const read = jsonOfXml(xml, 'answers') as Partial<KeptValues> | undefined;
  const sound = typeof read?.scope === 'string' && typeof read.answers === 'object' && read.answers !== null;
  return sound ? (read as KeptValues) : null;
}

/** Whose values the workbook holds: ≤ 2 `context.sync()`. */
export async function readValues(context: Excel.RequestContext): Promise<KeptValues | null> {
  return valuesOfXml((await readPart(context, VALUES)).xml);
}

/** Keeps values in the workbook: ≤ 3 `context.sync()`; nothing is written where it holds the same already. */
export async function writeValues(context: Excel.RequestContext, values: KeptValues): Promise<void> {
  const found: FoundPart = await readPart(context, VALUES);
  const xml = valuesXml(values);
  if (JSON.stringify(valuesOfXml(found.xml)) === JSON.stringify(valuesOfXml(xml))) return;
  queuePart(context, found, xml);
  await context.sync();
}
