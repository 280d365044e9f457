import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { gallerySite } from './gallery-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof gallerySite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), gallerySite()]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

async function open(scene: string, width = 320): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.scene(scene, 'vi'));
  await page.locator('main').waitFor({ state: 'attached' });
  return page;
}

/** What has the focus, as a screen reader would call it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });

/** Parts of a screen are loaded when they are first shown: waits until there is something of this name to reach. */
const there = (page: Page, name: string): Promise<unknown> =>
  page.waitForFunction(
    (start) =>
      [...document.querySelectorAll('button, a[href], input, select, textarea, [tabindex]')].some(
        (element) => {
          const label = element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
          return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').startsWith(start);
        },
      ),
    name,
    { timeout: 15_000 },
  );

/** Presses Tab until what is named has the focus, and sees that it can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  await there(page, name);
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (!(await focused(page)).startsWith(name)) continue;
    const seen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return !!box && box.width > 0 && box.top >= 0 && box.bottom <= window.innerHeight + 1;
    });
    expect(seen, `${name} has the focus out of sight`).toBe(true);
    return;
  }
  throw new Error(`the keyboard does not reach “${name}”; it is at “${await focused(page)}”`);
}

const calls = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { ledger: { calls: string[] } }).ledger.calls);
const lastCall = async (page: Page): Promise<string | undefined> => (await calls(page)).at(-1);

describe('with the keyboard alone', () => {
  it('a conflict is decided, also with a value of one’s own', async () => {
    const page = await open('report-conflicts');
    await tabTo(page, 'Lấy trên máy chủ: Tỷ lệ cấp kết quả');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toBe('decide TTHC.02 theirs');
    await tabTo(page, 'Nhập số khác');
    await page.keyboard.press('Enter');
    // The field has the focus at once, with what the person had.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('numerator');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1195');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toMatch(/^decide TTHC.02 another .*1195/);
    await page.context().close();
  });

  it('all conflicts are decided at once, after a look at each', async () => {
    const page = await open('report-conflicts');
    await tabTo(page, 'Giữ tất cả của tôi');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Giữ của tôi');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'Áp dụng');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toBe('decideAll TTHC.02=theirs TTHC.08=mine TTHC.06=theirs');
    await page.context().close();
  });

  it('an old value is restored from the history, which holds the focus and gives it back', async () => {
    const page = await open('history-cell');
    await tabTo(page, 'Khôi phục giá trị này: Tử số: 1.190');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toMatch(/^restore TTHC.02 .*1190/);
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => !!document.activeElement?.closest('[role=dialog], body'))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[role=dialog]').count()).toBe(0);
    expect(await lastCall(page)).toBe('closeHistory');
    // What lies behind can be reached again, also by a screen reader.
    expect(
      await page.evaluate(() => document.querySelector('#root')?.getAttribute('aria-hidden')),
    ).toBeNull();
    await tabTo(page, 'Lưu ngay');
    await page.context().close();
  });

  it('a locked report is read and recalled', async () => {
    const page = await open('report-locked-head');
    await tabTo(page, 'Rút lại');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toMatch(/^transition DV2 2026-H1 draft/);
    await page.context().close();
  });

  it('what waits without a network is saved again', async () => {
    const page = await open('report-offline');
    expect(await page.locator('footer').innerText()).toContain('Mất mạng, 3 ô chờ gửi, sẽ tự gửi lại');
    await tabTo(page, 'Lưu ngay');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toBe('saveNow');
    await page.context().close();
  });

  it('empty rows are marked and a report is sent', async () => {
    const page = await open('send-missing');
    await tabTo(page, 'Chọn tất cả');
    await page.keyboard.press('Space');
    await tabTo(page, 'Lý do');
    await page.keyboard.type('Chờ Sở cung cấp');
    await tabTo(page, 'Không phát sinh');
    await page.keyboard.press('Enter');
    expect(await lastCall(page)).toMatch(/^markMissing .* none-arising Chờ Sở cung cấp$/);
    const ready = await open('send-ready');
    await tabTo(ready, 'Lời nhắn');
    await ready.keyboard.type('Đã đủ');
    await tabTo(ready, 'Gửi báo cáo');
    await ready.keyboard.press('Enter');
    expect(await calls(ready)).toEqual(['checkSubmit', 'submit Đã đủ']);
    await page.context().close();
    await ready.context().close();
  });

  it('a report is accepted from the overview, and a question is answered', async () => {
    const page = await open('overview-review');
    await tabTo(page, 'Tiếp nhận');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls(page)).toContain('transition DV2 2026-H1 approved  6-aaaaaaaa');
    const talk = await open('comments');
    await tabTo(talk, 'Trả lời về Tỷ lệ cấp kết quả');
    await talk.keyboard.press('Enter');
    await talk.keyboard.type('Đã sửa');
    await tabTo(talk, 'Gửi');
    await talk.keyboard.press('Enter');
    expect(await lastCall(talk)).toBe('comment TTHC.02 Đã sửa c-2');
    await page.context().close();
    await talk.context().close();
  });

  it('figures are typed for others down a column, as in a sheet', async () => {
    const page = await open('stand-in', 450);
    await tabTo(page, 'Trường Mầm non (tên tạm): Mức độ hài lòng');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^Trường Tiểu học \(tên tạm\): Mức độ hài lòng.*Rất không hài lòng$/);
    await page.keyboard.type('3');
    expect(await lastCall(page)).toBe('editStandIn DV6-02 BM.03#c1 3');
    await page.context().close();
  });

  it('a task of the annual plan is written, and the focus goes back to where it was', async () => {
    const page = await open('plan-annual');
    await tabTo(page, 'Sửa: số hóa hồ sơ');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Người phụ trách');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Nguyễn Văn An');
    await tabTo(page, 'Đã xong mốc 2');
    await page.keyboard.press('Space');
    await tabTo(page, 'Lưu');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Sửa: số hóa hồ sơ/);
    const main = await page.locator('main').innerText();
    expect(main).toContain('Nguyễn Văn An');
    expect(main).toContain('Hoàn thành đúng hạn');
    await page.context().close();
  });

  it('an appendix is looked at, decided and imported', async () => {
    const page = await open('plan-annual-preview');
    await tabTo(page, 'Dòng này là nhiệm vụ nào: Tăng cường');
    await page.keyboard.press('End');
    await tabTo(page, 'Áp dụng');
    await page.keyboard.press('Enter');
    await there(page, 'Hoàn tác');
    expect(await page.locator('main').innerText()).toContain('Đã nhập phụ lục vào kế hoạch năm.');
    await page.context().close();
  });

  it('old figures are decided one by one and written', async () => {
    const page = await open('plan-figures-preview');
    await tabTo(page, '“Bộ phận một cửa” là đơn vị nào');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '“Hồ sơ điện tử” là chỉ tiêu nào');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Lấy tất cả số trong bảng');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Áp dụng');
    await page.keyboard.press('Enter');
    await there(page, 'Hoàn tác lần nhập');
    await page.context().close();
  });

  it('the origin of a figure is read to its end, copied, and closed', async () => {
    const page = await open('totals-origin');
    await tabTo(page, 'Sao chép để đưa vào văn bản');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[role=dialog]').count()).toBe(0);
    await tabTo(page, 'Tổng hợp');
    await page.context().close();
  });
});
