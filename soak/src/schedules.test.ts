import { expect, it } from 'vitest';
import { bundleWorker } from './run/bundle.ts';
import { rareIn, soak, tell } from './run/soak.ts';

const SCHEDULES = 300;
/** Always the same, so that what one machine finds another finds too; printed, and another one on demand. */
const SEED = Number(process.env.SOAK_SEED ?? 20_260_603);

/** Off until 300 have run in one go without a break (docs/reliability.md, "Not kept yet"). */
const ON = process.env.SOAK === '1';
if (!ON)
  console.warn(
    `SKIPPED: ${SCHEDULES} random schedules, because one of them still breaks a promise; SOAK=1 runs them.`,
  );

it.skipIf(!ON)(`keeps every promise over ${SCHEDULES} random schedules`, { timeout: 1_800_000 }, async () => {
  console.log(`npm run soak -- --schedules ${SCHEDULES} --seed ${SEED}`);
  const worker = await bundleWorker('test');
  const result = await soak(
    { worker, run: SEED, from: 0, schedules: SCHEDULES, shrinkFor: 120_000 },
    () => undefined,
  );
  const told = tell(result, SEED);
  console.log(told);
  expect(result.failure, told).toBeNull();
  expect(rareIn(result), told).toEqual([]);
});
