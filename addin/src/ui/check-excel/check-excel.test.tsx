// @vitest-environment jsdom
import './check-excel.tsx';
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from '../testing/render.tsx';
import { SIGNED_OUT, working } from '../testing/sample-state.ts';
import type { CheckReport, ExcelCheck } from './excel-check.ts';

const page = globalThis as { excelConformance?: ExcelCheck };

/** A check that waits until the test lets it go on. */
function aCheck(report: Partial<CheckReport> = {}) {
  const asked: boolean[] = [];
  let release: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    release = resolve;
  });
  page.excelConformance = {
    run: async (progress) => {
      asked.push(progress(3, 10));
      await finished;
      asked.push(progress(4, 10));
      return { passed: 9, failed: [], text: '9 passed, 0 failed', ...report };
    },
  };
  return { asked, release };
}

const open = async () => {
  const pane = await render({ state: working(), where: { checking: true } });
  return pane;
};

afterEach(async () => {
  await unmount();
  delete page.excelConformance;
  for (const script of document.querySelectorAll('script')) script.remove();
});

describe('the check of this Excel', () => {
  it('is opened from the menu, also by who is not signed in, and gives the focus back', async () => {
    const pane = await render({ state: SIGNED_OUT });
    await pane.click('button', 'Mở trình đơn');
    await pane.click('[role=menuitem]', 'Kiểm tra Excel này');
    expect(pane.text()).toContain('Nên mở một sổ trống để thử');
    await pane.click('[role=dialog] button', 'Đóng');
    expect(pane.find('[role=dialog]')).toEqual([]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mở trình đơn');
  });

  it('runs only when it is asked to, says how far it is, and shows the result', async () => {
    const { asked, release } = aCheck();
    const pane = await open();
    expect(asked).toEqual([]);
    await pane.click('button', 'Bắt đầu kiểm tra');
    expect(pane.text()).toContain('Đã thử 3/10');
    release();
    await pane.change({});
    expect(pane.text()).toContain('Excel này làm đúng cả 9 điều đã thử.');
    expect(document.querySelector('textarea')?.value).toBe('9 passed, 0 failed');
    expect(asked).toEqual([true, true]);
  });

  it('says how many things differ', async () => {
    const { release } = aCheck({ failed: [{ name: 'x', why: 'y' }], text: 'FAILED x' });
    release();
    const pane = await open();
    await pane.click('button', 'Bắt đầu kiểm tra');
    expect(pane.text()).toContain('Có 1/10 điều Excel này làm khác.');
  });

  it('stops when it is told to, and when its screen is closed', async () => {
    for (const button of ['Dừng', 'Đóng']) {
      const { asked, release } = aCheck();
      const pane = await open();
      await pane.click('button', 'Bắt đầu kiểm tra');
      await pane.click('[role=dialog] button', button);
      release();
      await pane.change({});
      expect(asked).toEqual([true, false]);
      await unmount();
    }
  });

  it('says what to do when Excel refuses, or when the script does not come', async () => {
    page.excelConformance = { run: () => Promise.reject(new Error('AccessDenied')) };
    const pane = await open();
    await pane.click('button', 'Bắt đầu kiểm tra');
    expect(pane.find('[role=alert]')[0]?.textContent).toContain('bỏ bảo vệ cấu trúc');
    delete page.excelConformance;
    await pane.click('button', 'Bắt đầu kiểm tra');
    const script = document.querySelector('script');
    expect(script?.getAttribute('src')).toBe('conformance.js');
    script?.dispatchEvent(new Event('error'));
    await pane.change({});
    expect(pane.find('[role=alert]')[0]?.textContent).toContain('Chưa tải được phép thử');
  });

  it('copies the result, and says how to copy it by hand where it may not', async () => {
    const copied: string[] = [];
    const { release } = aCheck();
    release();
    const pane = await open();
    await pane.click('button', 'Bắt đầu kiểm tra');
    await pane.click('button', 'Sao chép kết quả');
    expect(pane.text()).toContain('Chưa sao chép được');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => copied.push(text) },
    });
    await pane.click('button', 'Sao chép kết quả');
    expect([copied, pane.text().includes('Đã sao chép.')]).toEqual([['9 passed, 0 failed'], true]);
  });
});
