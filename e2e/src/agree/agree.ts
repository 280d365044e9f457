import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolidate, dateOfSerial, type GatheredReply, inYear, type Plan } from '@cchc/domain';
import { consolidatedBook } from '@cchc/domain/consolidated';
import { FLAT_COLUMNS, type FlatRow } from '@cchc/domain/flat';
import { provinceReport } from '@cchc/domain/province-report';
import type { AnswersReply, RawQuestion } from '@cchc/domain/questions';
import { consolidatedFile } from '@cchc/functions/files/consolidated-file.ts';
import { reportFile } from '@cchc/functions/files/report-file.ts';
import { samplePlan } from '@cchc/functions/testing';
import { Communes } from '@cchc/functions/testing/communes.ts';
import { convert } from '@cchc/xlsx/testing';
import fc from 'fast-check';
import { aWardPlan } from '../../../domain/src/testing/ward-plan.ts';
import { ComputedSheet, sheetsOf } from '../files/spec-to-xlsx.ts';
import { resultByHand } from './by-hand.ts';
import { printedIn } from './printed.ts';
import { anyReports, type RandomReports } from './random-commune.ts';

const PERIOD = '2026-H1';
/** Files that LibreOffice opens in one start. */
const AT_ONCE = 20;

/** One figure of which two sources say different things. */
export interface Difference {
  commune: string;
  figure: string;
  said: Record<string, number | null>;
}

export interface Agreed {
  communes: number;
  /** Figures that were compared, empty ones included. */
  figures: number;
  /** Of those: with a number in them. */
  numbers: number;
  /** Figures that the report to the province prints, compared to its last digit. */
  printed: number;
  differences: Difference[];
}

/** The same number to 12 digits: sheets keep 15, and sums run in another order. */
const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

async function enter(communes: Communes, commune: string, plan: Plan, reports: RandomReports): Promise<void> {
  const official = communes.official(commune);
  for (const [unit, entries] of Object.entries(reports)) {
    const sent = Object.fromEntries(
      Object.entries(entries).map(([key, value]) => [key, { value, base: null }]),
    );
    const { status, body } = await official.sync({
      unit,
      period: PERIOD,
      plan: plan.version,
      cursor: null,
      entries: sent,
    });
    if (status !== 200 || Object.keys(body.refused).length > 0)
      throw new Error(`${commune} ${unit}: ${status} ${JSON.stringify(body).slice(0, 400)}`);
  }
}

/** The flat table as a program reads it out of the file. */
function flatIn(book: ReturnType<typeof sheetsOf>, reply: GatheredReply): FlatRow[] {
  const spec = consolidatedBook({ reply }).find(({ key }) => key === 'du-lieu');
  const sheet = spec && book.get(spec.name);
  if (!spec || !sheet) throw new Error('the file has no flat table');
  const read = new ComputedSheet(sheet, spec);
  return spec.cells.slice(spec.headerRow + 1).map(
    ([number]) =>
      Object.fromEntries(
        FLAT_COLUMNS.map(({ name, type }) => {
          const value = read.at(String(number), name);
          if (value === '' || typeof value === 'object' || typeof value === 'boolean') return [name, null];
          return [name, type === 'date' ? dateOfSerial(Number(value)) : value];
        }),
      ) as FlatRow,
  );
}

/** The recalculated cells that the chart of results is drawn from, by the code of the indicator. */
function resultsDrawn(book: ReturnType<typeof sheetsOf>, reply: GatheredReply): Map<string, number | null> {
  const spec = consolidatedBook({ reply }).find(({ key }) => key === 'bieu-do');
  const cells = spec && book.get(spec.name)?.cells;
  const [chart] = spec?.charts ?? [];
  if (!chart || !cells) throw new Error('the file has no charts');
  const { row, column, rows } = chart.source;
  const valueAt = (at: number, offset: number) =>
    cells.find((cell) => cell.row === at && cell.column === column + offset)?.value ?? null;
  return new Map(
    Array.from({ length: rows - 1 }, (_, i) => {
      const shown = valueAt(row + 1 + i, 1);
      return [
        String(valueAt(row + 1 + i, 0)).split(' ', 1)[0] ?? '',
        typeof shown === 'number' ? shown : null,
      ];
    }),
  );
}

