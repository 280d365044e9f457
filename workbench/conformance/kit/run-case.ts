import { createBench, PREFIX } from './bench.ts';
import type { Case, Person } from './case.ts';
import { addScratch, removeScratch } from './scratch.ts';

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: string }
  /** the case is about a newer Excel, or about older ones */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'person' };

export interface RunOptions {
  /** a person on the sheet of that name; null where nobody can act as one */
  readonly personOn: ((sheet: string) => Person) | null;
  /** milliseconds that one case may take, and that it waits for something to happen */
  readonly limit: number;
  readonly patience: number;
}

let cases = 0;

/** Runs one case on the Excel of the globals, on a sheet of its own, and leaves the workbook as it was. */
export async function runCase(one: Case, { personOn, limit, patience }: RunOptions): Promise<Verdict> {
  if (!isAbout(one)) return { kind: 'other-version' };
  if (one.person && !personOn) return { kind: 'person' };
  const id = String(++cases);
  const bench = createBench({ id, person: personOn?.(`${PREFIX}${id}`) ?? null, patience });
  try {
    await inTime(limit, async () => {
      await addScratch(id);
      await one.run(bench);
    });
    return { kind: 'passed' };
  } catch (error) {
    return { kind: 'failed', why: wordsOf(error) };
  } finally {
    await inTime(limit, () => bench.finish()).catch(() => undefined);
    // what could not be removed now is removed with the next case
    await inTime(limit, removeScratch).catch(() => undefined);
  }
}

/** Whether the case is about an Excel of this version. */
function isAbout({ needs = {}, before = {} }: Case): boolean {
  const knows = ([set, version]: [string, string]) =>
    Office.context.requirements.isSetSupported(set, version);
  return Object.entries(needs).every(knows) && !Object.entries(before).some(knows);
}

async function inTime(limit: number, work: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${limit} ms`)), limit);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function wordsOf(error: unknown): string {
  const { code, message, debugInfo } = (error ?? {}) as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  return [code, message ?? String(error), debugInfo?.errorLocation].filter(Boolean).join(' · ');
}
