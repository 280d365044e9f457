import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';

const test = running();

type Box = { left: number; top: number; width: number; height: number };

/** Where a cell of the active sheet is on the screen. */
const boxOf = (page: Page, address: string): Promise<Box> =>
  page.evaluate(
    (cell) => (globalThis as unknown as { workbench: { box(a: string): Box } }).workbench.box(cell),
    address,
  );

/** Drags the border of the selected cell to another cell, as a hand does: in steps. */
async function dragBorder(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await boxOf(page, from), await boxOf(page, to)];
  await page.mouse.move(start.left + start.width / 2, start.top + start.height - 1);
  await page.mouse.down();
  await page.mouse.move(end.left + end.width / 2, end.top + end.height / 2 - 4, { steps: 8 });
  await page.mouse.move(end.left + end.width / 2, end.top + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

const WORDS = {
  'vi-VN': {
    language: 'vi',
    open: 'Mở biểu mẫu',
    saved: /Đã lưu \d/,
    ok: 'OK',
    cancel: 'Hủy bỏ',
    problem: /Công thức này có vấn đề/,
    circle: /tham chiếu vòng/,
    covered: /Đã có dữ liệu ở đây/,
    locked: /trang tính được bảo vệ/,
    sum: '=SUM(A1;B1)',
  },
  'en-US': {
    language: 'en',
    open: 'Open forms',
    saved: /Saved \d/,
    ok: 'OK',
    cancel: 'Cancel',
    problem: /There's a problem with this formula/,
    circle: /circular references/,
    covered: /There's already data here/,
    locked: /protected sheet/,
    sum: '=SUM(A1,B1)',
  },
} as const;

describe.each(['vi-VN', 'en-US'] as const)('the workbench in %s', (locale) => {
  const words = WORDS[locale];
  let excel: WorkbenchPage;
  const look = (name: string): Promise<unknown> =>
    excel.page.screenshot({ path: `${SHOTS}workbench-${name}-${words.language}.png` });
  const menu = async (id: string): Promise<void> => {
    await excel.page.getByTestId('trial-menu-button').click();
    await excel.page.getByTestId(`grid-menu-${id}`).click();
  };

  it('says what is wrong with a formula, warns of circles, and closes an open bracket', async () => {
    excel = await WorkbenchPage.open(test.browser, test.product.origin, { locale, language: words.language });
    const { page } = excel;
    await excel.type('A1', '2');
    await excel.type('B1', '3');
    await excel.type('C1', words.sum.replace(')', ''));
    await expect.poll(() => excel.value('Sheet1', 'C1')).toBe(5);
    await excel.goTo('D1');
    await page.keyboard.type('=SUM(');
    await page.keyboard.press('Enter');
    await page.getByText(words.problem).waitFor();
    await look('formula-problem');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await excel.type('D1', '=D1+1');
    await page.getByText(words.circle).waitFor();
    await look('circular');
    await page.keyboard.press('Enter');
    await expect.poll(() => excel.value('Sheet1', 'D1')).toBe(0);
  });

  it('moves cells whose border is dragged, with what refers to them, and asks before it covers others', async () => {
    const { page } = excel;
    await excel.goTo('A1');
    await dragBorder(page, 'A1', 'A4');
    await expect.poll(() => excel.value('Sheet1', 'A4')).toBe(2);
    expect(await excel.value('Sheet1', 'A1')).toBeNull();
    expect(await excel.value('Sheet1', 'C1')).toBe(5);
    await dragBorder(page, 'A4', 'B1');
    await page.getByText(words.covered).waitFor();
    await look('covers');
    await page.getByTestId('dialog').getByRole('button', { name: words.cancel }).click();
    expect(await excel.value('Sheet1', 'B1')).toBe(3);
    await dragBorder(page, 'A4', 'B1');
    await page.getByTestId('dialog').getByRole('button', { name: words.ok }).click();
    await expect.poll(() => excel.value('Sheet1', 'B1')).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => excel.value('Sheet1', 'A4')).toBe(2);
    expect(await excel.value('Sheet1', 'B1')).toBe(3);
  });

  it('types as Telex and VNI keyboards do, letter by letter, in the cell and in the formula bar', async () => {
    await menu('keyboard-telex');
    await excel.type('A6', 'Ddieefu tra DV2 nghieejp vuj');
    await expect.poll(() => excel.value('Sheet1', 'A6')).toBe('Điều tra DV2 nghiệp vụ');
    await menu('keyboard-vni');
    await excel.type('A7', 'Tie6ng1 Vie6t5');
    await expect.poll(() => excel.value('Sheet1', 'A7')).toBe('Tiếng Việt');
    await menu('keyboard-own');
    await excel.type('A8', 'Tieesng');
    await expect.poll(() => excel.value('Sheet1', 'A8')).toBe('Tieesng');
    await excel.page.getByTestId('trial-menu-button').click();
    await look('trial-menu');
    expect(await axeFindings(excel.page.mainFrame())).toEqual([]);
    await excel.page.keyboard.press('Escape');
    await excel.page.getByTestId('file-menu-button').click();
    await look('file-menu');
    await excel.page.keyboard.press('Escape');
  });

  it('shows what a second person types, and lets XML parts come late or never', async () => {
    const { page } = excel;
    const opened = page.waitForEvent('popup');
    await menu('second-window');
    const second = await opened;
    await second.getByTestId('name-box').waitFor();
    await second.getByTestId('name-box').fill('A10');
    await second.getByTestId('name-box').press('Enter');
    await second.keyboard.type('của người kia');
    await second.keyboard.press('Enter');
    await expect.poll(() => excel.value('Sheet1', 'A10')).toBe('của người kia');
    type Hook = {
      workbench: { workbook: { xmlParts: { add(xml: string): void; all: { xml: string }[] } } };
    };
    const add = (xml: string): Promise<void> =>
      second.evaluate((text) => {
        (globalThis as unknown as Hook).workbench.workbook.xmlParts.add(text);
      }, xml);
    const parts = (): Promise<string[]> =>
      page.evaluate(() =>
        (globalThis as unknown as Hook).workbench.workbook.xmlParts.all.map(({ xml }) => xml),
      );
    await add('<late/>');
    expect(await parts()).not.toContain('<late/>');
    await menu('xml-deliver');
    await expect.poll(parts).toContain('<late/>');
    await menu('xml-never');
    await add('<never/>');
    await menu('xml-deliver');
    expect(await parts()).not.toContain('<never/>');
    await menu('xml-live');
    await add('<live/>');
    await expect.poll(parts).toContain('<live/>');
    await second.screenshot({ path: `${SHOTS}workbench-second-window-${words.language}.png` });
    await second.close();
    await excel.close();
  });

  it('filters the forms and registers by the buttons in their headings, and refuses to sort locked rows', async () => {
    excel = await WorkbenchPage.open(test.browser, test.product.origin, { locale, language: words.language });
    const { page } = excel;
    await excel.press('Open');
    await excel.signIn(/Trần Thị Bình/);
    await excel.pane.getByRole('button', { name: words.open }).click();
    await excel.pane.getByText(words.saved).waitFor();
    await excel.openSheet('Chỉ tiêu');
    const hiddenRows = (sheet: string): Promise<number> =>
      page.evaluate((name) => {
        type Span = { filtered?: boolean; count: number };
        type Hook = { workbench: { workbook: { sheet(name: string): { rowSpans: Span[] } } } };
        const { rowSpans } = (globalThis as unknown as Hook).workbench.workbook.sheet(name);
        return rowSpans.filter((span) => span.filtered).reduce((sum, span) => sum + span.count, 0);
      }, sheet);
    await page.locator('.filter-arrow:visible').nth(1).click();
    const list = page.getByTestId('filter-list');
    await list.waitFor();
    await look('filter-list');
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await list.getByRole('checkbox').first().uncheck();
    await list.getByRole('checkbox').nth(1).check();
    await page.getByTestId('filter-ok').click();
    await expect.poll(() => hiddenRows('Chỉ tiêu')).toBeGreaterThan(0);
    await look('filtered');
    await page.locator('.filter-arrow.active').click();
    await page.getByTestId('filter-clear').click();
    await expect.poll(() => hiddenRows('Chỉ tiêu')).toBe(0);
    await page.locator('.filter-arrow:visible').nth(1).click();
    await page.getByTestId('filter-sort-down').click();
    await page.getByText(words.locked).waitFor();
    await look('sort-refused');
    await page.keyboard.press('Enter');

    await excel.openSheet('Vướng mắc');
    for (const [row, text] of [
      [5, 'Thiếu máy quét'],
      [6, 'Đường truyền chậm'],
    ] as const)
      await excel.type(`C${row}`, text);
    await excel.goTo('C4');
    await page.keyboard.press('Alt+ArrowDown');
    await list.waitFor();
    await look('register-filter');
    await page.getByTestId('filter-sort-up').click();
    await expect.poll(() => excel.value('Vướng mắc', 'C5')).toBe('Đường truyền chậm');
    await page.getByTestId('filter-arrow-4-3').click();
    await list.getByRole('searchbox').fill('máy');
    await page.keyboard.press('Enter');
    await expect.poll(() => hiddenRows('Vướng mắc')).toBeGreaterThan(0);
    await look('register-filtered');
    // the keys that closed the list are no keys of the grid
    expect(await excel.text('Vướng mắc', 'C4')).toBe('Nội dung');
    const box = await boxOf(page, 'C6');
    await page.mouse.click(box.left + 20, box.top + 8, { button: 'right' });
    await look('cell-menu');
    await page.keyboard.press('Escape');
    await excel.close();
  });
});
