import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { XlsxSheet } from './model/sheet.ts';
import type { XlsxWorkbook } from './model/workbook.ts';
import { readXlsx } from './read/read-xlsx.ts';
import { arbitraryWorkbook } from './testing/arbitrary-workbook.ts';
import { convert, hasLibreOffice, pictures } from './testing/libreoffice.ts';
import { unitWorkbook } from './testing/unit-workbook.ts';
import { schemaFaults } from './testing/validator.ts';
import { writeXlsx } from './write/write-xlsx.ts';

const office = hasLibreOffice();
const LIMIT = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'xlsx-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function save(name: string, workbook: XlsxWorkbook): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await writeXlsx(workbook));
  return path;
}

describe.skipIf(!office)('a unit workbook that LibreOffice opened, recalculated and saved', () => {
  const ours = unitWorkbook();
  let theirs: XlsxWorkbook;
  const sheet = (workbook: XlsxWorkbook, index = 0): XlsxSheet => {
    const found = workbook.sheets[index];
    if (!found) throw new Error(`no sheet ${index}`);
    return found;
  };
  const valueAt = (one: XlsxSheet, row: number, column: number) =>
    one.cells.find((cell) => cell.row === row && cell.column === column);

  beforeAll(async () => {
    const [saved = ''] = await convert([await save('unit', ours)], 'xlsx', join(folder, 'saved'));
    theirs = readXlsx(readFileSync(saved));
  }, LIMIT);

  it('holds every value, with the formulas computed anew', () => {
    for (const [index, one] of ours.sheets.entries())
      for (const cell of one.cells.filter(({ formula, value }) => formula === undefined && value !== null))
        expect(valueAt(sheet(theirs, index), cell.row, cell.column)).toMatchObject({ value: cell.value });
    expect([3, 4, 5].map((row) => valueAt(sheet(theirs), row, 4))).toMatchObject([
      { value: 0.9, formula: 'IF(D4=0,"",C4/D4)' },
      { value: 0.92, formula: 'IF(D5=0,"",C5/D5)' },
      { value: 0.94, formula: 'IF(D6=0,"",C6/D6)' },
    ]);
  });

  it('keeps what cells look like and which of them are locked', () => {
    // The merged title is left out: its right border moves to the last cell of the merge.
    for (const cell of sheet(ours).cells.filter(({ row }) => row !== 1))
      expect(valueAt(sheet(theirs), cell.row, cell.column)?.style).toEqual(cell.style);
  });

  it('keeps validation, prompts and alerts', () => {
    expect(sheet(theirs).validations).toHaveLength(3);
    expect(sheet(theirs).validations).toEqual(expect.arrayContaining([...sheet(ours).validations]));
  });

  it('keeps conditional formats', () => {
    expect(sheet(theirs).conditionals).toEqual(sheet(ours).conditionals);
  });

  it('keeps protection and what it allows', () => {
    const { protection } = sheet(theirs);
    expect(protection).toMatchObject({
      selectLockedCells: true,
      selectUnlockedCells: true,
      insertRows: false,
    });
    expect(protection).toMatchObject({
      autoFilter: true,
      formatColumns: true,
      formatRows: true,
      sort: false,
    });
    expect(sheet(theirs, 2).protection).not.toBeNull();
  });

  it('keeps the print set-up, with its area, its title rows and its footer', () => {
    const { margins, ...print } = sheet(ours).print;
    expect(sheet(theirs).print).toMatchObject(print);
    expect(sheet(theirs).print.margins.left).toBeCloseTo(margins.left, 2);
    expect(sheet(theirs).print.margins.bottom).toBeCloseTo(margins.bottom, 2);
  });

  it('keeps merges, filters, tables, hidden rows and the widths of columns', () => {
    const [a, b] = [sheet(theirs), sheet(ours)];
    expect(a.merges).toEqual(b.merges);
    expect(a.autoFilter).toEqual(b.autoFilter);
    expect(a.rows.find((row) => row.row === 0)).toMatchObject({ hidden: true });
    expect(a.rows.find((row) => row.row === 3)?.height).toBeCloseTo(48, 0);
    for (const column of b.columns) {
      const wide = a.columns.find(
        (one) => one.column <= column.column && column.column < one.column + one.count,
      );
      expect(wide?.width).toBeCloseTo(column.width ?? 0, 0);
    }
    expect(sheet(theirs, 1).tables).toMatchObject([
      { name: 'So_vuong_mac', columns: ['Mã', 'Ngày', 'Nội dung'] },
    ]);
  });

  it('keeps names and properties, and our own part of XML', () => {
    expect(theirs.names.map(({ name }) => name).sort()).toEqual(['CCHC_CO_KHONG', 'CCHC_FORM']);
    expect(theirs.customProperties).toEqual(ours.customProperties);
    expect(theirs.properties).toMatchObject({ title: 'Báo cáo CCHC', subject: 'Quý I/2026' });
    // LibreOffice writes a declaration before the root, if there was none.
    const bare = theirs.customXml.map((part) => ({
      ...part,
      xml: part.xml.replace(/^<\?xml[^>]*\?>\s*/, ''),
    }));
    expect(bare).toEqual(ours.customXml);
  });

  it('shows the very hidden sheet as a hidden one', () => {
    expect(theirs.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'visible', 'hidden']);
  });

  it('is written by us again without a fault', async () => {
    expect(await schemaFaults(await writeXlsx(theirs))).toEqual([]);
  });

  it(
    'prints every column on pages of A4 across',
    async () => {
      const [pdf = ''] = await convert([await save('print', ours)], 'pdf', join(folder, 'printed'));
      const pages = pictures(pdf, join(folder, 'pages'), 50);
      expect(pages).toHaveLength(2);
      // 297 × 210 mm at 50 dots per inch: bytes 16 to 24 of a PNG are its width and height.
      const picture = readFileSync(pages[0] ?? '');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([585, 414]);
    },
    LIMIT,
  );
});

describe.skipIf(!office)('random workbooks in LibreOffice', () => {
  it(
    'come back with the same values and texts',
    async () => {
      const workbooks = fc.sample(arbitraryWorkbook, { seed: 7, numRuns: 6 });
      const files = await Promise.all(workbooks.map((workbook, i) => save(`random-${i}`, workbook)));
      const saved = await convert(files, 'xlsx', join(folder, 'random'));
      for (const [i, path] of saved.entries()) {
        const theirs = readXlsx(readFileSync(path));
        expect(theirs.sheets.map(({ name }) => name)).toEqual(workbooks[i]?.sheets.map(({ name }) => name));
        for (const [n, sheet] of (workbooks[i]?.sheets ?? []).entries()) {
          const values = new Map(
            theirs.sheets[n]?.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]),
          );
          for (const { row, column, value, formula } of sheet.cells)
            if (typeof value === 'number' && formula === undefined)
              expect(values.get(`${row},${column}`)).toBeCloseTo(value, 9);
        }
      }
    },
    LIMIT,
  );
});
