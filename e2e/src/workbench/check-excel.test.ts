import { expect, it } from 'vitest';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';

const test = running();

it('lets the pane check the Excel around it: every fact of the list holds in the browser, and nothing is left', async () => {
  const excel = await WorkbenchPage.open(test.browser, test.product.origin);
  await excel.press('Open');
  await excel.pane.getByRole('button', { name: /Hà Thị Sen/ }).waitFor();
  await excel.pane.getByRole('button', { name: 'Mở trình đơn' }).click();
  await excel.pane.getByRole('menuitem', { name: 'Kiểm tra Excel này' }).click();
  await excel.pane.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
  const result = excel.pane.getByRole('textbox', { name: 'Kết quả kiểm tra' });
  await result.waitFor({ timeout: 280_000 });
  await excel.page.screenshot({ path: `${SHOTS}check-excel.png` });
  expect(await result.inputValue()).toMatch(/\n[23]\d\d passed, 0 failed$/);
  expect(await excel.page.locator('[data-testid^="sheet-tab-"]').count()).toBe(1);
  await excel.close();
});
