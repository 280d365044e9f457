/** What a case found was not what the fact says. */
export class Mismatch extends Error {}

/** JSON with sorted keys: two things are the same when their texts are, whatever frame they come from. */
function textOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** @param what named in the message when a case compares several things */
export function equal(actual: unknown, wanted: unknown, what = ''): void {
  const [got, want] = [textOf(actual), textOf(wanted)];
  if (got !== want) throw new Mismatch(`${what}${what && ': '}got ${short(got)}, not ${short(want)}`);
}

export function near(actual: unknown, wanted: number, tolerance: number, what = ''): void {
  if (typeof actual !== 'number' || Math.abs(actual - wanted) > tolerance)
    throw new Mismatch(`${what}${what && ': '}got ${textOf(actual)}, not about ${wanted}`);
}

export function holds(fact: boolean, what: string): void {
  if (!fact) throw new Mismatch(what);
}

/** The members of `wanted` as `actual` has them; others of `actual` do not matter. */
export function has(actual: object, wanted: Readonly<Record<string, unknown>>, what = ''): void {
  const found = Object.fromEntries(
    Object.keys(wanted).map((key) => [key, (actual as Record<string, unknown>)[key]]),
  );
  equal(found, wanted, what);
}

/** office.js's error as far as cases look at it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** The refusal of work that must not succeed; with `codes`, by one of them. */
export async function refused(work: Promise<unknown>, ...codes: readonly string[]): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as Refusal,
  );
  if (!error) throw new Mismatch('was accepted, and should be refused');
  if (error instanceof Mismatch) throw error;
  if (codes.length > 0 && !codes.includes(error.code))
    throw new Mismatch(`refused with ${error.code ?? String(error)}, not with ${codes.join(' or ')}`);
  return error;
}
