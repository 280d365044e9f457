import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFirestoreEmulator } from '@cchc/functions/testing/firestore-emulator.ts';
import { FAULTS } from './faults/faults.ts';
import { findFault } from './faults/find-fault.ts';
import { faulty } from './faults/plugin.ts';
import { bundleWorker, ROOT } from './run/bundle.ts';
import { rareIn, soak, tell } from './run/soak.ts';

const USAGE = `npm run soak -- [--schedules N] [--seed S] [--from K] [--store embedded|firestore]
npm run soak -- --faults [--schedules N] [--only NAME]     ten deliberate faults, each must be found`;

const SHRINK_FOR = Number(process.env.SOAK_SHRINK_MS ?? 180_000);

function number(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(USAGE);
  return value;
}

const { values } = parseArgs({
  options: {
    schedules: { type: 'string' },
    seed: { type: 'string' },
    from: { type: 'string' },
    faults: { type: 'boolean', default: false },
    only: { type: 'string' },
    store: { type: 'string', default: 'embedded' },
  },
});

async function plain(): Promise<number> {
  const schedules = number(values.schedules, 300);
  const run = number(values.seed, Math.floor(Math.random() * 1e9));
  const from = number(values.from, 0);
  console.log(`seed ${run}, schedules ${from} to ${from + schedules - 1}`);
  const begun = Date.now();
  const result = await soak(
    { worker: await bundleWorker('worker'), run, from, schedules, shrinkFor: SHRINK_FOR },
    (done) => {
      if (done % 100 === 0) console.log(`${done} done after ${Math.round((Date.now() - begun) / 1000)} s`);
    },
  );
  console.log(tell(result, run));
  const rare = rareIn(result);
  if (rare.length > 0) console.log(`TOO RARE (under 1 %): ${rare.join(', ')}`);
  return result.failure || rare.length > 0 ? 1 : 0;
}

/** Each fault alone; found as soon as one schedule breaks with it that does not break without it. */
async function faults(): Promise<number> {
  const schedules = number(values.schedules, 2_000);
  const run = number(values.seed, 1);
  const sound = await bundleWorker('sound');
  let found = 0;
  const tried = FAULTS.filter(({ name }) => values.only === undefined || name === values.only);
  for (const [i, fault] of tried.entries()) {
    const faultyWorker = await bundleWorker(`fault-${i}`, [faulty(fault)]);
    const { failure, done, broken } = await findFault({
      faulty: faultyWorker,
      sound,
      run,
      from: 0,
      schedules,
      shrinkFor: 0,
    });
    if (failure) found += 1;
    const seen = failure
      ? `found after ${done}: (${failure.invariant}) ${failure.seen.slice(0, 140)}`
      : `NOT FOUND in ${done}`;
    const aside = broken.length > 0 ? ` [broken without it too: ${broken.join(', ')}]` : '';
    console.log(`${fault.name}: ${seen}${aside}`);
  }
  console.log(`${found} of ${tried.length} found`);
  return found === tried.length && found > 0 ? 0 : 1;
}

/** The same schedules on the real Firestore emulator. */
async function onFirestore(): Promise<number> {
  const emulator = await startFirestoreEmulator(join(ROOT, '..', 'firestore.rules'));
  if (!emulator) {
    console.error('REFUSED: --store firestore needs the Firestore emulator; nothing was run.');
    return 1;
  }
  process.env.SOAK_FIRESTORE = emulator.host;
  process.env.METADATA_SERVER_DETECTION = 'none';
  try {
    return await (values.faults ? faults() : plain());
  } finally {
    await emulator.stop();
  }
}

switch (values.store) {
  case 'embedded':
    process.exitCode = await (values.faults ? faults() : plain());
    break;
  case 'firestore':
    process.exitCode = await onFirestore();
    break;
  default:
    throw new Error(USAGE);
}
