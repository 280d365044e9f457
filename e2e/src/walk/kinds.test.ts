import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../cells.ts';
import { running } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';
import { typedNumber } from './hosts.ts';

const test = running();
const cells = cellsOf(plan as unknown as Plan, 'DV4');

/** A number that each walk changes, so that each has something to save. */
const KINDS = [
  { host: '1.14-plain', locale: 'vi-VN', money: 1234.5 },
  { host: '1.14-plain', locale: 'en-US', money: 2345.25 },
  { host: '1.14', locale: 'vi-VN', money: 3456.5 },
  { host: '1.15', locale: 'en-US', money: 4567.75 },
  { host: '1.19', locale: 'vi-VN', money: 5678.5 },
] as const;

/** The walk at length runs in Node on every kind; this is what only a browser shows: keys, pane, pictures of cells. */
describe.each(KINDS)('a short walk on the Excel of $host in $locale', ({ host, locale, money }) => {
  it('opens the forms, takes numbers as this machine writes them, saves, and Ctrl+Z still works', async () => {
    const excel = await WorkbenchPage.open(test.browser, test.product.origin, { host, locale });
    const syncs = (): Promise<number> =>
      excel.page.evaluate(
        () => (globalThis as unknown as { workbench: { host: { syncs: number } } }).workbench.host.syncs,
      );
    await excel.press('Open');
    await excel.signIn(/Phạm Thị Dung/);
    const open = excel.pane.getByRole('button', { name: 'Mở biểu mẫu' });
    await open.waitFor();
    const before = await syncs();
    await open.click();
    await excel.pane.getByText(/Đã lưu \d/).waitFor();
    // identify (1), open (≤ 3), listening (1), the first look (≤ 2)
    expect((await syncs()) - before).toBeLessThanOrEqual(7);

    const allocated = cells.at('KP.TCC', 'allocated');
    await excel.openSheet(allocated.sheet);
    await excel.type(allocated.address, typedNumber(money, locale));
    await excel.pane.getByText(/· 0 ô chờ/).waitFor();
    await excel.pane.getByText(/Đã lưu \d/).waitFor();
    expect(await excel.value(allocated.sheet, allocated.address)).toBe(money);
    expect(await excel.text(allocated.sheet, allocated.address)).toBe(typedNumber(money, locale));

    // the save brought nothing in, so nothing was written and the undo list is whole
    await excel.page.getByTestId('undo').click();
    await expect.poll(() => excel.value(allocated.sheet, allocated.address)).not.toBe(money);
    await excel.page.getByTestId('redo').click();
    await expect.poll(() => excel.value(allocated.sheet, allocated.address)).toBe(money);
    await excel.pane.getByText(/· 0 ô chờ/).waitFor();
    await excel.close();
  });
});
