import { hasLibreOffice } from '@cchc/xlsx/testing';
import { expect, it } from 'vitest';
import { agree } from './agree.ts';

/** More of them: npm run agree -- --communes 200 --seed 1 */
const [COMMUNES, SEED] = [5, 20_260_603];

it.skipIf(!hasLibreOffice())(
  `the sheet, domain, the API, the chart, the report and the flat table say the same of every figure of ${COMMUNES} random communes`,
  async () => {
    const { communes, figures, numbers, printed, differences } = await agree(COMMUNES, SEED);
    expect(differences).toEqual([]);
    expect(communes).toBe(COMMUNES);
    // The draw reached what it is to prove
    expect(numbers).toBeGreaterThan(figures / 2);
    expect(printed).toBeGreaterThan(figures / 3);
  },
);
