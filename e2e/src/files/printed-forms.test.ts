import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { anIdentity, openExcel } from '@cchc/addin/excel/testing/excel.ts';
import {
  consolidationSheet,
  contributionOf,
  type Entries,
  emptyState,
  entryDefs,
  type Plan,
  regularPeriod,
  reportingUnits,
  reportSheets,
  type SheetSpec,
} from '@cchc/domain';
import planJson from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { sampleEntry } from '@cchc/functions/testing';
import { toXlsx } from '@cchc/workbench/files/xlsx-file.ts';
import { quickEngine } from '@cchc/workbench/node';
import { convert, hasLibreOffice, type Page, pagesOf, pictures } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHOTS } from '../running.ts';

const plan = planJson as unknown as Plan;
const period = regularPeriod(2026, 'H1');
const TODAY = '2026-06-03';
const LONG =
  'Bộ phận một cửa đã niêm yết công khai, hướng dẫn người dân nộp hồ sơ trực tuyến tại 08 thôn; còn 03 thôn chưa có ' +
  'đường truyền ổn định nên một số hồ sơ phải nộp trực tiếp, đơn vị đã phân công cán bộ hỗ trợ vào thứ Ba hằng tuần.';

/** What a busy unit would have typed: the samples' figures, and long sentences where texts go. */
function entriesOf(of: Plan, unit: string): Entries {
  return Object.fromEntries(
    [...entryDefs(of, unit, 2026).values()].flatMap((def) => {
      const entry = sampleEntry(of, def, unit, period, TODAY);
      if (def.kind === 'text' && /(result|cooperation|limits|proposal)$/.test(def.key))
        return [[def.key, { text: LONG }]];
      return entry ? [[def.key, entry]] : [];
    }),
  );
}

const REGISTERS: Entries = {
  'VM/aaaaaaaa1': {
    fields: {
      date: '2026-05-04',
      content: LONG,
      related: 'TTHC.02, TTHC.07',
      proposal: LONG,
      status: 'in-progress',
    },
  },
  'VM/aaaaaaaa1/reply': { fields: { answer: LONG, answeredBy: 'Hà Thị Sen' } },
  'SK/bbbbbbbb2': { fields: { date: '2026-03-04', content: LONG, status: 'applied' } },
  'KT/cccccccc3': { fields: { date: '2026-04-10', content: LONG, proposal: LONG, status: 'remedying' } },
  'VB/dddddddd4': {
    fields: {
      type: 'Kế hoạch',
      number: '15/KH-UBND',
      date: '2026-02-05',
      issuer: 'UBND xã Thiện Tân',
      subject: LONG,
      area: 'TTHC',
      related: 'TTHC.02',
    },
  },
};

const reportOf = (unit: string): SheetSpec[] =>
  reportSheets({
    plan,
    unit,
    period,
    state: 'draft',
    entries: entriesOf(plan, unit),
    registers: REGISTERS,
    previous: { entries: entriesOf(plan, unit) },
    today: TODAY,
  });

/** The plan with so many schools that thirty units are obliged to report figures. */
function planOfThirty(): Plan {
  const big = structuredClone(plan);
  const schools = big.units.find(({ code }) => code === 'DV6');
  if (!schools?.members) throw new Error('the plan has no schools');
  schools.members = Array.from({ length: 25 }, (_, i) => ({
    code: `DV6-${String(i + 1).padStart(2, '0')}`,
    name: `Trường Tiểu học và Trung học cơ sở số ${i + 1}`,
    placeholder: true,
  }));
  return big;
}

