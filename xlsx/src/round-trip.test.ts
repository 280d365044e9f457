import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from './read/read-xlsx.ts';
import { arbitraryWorkbook } from './testing/arbitrary-workbook.ts';
import { schemaFaults } from './testing/validator.ts';
import { writeXlsx } from './write/write-xlsx.ts';

const SEED = 20260315;

describe('a workbook that is written and read again', () => {
  it('is the same workbook, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (workbook) => {
        expect(readXlsx(await writeXlsx(workbook))).toEqual(workbook);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is the same file, byte for byte, when it is written twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (workbook) => {
        const first = await writeXlsx(workbook);
        expect(await writeXlsx(structuredClone(workbook))).toEqual(first);
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  it('keeps to the schema of the format', async () => {
    for (const workbook of fc.sample(arbitraryWorkbook, { seed: SEED, numRuns: 8 }))
      expect(await schemaFaults(await writeXlsx(workbook))).toEqual([]);
  });
});
