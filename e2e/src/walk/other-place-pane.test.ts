import { consolidationSheet } from '@cchc/domain';
import { SAMPLE_PASSWORD, type StartedLocal, settle, startLocal } from '@cchc/functions/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWardPlan } from '../../../domain/src/testing/ward-plan.ts';
import { launchBrowser } from '../browser.ts';
import { addressOn, cellsOf } from '../cells.ts';
import { WorkbenchPage } from '../workbench-page.ts';

const plan = aWardPlan();
const cells = cellsOf(plan, 'HCC');

/** The same walk as where the samples are, with mouse and keyboard, under a plan of which the product has never heard. */
describe('a walk at another place in the pane', () => {
  let server: StartedLocal;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startLocal({ sample: false }), launchBrowser()]);
    await settle(server.local.store, plan);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function signedIn(login: string): Promise<WorkbenchPage> {
    const excel = await WorkbenchPage.open(browser, server.origin);
    await excel.press('Open');
    await excel.pane.locator('input[name=login]').fill(login);
    await excel.pane.locator('input[name=password]').fill(SAMPLE_PASSWORD);
    await excel.pane.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    return excel;
  }
  const stateIs = (excel: WorkbenchPage, state: string): Promise<void> =>
    excel.pane.locator('header').getByText(state, { exact: true }).waitFor({ timeout: 60_000 });
  const press = (excel: WorkbenchPage, name: string | RegExp): Promise<void> =>
    excel.pane
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();

  it('fills the forms, explains what is empty, and sends', async () => {
    const excel = await signedIn('canbo.hcc');
    await press(excel, 'Mở biểu mẫu');
    await excel.pane.getByText(/Đã lưu \d/).waitFor();
    for (const [part, text] of [
      ['numerator', '450'],
      ['denominator', '480'],
    ] as const) {
      const { sheet, address } = cells.at('DVC-1', part);
      await excel.openSheet(sheet);
      await excel.type(address, text);
    }
    const { sheet, address } = cells.inColumn('DVC-1', 'result');
    await expect.poll(() => excel.text(sheet, address)).toBe('93,75');
    await press(excel, 'Gửi báo cáo');
    await excel.pane.getByText('Chưa gửi được').waitFor();
    await excel.pane.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
    await excel.pane.getByLabel(/Lý do/).fill('Chưa chốt sổ');
    await press(excel, /^Chưa có số liệu/);
    await excel.pane.getByText('Báo cáo đã đủ, có thể gửi').waitFor({ timeout: 60_000 });
    await press(excel, 'Gửi báo cáo');
    await stateIs(excel, 'Đã gửi');
    expect(await excel.pane.locator('body').innerText()).not.toMatch(/Thi[eêệ]n T[aâ]n|Lạng Sơn/);
    await excel.close();
  });

  it('is accepted by the coordinator, and then counted', async () => {
    const excel = await signedIn('dieuphoi');
    await excel.pane.getByRole('tab', { name: 'Tổng quan' }).click();
    await excel.pane.getByRole('button', { name: 'Trung tâm Hành chính công' }).click();
    await press(excel, 'Tiếp nhận');
    await excel.pane.getByRole('dialog').getByText('Đã tiếp nhận', { exact: true }).waitFor();
    await press(excel, 'Đóng');
    await excel.press('Consolidation');
    await excel.pane.getByRole('radio', { name: 'Chỉ báo cáo đã tiếp nhận' }).check();
    await press(excel, 'Lấy vào sổ');
    await excel.page.getByTestId('sheet-tab-Tổng hợp').waitFor();
    const reply = await fetch(`${server.origin}/api/consolidation?period=2026-H1`, {
      headers: { authorization: `Bearer ${await server.signIn('dieuphoi')}` },
    });
    const spec = consolidationSheet({
      ...((await reply.json()) as Parameters<typeof consolidationSheet>[0]),
      include: 'approved',
      pulledOn: '2026-06-03',
    });
    // 450 of 480 files in time, of the one unit that was accepted: 93.75%
    const result = addressOn(spec, 'DVC-1', 'result');
    await expect.poll(() => excel.value('Tổng hợp', result)).toBe(93.75);
    await excel.close();
  });
});
