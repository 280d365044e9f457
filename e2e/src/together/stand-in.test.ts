import { expect, it } from 'vitest';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';
import { COORDINATOR, press } from './people.ts';

const test = running();
const VILLAGES = 'DV8';
let official: WorkbenchPage;
let coordinator: WorkbenchPage;
/** What is filled in: a text of the first village. */
let cell = '';

async function atTable(person: RegExp): Promise<WorkbenchPage> {
  const excel = await WorkbenchPage.open(test.browser, test.product.origin);
  await excel.press('Open');
  await excel.signIn(person);
  await excel.pane.getByRole('tab', { name: 'Nhập thay' }).click();
  const group = excel.pane.getByLabel('Đơn vị', { exact: true });
  await excel.pane.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  if ((await group.count()) > 0) await group.selectOption(VILLAGES);
  await excel.pane.locator('textarea[data-column]').first().waitFor();
  return excel;
}

const input = (excel: WorkbenchPage) => excel.pane.getByRole('textbox', { name: cell, exact: true });

/** Types the figure with who gave it and how, and saves. */
async function fill(excel: WorkbenchPage, text: string, from: string, how: string): Promise<void> {
  const [unit = ''] = cell.split(':');
  await input(excel).fill(text);
  await excel.pane.getByRole('textbox', { name: `${unit}: Người cung cấp`, exact: true }).fill(from);
  await excel.pane.getByRole('combobox', { name: `${unit}: Hình thức`, exact: true }).selectOption(how);
  await press(excel, 'Lưu');
}

it('takes what a village told by telephone, and says who gave it', async () => {
  official = await atTable(/Lý Thị Quyên/);
  cell =
    (await official.pane.locator('textarea[data-column]:enabled').first().getAttribute('aria-label')) ?? '';
  expect(cell).toMatch(/: /);
  coordinator = await atTable(COORDINATOR);
  await input(coordinator).waitFor();
  await fill(official, 'Đã họp thôn, 42 hộ dự', 'Ông Trưởng thôn', 'phone');
  await official.pane.getByText('0 ô chờ gửi').waitFor();
  await official.page.screenshot({ path: `${SHOTS}together-stand-in.png` });
});

it('asks who types over what came in meanwhile, and overwrites nothing before they decide', async () => {
  await fill(coordinator, 'Đã họp thôn, 40 hộ dự', 'Bí thư chi bộ', 'zalo');
  await coordinator.pane.getByRole('heading', { name: 'Đơn vị đã có số khác' }).waitFor();
  const card = coordinator.pane.locator('li').filter({ hasText: 'Số vừa nhập thay' });
  expect(await card.innerText()).toMatch(/40 hộ dự[\s\S]*42 hộ dự/);
  expect(await card.innerText()).toMatch(/Lý Thị Quyên/);
  await coordinator.page.screenshot({ path: `${SHOTS}together-stand-in-conflict.png` });
  await coordinator.pane.getByRole('button', { name: /^Lấy trên máy chủ/ }).click();
  await expect.poll(() => input(coordinator).inputValue()).toBe('Đã họp thôn, 42 hộ dự');
  await coordinator.pane.getByText('0 ô chờ gửi').waitFor();
  for (const excel of [official, coordinator]) await excel.close();
});
