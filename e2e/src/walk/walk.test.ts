import { type ConsolidationReply, consolidationSheet, type Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { addressOn, type Cells, cellsOf } from '../cells.ts';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';
import { BM02, CV01, type RawReport, TASK_RESULT, TTHC03, totalByHand } from './figures.ts';

const thePlan = plan as unknown as Plan;
const SURVEY = ['c1', 'c2', 'c3', 'c4', 'c5'];

const test = running();

/** Signs in, opens the forms and leaves the sheet Chỉ tiêu in front. */
async function openForms(person: RegExp): Promise<WorkbenchPage> {
  const excel = await WorkbenchPage.open(test.browser, test.product.origin);
  await excel.press('Open');
  await excel.signIn(person);
  await excel.pane.getByRole('button', { name: 'Mở biểu mẫu' }).click();
  await excel.page.getByTestId('sheet-tab-Hướng dẫn').waitFor();
  await excel.pane.getByText(/Đã lưu \d/).waitFor();
  return excel;
}

async function fill(
  excel: WorkbenchPage,
  cells: Cells,
  key: string,
  parts: readonly [string, string][],
): Promise<void> {
  await excel.openSheet(cells.at(key).sheet);
  for (const [part, text] of parts) await excel.type(cells.at(key, part).address, text);
}

/** Everything typed is on the server: nothing waits, and the foot line says when it was saved. */
async function saved(excel: WorkbenchPage): Promise<void> {
  await excel.pane.getByText(/· 0 ô chờ/).waitFor();
  await excel.pane.getByText(/Đã lưu \d/).waitFor();
}

const survey = (counts: readonly number[]) =>
  counts.map((count, i): [string, string] => [SURVEY[i] as string, String(count)]);

/** The first clause that a unit leads or co-ordinates, with the field it may fill. */
function taskOf(cells: Cells): [string, string] {
  const keys = [...cells.layout.entries.keys()];
  const key =
    keys.find((each) => each.endsWith('/result')) ?? keys.find((each) => each.endsWith('/cooperation'));
  if (!key) throw new Error('no task');
  return [key, 'text'];
}

describe('from an official of a unit to the totals of the commune', () => {
  const opened: Record<string, WorkbenchPage> = {};

  it('lets officials of three units fill their forms with mouse and keyboard, and saves by itself', async () => {
    const people = { DV2: /Trần Thị Bình/, DV4: /Phạm Thị Dung/, DV5: /Hoàng Văn Giang/ } as const;
    for (const unit of ['DV2', 'DV4', 'DV5'] as const) {
      const excel = await openForms(people[unit]);
      opened[unit] = excel;
      const cells = cellsOf(thePlan, unit);
      if (unit !== 'DV5') {
        const { numerator, denominator } = CV01[unit];
        await fill(excel, cells, 'CV.01', [
          ['numerator', String(numerator)],
          ['denominator', String(denominator)],
        ]);
        const { sheet, address } = cells.inColumn('CV.01', 'result');
        const shown = ((numerator / denominator) * 100).toFixed(2).replace('.', ',');
        await expect.poll(() => excel.text(sheet, address)).toBe(shown);
      }
      if (unit === 'DV2') await fill(excel, cells, 'TTHC.03', survey(TTHC03));
      if (unit === 'DV5') await fill(excel, cells, 'BM.02', survey(BM02));
      const [task, part] = taskOf(cells);
      await excel.openSheet(cells.at(task).sheet);
      await excel.type(cells.at(task, part).address, TASK_RESULT[unit]);
      await saved(excel);
    }
    await opened.DV2?.openSheet('Chỉ tiêu');
    await opened.DV2?.page.screenshot({ path: `${SHOTS}walk-official.png` });
  });

  it('gives the coordinator totals that equal the sums worked out by hand, as live formulas', async () => {
    const excel = await WorkbenchPage.open(test.browser, test.product.origin);
    await excel.press('Open');
    await excel.signIn(/Hà Thị Sen/);
    await excel.press('Consolidation');
    await excel.pane.getByRole('radio', { name: 'Mọi báo cáo, cả báo cáo đang nhập' }).check();
    await excel.pane.getByRole('button', { name: 'Lấy vào sổ' }).click();
    await excel.page.getByTestId('sheet-tab-Tổng hợp').waitFor();

    const reply = await consolidationOf(test.product.origin);
    const spec = consolidationSheet({ ...reply, include: 'all', pulledOn: '2026-06-03' });
    const reports = reply.reports as unknown as RawReport[];
    const resultOf = (key: string) => excel.value('Tổng hợp', addressOn(spec, key, 'result'));

    const cv01 = reports.flatMap(({ unit, contribution }) => {
      const c = contribution.indicators['CV.01']?.c;
      return c ? [[unit, Number(c.numerator), Number(c.denominator)] as const] : [];
    });
    // DV1 22/23 and DV3 17/19 are samples; DV2 10/12 and DV4 30/30 were typed above.
    expect(cv01).toEqual([
      ['DV1', 22, 23],
      ['DV2', 10, 12],
      ['DV3', 17, 19],
      ['DV4', 30, 30],
    ]);
    // (22 + 10 + 17 + 30) / (23 + 12 + 19 + 30) = 79/84; the mean of the four percentages would be 92,11.
    await expect.poll(async () => Number(await resultOf('CV.01')).toFixed(6)).toBe((7900 / 84).toFixed(6));

    let compared = 0;
    for (const { code, measure } of thePlan.indicators) {
      const items = measure.kind === 'checklist' ? measure.items.map((item) => item.code) : [];
      const want = totalByHand(reports, code, measure.kind, items);
      const shown = await resultOf(code);
      if (want === null) expect(shown, code).not.toEqual(expect.any(Number));
      else {
        expect(shown, code).toBeCloseTo(want, 9);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(12);
    await excel.page.screenshot({ path: `${SHOTS}walk-totals.png` });
    await excel.close();
  });

  it('finds the numbers again after the page was closed and opened', async () => {
    const excel = opened.DV2 as WorkbenchPage;
    await excel.saveAs('Báo cáo 6 tháng');
    const context = excel.page.context();
    await excel.page.close();
    const again = await WorkbenchPage.reopen(context, test.product.origin);
    const cells = cellsOf(thePlan, 'DV2');
    const { sheet, address } = cells.at('CV.01', 'numerator');
    expect(await again.text(sheet, address)).toBe(String(CV01.DV2.numerator));
    await again.press('Open');
    await again.pane.getByText(/Đã lưu \d/).waitFor();
    await saved(again);
    const [task, part] = taskOf(cells);
    const result = cells.at(task, part);
    expect(await again.text(result.sheet, result.address)).toBe(TASK_RESULT.DV2);
    await again.close();
  });
});

async function consolidationOf(origin: string): Promise<ConsolidationReply> {
  const signIn = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dieuphoi', password: 'thu-nghiem' }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const reply = await fetch(`${origin}/api/consolidation?period=2026-H1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await reply.json()) as ConsolidationReply;
}
