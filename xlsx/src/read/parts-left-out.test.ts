import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unitWorkbook } from '../testing/unit-workbook.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { partsLeftOut } from './parts-left-out.ts';

describe('what a file holds beside its workbook', () => {
  it('is nothing in a file of ours', async () => {
    expect(partsLeftOut(await writeXlsx(unitWorkbook()))).toEqual([]);
  });

  it('is told by its parts', async () => {
    const added = [
      'xl/media/image1.png',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/externalLinks/externalLink1.xml',
    ];
    const files: Record<string, Uint8Array> = {
      ...unzipSync(await writeXlsx(unitWorkbook())),
      'xl/calcChain.xml': new Uint8Array(),
    };
    for (const path of added) files[path] = new Uint8Array();
    expect(partsLeftOut(zipSync(files))).toEqual(added.sort());
  });

  it('is not told of a file that would not be read', () => {
    expect(() => partsLeftOut(new Uint8Array(10))).toThrow('not-xlsx');
  });
});
