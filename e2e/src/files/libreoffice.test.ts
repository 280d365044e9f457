import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, parseAddress } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { type StartedLocal, startLocal } from '@cchc/functions/testing';
import { fromXlsx, toXlsx } from '@cchc/workbench/files/xlsx-file.ts';
import { choicesAt } from '@cchc/workbench/grid/list-source.ts';
import type { Workbook } from '@cchc/workbench/model';
import { convert, hasLibreOffice, pictures, schemaFaults } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { SHOTS } from '../running.ts';
import { Desk } from '../walk/desk.ts';

const thePlan = plan as unknown as Plan;
const here = hasLibreOffice();

describe.skipIf(!here)('a workbook of the add-in, saved as .xlsx and opened by LibreOffice', () => {
  let server: StartedLocal;
  let folder: string;
  let desk: Desk;
  let back: Workbook;
  const cells = cellsOf(thePlan, 'DV2');
  const desks: Desk[] = [];

  beforeAll(async () => {
    server = await startLocal();
    folder = mkdtempSync(join(tmpdir(), 'so-cchc-files-'));
    desk = await Desk.sit(server, 'canbo.dv2');
    desks.push(desk);
    await desk.ledger.openForms();
    desk.type(cells.at('CV.01', 'numerator'), '10');
    desk.type(cells.at('CV.01', 'denominator'), '12');
    await desk.save();
    await desk.ledger.registers.addHere('so-van-ban', {
      number: '05/BC-UBND',
      date: '2026-05-20',
      subject: 'Báo cáo',
    });
    await desk.save();
    await desk.excel.workbook.settled();
    const file = join(folder, 'bao-cao.xlsx');
    writeFileSync(file, await toXlsx(desk.excel.workbook));
    const [saved = ''] = await convert([file], 'xlsx', join(folder, 'lo'));
    back = fromXlsx(readFileSync(saved), 'bao-cao.xlsx');
  });
  afterAll(async () => {
    for (const { excel } of desks) excel.dispose();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('is a file that the schema has nothing against', async () => {
    expect(await schemaFaults(await toXlsx(desk.excel.workbook), 'xlsx')).toEqual([]);
  });

  it('comes back with every value and code, and results that LibreOffice worked out alike', () => {
    let compared = 0;
    for (const spec of cells.specs.filter(({ kind }) => kind === 'report')) {
      const [before, after] = [desk.excel.workbook.sheet(spec.name), back.sheet(spec.name)];
      for (let row = spec.headerRow + 1; row < spec.cells.length; row++)
        for (let column = 0; column < spec.columns.length; column++) {
          const [was, is] = [before.content(row, column).value, after.content(row, column).value];
          const place = `${spec.name} ${row + 1}/${column + 1}`;
          if (typeof was === 'number') expect(is, place).toBeCloseTo(was, 9);
          else expect(is ?? '', place).toBe(was ?? '');
          if (was !== null && was !== '') compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('keeps its locks, rules, print set-up, property and XML part', () => {
    for (const { name, unlocked, validations } of cells.specs.filter(({ kind }) => kind === 'report')) {
      const [before, after] = [desk.excel.workbook.sheet(name), back.sheet(name)];
      expect(after.protection, name).not.toBeNull();
      const first = unlocked[0];
      if (first) expect(after.style(first.row, first.column).locked).toBe(false);
      expect(after.style(4, 0).locked).toBe(true);
      const rule = validations[0];
      if (rule) expect(after.validationAt(rule.row, rule.column)).not.toBeNull();
      expect(after.layout.orientation).toBe(before.layout.orientation);
    }
    expect(back.customProperties.get('SoCCHC')).toBe(desk.excel.workbook.customProperties.get('SoCCHC'));
    const ours = desk.excel.workbook.xmlParts.all[0];
    expect(back.xmlParts.byNamespace(ours?.namespace ?? '')).toHaveLength(1);
  });

  it('keeps the list behind Minh chứng, as far down as there are documents', () => {
    const place = { ...cells.at('CV.01', 'evidence') };
    const at = parseAddress(place.address);
    for (const workbook of [desk.excel.workbook, back]) {
      const sheet = workbook.sheet(place.sheet);
      expect(at && choicesAt(sheet, at)).toEqual(['05/BC-UBND ngày 20/5/2026', '2/BC (mẫu) ngày 19/5/2026']);
      expect(at && sheet.validationAt(at.row, at.column)).toMatchObject({ alert: { style: 'Warning' } });
    }
  });

  it('is taken up by the add-in as if it had never been away: nothing waits, nothing is asked', async () => {
    const again = await Desk.sit(server, 'canbo.dv2', back);
    desks.push(again);
    expect(again.ledger.getState()).toMatchObject({
      workbook: { kind: 'report', unit: 'DV2' },
      waiting: 0,
      conflicts: [],
    });
    again.type(cells.at('CV.03', 'numerator'), '9');
    again.type(cells.at('CV.03', 'denominator'), '9');
    await again.save();
  });

  it('prints each form on A4 landscape', async () => {
    const [pdf = ''] = await convert([join(folder, 'bao-cao.xlsx')], 'pdf', join(folder, 'pdf'));
    const pages = pictures(pdf, join(folder, 'pages'), 80);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    mkdirSync(join(SHOTS, 'pages'), { recursive: true });
    for (const [i, page] of pages.entries()) {
      const png = readFileSync(page);
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      // A4 landscape at 80 dots an inch
      expect([width, height].map((side) => Math.round(side / 10))).toEqual([94, 66]);
      writeFileSync(join(SHOTS, 'pages', `page-${String(i + 1).padStart(2, '0')}.png`), png);
    }
  });
});