/** What domain, the API, the recalculated sheet and the sums over the flat table say of every figure of a commune. */
async function compare(
  communes: Communes,
  commune: string,
  reply: GatheredReply,
  file: Uint8Array,
  into: Agreed,
): Promise<void> {
  const { plan, period, settings, units, include } = reply;
  const book = sheetsOf(file);
  const [totals] = consolidatedBook({ reply });
  const sheet = totals && book.get(totals.name);
  if (!totals || !sheet) throw new Error('the file has no totals');
  const computed = new ComputedSheet(sheet, totals);
  const drawn = resultsDrawn(book, reply);
  const printed = printedIn(await reportFile(provinceReport({ reply }), null));
  const flat = flatIn(book, reply);
  const parts = units.filter(({ cursor }) => cursor !== null);
  const lines = consolidate(plan, period, parts, settings, include).flatMap((line) => [
    line,
    ...line.breakdown,
  ]);
  const questions = lines.map(({ key }): RawQuestion => {
    const [code = '', part = null] = key.split(':');
    return ['KET_QUA', code, PERIOD, null, part, 'trống', include];
  });
  const { status, body } = await communes
    .coordinator(commune)
    .post<AnswersReply>('/api/answers', { questions });
  if (status !== 200) throw new Error(JSON.stringify(body));
  lines.forEach(({ key, total }, i) => {
    const [code = '', part = null] = key.split(':');
    const found = plan.indicators.find((each) => each.code === code);
    if (!found) throw new Error(code);
    const shown = computed.at(key, 'result');
    const answer = body.answers[i];
    const said: Difference['said'] = {
      domain: total.result.kind === 'value' ? total.result.value : null,
      api: answer && 'value' in answer && typeof answer.value === 'number' ? answer.value : null,
      sheet: typeof shown === 'number' ? shown : null,
      flat: resultByHand(inYear(found, period.year), part, flat),
      // Levels, counts and breakdowns are in no chart
      ...(drawn.has(key) && { chart: drawn.get(key) ?? null }),
    };
    into.figures += 1;
    if (said.domain !== null) into.numbers += 1;
    const [first = null, ...others] = Object.values(said);
    // Two phases of an indicator may have one name: its figures stand in the order of the plan
    const inReport = part === null ? printed.get(found.name)?.shift() : undefined;
    if (inReport) {
      into.printed += 1;
      const { value, within } = inReport;
      const figure = said.domain ?? null;
      const near = value === null || figure === null || Math.abs(value - figure) <= within;
      if (!near || (value === null) !== (figure === null))
        into.differences.push({ commune, figure: key, said: { domain: figure, report: value } });
    }
    if (!others.every((other) => same(first, other))) into.differences.push({ commune, figure: key, said });
  });
}

/**
 * Communes with random reports in all forms: every figure of Tổng hợp as LibreOffice recalculates it is what domain says,
 * what the API answers a cell, what the chart of results is drawn from, what the report prints, and what the sum over Dữ liệu phẳng
 * comes to.
 */
export async function agree(count: number, seed: number): Promise<Agreed> {
  const agreed: Agreed = { communes: 0, figures: 0, numbers: 0, printed: 0, differences: [] };
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-agree-'));
  const communes = new Communes();
  try {
    for (let from = 0; from < count; from += AT_ONCE) {
      const made: { commune: string; reply: GatheredReply; file: string }[] = [];
      for (let i = from; i < Math.min(count, from + AT_ONCE); i++) {
        const commune = `xa-${i}`;
        // Another plan every fifth time
        const plan = i % 5 === 4 ? aWardPlan() : samplePlan;
        const [reports] = fc.sample(fc.noBias(anyReports(plan, 2026)), { seed: seed + i, numRuns: 1 });
        await communes.found(commune, plan);
        await enter(communes, commune, plan, reports as RandomReports);
        const { body } = await communes
          .coordinator(commune)
          .get<GatheredReply>(`/api/gathered?period=${PERIOD}&include=all`);
        const file = join(folder, `${commune}.xlsx`);
        writeFileSync(file, await consolidatedFile({ reply: body }));
        made.push({ commune, reply: body, file });
      }
      const opened = await convert(
        made.map(({ file }) => file),
        'xlsx',
        join(folder, `opened-${from}`),
      );
      for (const [i, { commune, reply }] of made.entries()) {
        await compare(communes, commune, reply, readFileSync(opened[i] as string), agreed);
        agreed.communes += 1;
      }
    }
    if (communes.logged.length > 0) throw new Error(`the server logged ${String(communes.logged[0])}`);
    return agreed;
  } finally {
    await communes.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
