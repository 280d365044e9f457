import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, sideways } from '../axe.ts';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';

const test = running();

const paneOf = (excel: WorkbenchPage): Frame =>
  excel.page.frames().find((each) => each.url().includes('/addin/')) as Frame;
const violations = (excel: WorkbenchPage): Promise<string[]> => axeFindings(paneOf(excel));

const WORDS = {
  vi: {
    open: 'Mở biểu mẫu',
    save: /Lưu ngay/,
    overview: 'Tổng quan',
    totals: 'Tổng hợp',
    into: 'Lấy vào sổ',
    saved: /Đã lưu/,
  },
  en: {
    open: 'Open forms',
    save: /Save now/,
    overview: 'Overview',
    totals: 'Totals',
    into: 'Put into workbook',
    saved: /Saved/,
  },
};

describe.each([320, 450] as const)('the screens at %i px', (pane) => {
  it.each(['vi', 'en'] as const)('are whole, readable and without axe findings in %s', async (language) => {
    const words = WORDS[language];
    const excel = await WorkbenchPage.open(test.browser, test.product.origin, {
      pane,
      locale: language === 'vi' ? 'vi-VN' : 'en-US',
      language,
    });
    const look = async (name: string): Promise<void> => {
      await excel.page.screenshot({ path: `${SHOTS}${name}-${pane}-${language}.png` });
      expect(await violations(excel), name).toEqual([]);
      expect(await sideways(paneOf(excel)), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await excel.press('Open');
    await excel.pane.getByRole('button', { name: /Hà Thị Sen/ }).waitFor();
    await look('sign-in');
    await excel.signIn(/Hà Thị Sen/);
    await excel.pane.getByRole('tab', { name: words.overview }).click();
    await excel.pane.getByRole('table').waitFor();
    await look('overview');
    await excel.pane.getByRole('tab', { name: words.totals }).click();
    await excel.pane.getByRole('button', { name: words.into }).waitFor();
    await look('totals');
    await excel.pane.getByRole('button', { name: words.into }).click();
    await excel.page.getByTestId('sheet-tab-Tổng hợp').waitFor();
    await look('totals-in-workbook');
    await excel.close();

    const official = await WorkbenchPage.open(test.browser, test.product.origin, { pane, language });
    await official.press('Open');
    await official.signIn(/Trần Thị Bình/);
    await official.pane.getByRole('button', { name: words.open }).waitFor();
    await official.page.screenshot({ path: `${SHOTS}report-new-${pane}-${language}.png` });
    await official.pane.getByRole('button', { name: words.open }).click();
    await official.pane.getByText(words.saved).waitFor();
    for (const sheet of ['Chỉ tiêu', 'Khảo sát hài lòng', 'Nhiệm vụ', 'Hướng dẫn']) {
      await official.openSheet(sheet);
      const name = sheet
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/\s+/g, '-')
        .toLowerCase();
      await official.page.screenshot({ path: `${SHOTS}sheet-${name}-${pane}-${language}.png` });
    }
    expect(await violations(official)).toEqual([]);
    await official.close();
  });
});
