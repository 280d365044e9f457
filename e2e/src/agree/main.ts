import { parseArgs } from 'node:util';
import { hasLibreOffice } from '@cchc/xlsx/testing';
import { agree } from './agree.ts';

const { values } = parseArgs({
  options: { communes: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
const communes = Number(values.communes);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
if (!Number.isSafeInteger(communes) || communes < 1 || !Number.isSafeInteger(seed)) {
  console.error('npm run agree -- [--communes N] [--seed S]');
  process.exit(1);
}
if (!hasLibreOffice()) {
  console.error(
    'REFUSED: the sheets are recalculated by LibreOffice, which is not here; nothing was compared.',
  );
  process.exit(1);
}
console.log(`seed ${seed}, ${communes} communes`);
const result = await agree(communes, seed);
for (const { commune, figure, said } of result.differences.slice(0, 20))
  console.log(`DIFFERENT ${commune} ${figure}: ${JSON.stringify(said)}`);
console.log(
  `${result.communes} communes, ${result.figures} figures (${result.numbers} with a number, ${result.printed} printed in reports): ${result.differences.length} differences`,
);
process.exit(result.differences.length === 0 && result.numbers > 0 ? 0 : 1);
