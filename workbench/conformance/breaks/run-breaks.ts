import { CASES } from '../cases/index.ts';
import { HOSTS, startHost } from '../node/hosts.ts';
import { BREAKS, type Break } from './table.ts';

/** A break that fails more than this share of the cases is no test of any of them. */
const MOST = 1 / 5;
/** A broken host may never answer; nobody waits long for it. */
const HASTY = { limit: 2_000, patience: 400 };
/** A break that makes everything wait is given up: it fails far more than its share. */
const LONGEST_MS = 90_000;

interface Seen {
  readonly failed: readonly string[];
  readonly noticed: boolean;
}

async function see({ apply, locale = 'vi-VN', kind = '' }: Break): Promise<Seen> {
  const host = HOSTS.find((one) => one.locale === locale && one.name.includes(kind));
  if (!host) throw new Error(`no host of ${locale} ${kind}`);
  const undo = apply();
  try {
    const started = await startHost(host);
    const failed: string[] = [];
    const began = Date.now();
    for (const one of CASES) {
      if (failed.length > CASES.length * MOST && Date.now() - began > LONGEST_MS) break;
      const verdict = await started.run(one, HASTY);
      if (verdict.kind === 'failed') failed.push(one.name);
    }
    started.dispose();
    return { failed, noticed: failed.length > 0 && failed.length <= CASES.length * MOST };
  } finally {
    undo();
  }
}

/**
 * Breaks the host on purpose, one behaviour at a time, and runs the list. Says which cases noticed. True when at
 * least nine of ten breaks were noticed.
 * @param only a pattern that names of breaks match
 */
export async function runBreaks(only?: string): Promise<boolean> {
  const healthy = await see({ name: 'nothing', apply: () => () => undefined });
  if (healthy.failed.length > 0) {
    console.log(`The host fails without a break:\n  ${healthy.failed.join('\n  ')}`);
    return false;
  }
  const breaks = BREAKS.filter(({ name }) => !only || new RegExp(only, 'iu').test(name));
  // a broken host is loud about its own faults, and Univer throws from a timer when nobody waited for it
  const { error } = console;
  console.error = () => undefined;
  process.on('uncaughtException', () => undefined);
  let noticed = 0;
  for (const one of breaks) {
    const { failed, noticed: seen } = await see(one);
    if (seen) noticed++;
    const by = failed.length === 0 ? 'by no case' : `by ${failed.length}: ${failed[0]}`;
    console.log(`${seen ? 'noticed    ' : 'NOT NOTICED'} ${one.name} (${by})`);
  }
  console.error = error;
  console.log(`\n${noticed} of ${breaks.length} breaks noticed`);
  return noticed >= breaks.length * 0.9;
}