function totalsOfThirty(): SheetSpec {
  const big = planOfThirty();
  const reports = reportingUnits(big).map(({ code }, i) => ({
    unit: code,
    state: 'submitted' as const,
    contribution:
      i % 7 === 3
        ? { indicators: {}, tasks: {} }
        : contributionOf(entryDefs(big, code, 2026), entriesOf(big, code)),
  }));
  return consolidationSheet({ plan: big, period, reports, include: 'all', pulledOn: TODAY });
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
/** Whether all words of a title stand on a page, however it is wrapped. */
const shows = (page: Page, title: string): boolean => {
  const there = page.words.map(({ text }) => text).join('');
  return words(title).every((word) => there.includes(word));
};
const titlesOf = ({ columns, cells, headerRow, print }: SheetSpec): string[] =>
  columns.flatMap(({ hidden }, column) => {
    const inside = print && column >= print.area.column && column < print.area.column + print.area.columns;
    const title = cells[headerRow]?.[column];
    return hidden || !inside || typeof title !== 'string' || title.startsWith('=') ? [] : [title];
  });

const BOOKS: [string, string, () => SheetSpec[]][] = [
  ['a one-stop centre', 'DV2', () => reportOf('DV2')],
  ['a police post', 'DV4', () => reportOf('DV4')],
  ['a school', 'DV6-01', () => reportOf('DV6-01')],
  ['a village', 'DV8-01', () => reportOf('DV8-01')],
  ['Mặt trận', 'DV7-01', () => reportOf('DV7-01')],
  ['the office with the budget', 'DV5', () => reportOf('DV5')],
  ['the totals of 30 units', 'tong-hop-30', () => [totalsOfThirty()]],
];

describe.skipIf(!hasLibreOffice())('the forms, printed', () => {
  let folder: string;
  const printed = new Map<string, { spec: SheetSpec; pages: Page[] }[]>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-cchc-print-'));
    rmSync(join(SHOTS, 'printed'), { recursive: true, force: true });
    mkdirSync(join(SHOTS, 'printed'), { recursive: true });
    const books = BOOKS.map(([, code, specsOf]) => ({ code, specs: specsOf() }));
    const files: string[] = [];
    for (const { code, specs } of books) {
      const file = join(folder, `${code}.xlsx`);
      writeFileSync(file, await fileOf(specs));
      files.push(file);
    }
    const pdfs = await convert(files, 'pdf', join(folder, 'pdf'));
    for (const [i, { code, specs }] of books.entries()) {
      const pdf = pdfs[i] ?? '';
      printed.set(code, byForm(specs, pagesOf(pdf)));
      for (const picture of pictures(pdf, join(folder, 'pages'), 80))
        copyFileSync(picture, join(SHOTS, 'printed', basename(picture)));
    }
  }, 900_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function fileOf(specs: SheetSpec[]): Promise<Uint8Array> {
    const { excel, port } = await openExcel({ engine: quickEngine() });
    const [first] = specs;
    if (first?.kind === 'consolidation') await port.showConsolidation([first], anIdentity({ unit: '' }));
    else await port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    await excel.workbook.settled();
    const file = await toXlsx(excel.workbook);
    excel.dispose();
    return file;
  }

  /** Which pages are of which form, as their footers say. */
  function byForm(specs: SheetSpec[], pages: Page[]) {
    const footers = pages.map(({ height, words: all }) =>
      all
        .filter(({ bottom }) => bottom > height * 0.94)
        .map(({ text }) => text)
        .join(' '),
    );
    return specs
      .filter(({ visibility, print }) => visibility === 'visible' && print)
      .map((spec) => ({
        spec,
        pages: pages.filter((_, i) => footers[i]?.startsWith(`${spec.print?.footer} `)),
      }));
  }

  it.each(BOOKS)(
    '%s: every form stands on A4 landscape, whole to its last column, with titles on every page',
    (_, code) => {
      const forms = printed.get(code) ?? [];
      expect(forms.length).toBeGreaterThan(0);
      for (const { spec, pages } of forms) {
        const place = `${code} ${spec.name}`;
        expect(pages.length, place).toBeGreaterThan(0);
        const wide = spec.print?.pagesWide ?? 1;
        const size = spec.print?.orientation === 'landscape' ? [842, 595] : [595, 842];
        for (const page of pages) {
          expect([page.width, page.height].map(Math.round), place).toEqual(size);
          for (const { text, left, right } of page.words) {
            expect(left, `${place}: ${text}`).toBeGreaterThanOrEqual(0);
            expect(right, `${place}: ${text}`).toBeLessThanOrEqual(page.width);
            expect(text, place).not.toMatch(/^#{3,}$|^#(REF|NAME|VALUE|DIV)/);
          }
        }
        const titles = titlesOf(spec);
        const lost = titles.filter((title) => !pages.some((page) => shows(page, title)));
        expect(lost, `${place}: columns on no page`).toEqual([]);
        if (wide > 1) expect(pages.length, place).toBeGreaterThanOrEqual(wide);
        // Of forms that are one page wide every page has every title
        else if (spec.kind !== 'cover')
          for (const [i, page] of pages.entries())
            expect(
              titles.filter((title) => !shows(page, title)),
              `${place}, page ${i + 1}`,
            ).toEqual([]);
      }
    },
  );

  it('have the lines to sign on, whole, and the version, beneath each form', () => {
    for (const { spec, pages } of printed.get('DV2') ?? []) {
      if (spec.kind !== 'report') continue;
      for (const line of ['Người lập biểu', 'Thủ trưởng đơn vị', `Phiên bản kế hoạch: ${plan.version}`])
        expect(
          pages.some((page) => shows(page, line)),
          `${spec.name}: ${line}`,
        ).toBe(true);
      // Nothing is left of a line that the edge of a page tore
      const torn = pages.flatMap((page) => page.words.filter(({ text }) => /^(lậ|biể|trưở)$/.test(text)));
      expect(torn, spec.name).toEqual([]);
    }
  });

  it('takes as many pages side by side as thirty units need, each with the names of the indicators', () => {
    const [totals] = printed.get('tong-hop-30') ?? [];
    expect(reportingUnits(planOfThirty()).length).toBeGreaterThanOrEqual(30);
    expect(totals?.spec.print?.pagesWide).toBeGreaterThan(1);
    for (const page of totals?.pages ?? []) expect(shows(page, 'Chỉ tiêu'), 'the first columns').toBe(true);
  });
});
