// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from './testing/render.tsx';
import { PROBLEMS, SIGNED_OUT, signedIn, working } from './testing/sample-state.ts';
import { SCENES } from './testing/scenes.ts';

afterEach(unmount);
const scene = (name: string) => SCENES[name]!;
/** Only a primary button is filled with the brand's colour; the rule that says so tells which ones are. */
function primaries(): HTMLElement[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const filled = rules.filter((rule) =>
    /^\.\w+ ?\{background-color: ?var\(--colorBrandBackground\)/.test(
      rule.cssText.replace(/\s+/g, ' ').replace('{ ', '{'),
    ),
  );
  const selectors = filled.map((rule) => (rule as CSSStyleRule).selectorText);
  return [...document.querySelectorAll<HTMLElement>('main button')].filter((button) =>
    selectors.some((selector) => button.matches(selector)),
  );
}

/** Screens to read, to choose from, where nothing can be done, or where it is being done. */
const WITHOUT_PRIMARY = new RegExp(
  `^(${[
    'sign-in-busy',
    'report-opening',
    'formulas-(editing|not-loaded)',
    'starting',
    'host',
    'choose',
    'overview',
    'totals-(loading|error)',
    'province-loading',
    'reminders-(loading|none|look|settings)',
    'issued-same',
    'acceptance-(loading|none|closed|look)',
    'report-(no-period|locked|foreign|other-person)',
    'send-busy',
    'stand-in-(loading|nothing|error|saving)',
    'registers-(of-others|look|loading|error)',
    'plan$',
    'plan-(items|decisions|units|settings)',
    'plan-annual$',
    'plan-annual-(empty|preview|look|moved|head|history)',
    'plan-figures$',
    'plan-figures-(preview|done|look|not-undone)',
    'plan-versions',
    'plan-calendar$',
    'plan-calendar-(troubled|look|loading|error)',
  ].join('|')})`,
);

describe('every screen in every state', () => {
  it.each(Object.keys(SCENES))(
    '%s shows words in both languages, the one primary button it has, and the foot',
    async (name) => {
      for (const locale of ['vi', 'en'] as const) {
        const pane = await render(scene(name), { locale });
        expect(pane.find('[role=status][aria-live=polite]').length).toBeGreaterThan(0);
        expect(pane.text()).not.toMatch(/undefined|\[object|NaN|not-a-number|numerator-over/);
        expect(pane.find('footer')[0]?.textContent).not.toBe('');
        expect(primaries().length).toBe(WITHOUT_PRIMARY.test(name) ? 0 : 1);
        expect(pane.find('h1').length).toBe(1);
        await unmount();
      }
    },
  );
});

describe('signing in', () => {
  it('sends name and password by the keyboard’s Enter as by the button', async () => {
    const pane = await render({ state: SIGNED_OUT });
    await pane.type('input[name=login]', ' mai ');
    await pane.type('input[name=password]', 'bí mật');
    await pane.click('button[type=submit]');
    expect(pane.ledger.calls).toEqual(['signIn mai bí mật']);
  });

  it('says at the field what is missing, and goes there', async () => {
    const pane = await render({ state: SIGNED_OUT });
    await pane.click('button[type=submit]');
    expect(pane.ledger.calls).toEqual([]);
    expect(pane.text()).toContain('Nhập tên đăng nhập hoặc e-mail.');
    expect(document.activeElement).toBe(document.querySelector('input[name=login]'));
  });

  it('shows and hides the password', async () => {
    const pane = await render({ state: SIGNED_OUT });
    expect(document.querySelector('input[name=password]')?.getAttribute('type')).toBe('password');
    await pane.click('button', 'Hiện mật khẩu');
    expect(document.querySelector('input[name=password]')?.getAttribute('type')).toBe('text');
  });

  it('offers sample people in the demo and nowhere else', async () => {
    const demo = await render(scene('sign-in-demo'));
    await demo.click('button', 'Lê Thị Mai');
    expect(demo.ledger.calls).toEqual(['signIn mai mau']);
    await unmount();
    const real = await render({ state: SIGNED_OUT });
    expect(real.text()).not.toContain('Người dùng thử');
  });
});

describe('the way through the pane', () => {
  it('lets who has several units pick one', async () => {
    const pane = await render(scene('choose-unit'));
    await pane.click('button', 'Trạm Y tế xã');
    expect(pane.ledger.calls).toEqual(['chooseUnit DV5']);
    expect(pane.find('button', 'Mở biểu mẫu')).toHaveLength(1);
  });

  it('shows an official their report, registers, the plan and formulas, and a coordinator who has a unit everything', async () => {
    const official = await render({ state: signedIn() });
    expect(official.find('[role=tab]').map((tab) => tab.textContent)).toEqual([
      expect.stringContaining('Báo cáo của tôi'),
      expect.stringContaining('Sổ'),
      expect.stringContaining('Kế hoạch'),
      expect.stringContaining('Công thức'),
    ]);
    await unmount();
    const coordinator = await render({ state: signedIn(['coordinator'], ['DV1']) });
    expect(coordinator.find('[role=tab]').map((tab) => tab.textContent)).toEqual([
      expect.stringContaining('Báo cáo của tôi'),
      expect.stringContaining('Tổng quan'),
      expect.stringContaining('Tổng hợp'),
      expect.stringContaining('Sổ'),
      expect.stringContaining('Kế hoạch'),
      expect.stringContaining('Công thức'),
    ]);
  });

  it('asks for the reports of the period when the overview opens, and again when the period changes', async () => {
    const pane = await render({ state: signedIn(['leader'], []) });
    expect(pane.ledger.calls).toEqual(['loadConsolidation 2026-H1']);
    await pane.change({ period: pane.ledger.getState().me?.periods[0] ?? null });
    expect(pane.ledger.calls).toEqual(['loadConsolidation 2026-H1', 'loadConsolidation 2026-Q1']);
  });

  it('puts the totals of the chosen reports into the workbook', async () => {
    const pane = await render(scene('totals'));
    await pane.click('input[value=submitted]');
    await pane.click('button', 'Lấy vào sổ');
    expect(pane.ledger.calls).toContain('openConsolidation 2026-H1 submitted');
    await pane.click('button', 'Lấy cả bộ tổng hợp vào sổ');
    expect(pane.ledger.calls).toContain('openConsolidation 2026-H1 submitted whole');
  });

  it('opens the forms, then saves: the one button fits the state', async () => {
    const pane = await render({ state: signedIn() });
    await pane.click('button', 'Mở biểu mẫu');
    await pane.change(working());
    await pane.change({ waiting: 3 });
    await pane.click('button', 'Lưu ngay');
    expect(pane.ledger.calls).toEqual(['openForms', 'saveNow']);
  });
});

describe('problems and conflicts', () => {
  it('lists errors before warnings, each with place, reason, remedy and the way there', async () => {
    const pane = await render({ state: { ...working(), problems: PROBLEMS } });
    const cards = pane.find('main section li').map((card) => card.textContent ?? '');
    expect(cards[0]).toMatch(/^Lỗi/);
    expect(cards[3]).toMatch(/^Lưu ý/);
    expect(cards[0]).toContain('Tử số phải là số, đang ghi “khoảng 1200”.');
    expect(cards[0]).toContain('Chỉ tiêu, ô G7');
    await pane.click('button', 'Đến ô G7');
    expect(pane.ledger.calls).toEqual(['goTo Chỉ tiêu G7']);
  });

  it('asks who is only asked for help to look again, with no word of error', async () => {
    const pane = await render(scene('report-asked'));
    expect(pane.text()).toContain('Đề nghị xem lại');
    expect(pane.text()).not.toMatch(/Lỗi|lỗi|trễ hạn|Hạn gửi/);
  });

  it('shows both sides of a conflict with who and when, and lets a person decide', async () => {
    const pane = await render(scene('report-conflict'));
    expect(pane.text()).toContain('Tử số: 1.200');
    expect(pane.text()).toContain('Hoàng Văn Hùng, 09:05 ngày 03/6/2026');
    await pane.click('button', 'Lấy trên máy chủ');
    expect(pane.ledger.calls).toEqual(['decide TTHC.02 theirs']);
  });

  it('keeps the list in place while a cell is being gone to', async () => {
    const pane = await render({ state: { ...working(), problems: PROBLEMS } });
    await pane.change({ busy: 'opening' });
    expect(pane.find('button', 'Đến ô G7')).toHaveLength(1);
  });
});

describe('filling many cells at once', () => {
  it('shows how many empty cells there are before it writes, and gives one reason to all', async () => {
    const pane = await render({ state: working() });
    await pane.click('button', 'Điền các ô trống đang chọn');
    await pane.change({ offer: { kind: 'empty', zero: 6, mark: 3 } });
    expect(pane.text()).toContain('6 ô số trống và 3 dòng chưa có số liệu');
    await pane.type('textarea[name=reason]', 'Trong kỳ không có hồ sơ');
    await pane.click('button', 'Không phát sinh (3 dòng)');
    await pane.click('button', 'Ghi 0 (6 ô)');
    expect(pane.ledger.calls).toEqual([
      'offerEmpty',
      'takeEmpty none-arising Trong kỳ không có hồ sơ',
      'takeEmpty 0',
    ]);
  });

  it('offers only what there is to fill', async () => {
    const pane = await render({ state: { ...working(), offer: { kind: 'empty', zero: 0, mark: 2 } } });
    expect(pane.find('button', 'Ghi 0')).toHaveLength(0);
    await pane.change({ offer: { kind: 'empty', zero: 0, mark: 0 } });
    expect(pane.find('button', 'Chưa có số liệu')).toHaveLength(0);
    await pane.click('button', 'Đóng');
    expect(pane.find('button', 'Lấy nội dung kỳ trước để sửa')).toHaveLength(1);
  });

  it('highlights the numbers of last period’s texts and takes them when a person agrees', async () => {
    const pane = await render(scene('report-previous-offer'));
    expect(pane.find('mark').map((mark) => mark.textContent?.trim())).toEqual([
      '1.234,5',
      '95%',
      '05',
      '05/02/2026',
    ]);
    await pane.click('button', 'Lấy 2 nội dung');
    expect(pane.ledger.calls).toEqual(['takePrevious']);
  });

  it('is not there while the report takes no changes', async () => {
    const pane = await render(scene('report-locked'));
    expect(pane.find('button', 'Điền các ô trống')).toHaveLength(0);
  });
});

describe('the help', () => {
  it('opens over the screen and gives the focus back to the menu when it is closed', async () => {
    const pane = await render(scene('help'));
    expect(pane.find('[role=dialog]', 'Trợ giúp')).toHaveLength(1);
    await pane.click('button', 'Đóng');
    expect(pane.find('[role=dialog]')).toHaveLength(0);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mở trình đơn');
  });
});

describe('the repair of forms', () => {
  it('is asked for from the report, and names what was left over and what is locked', async () => {
    const pane = await render(scene('report-repaired'));
    expect(pane.text()).toContain('Chỉ tiêu, ô I9: “77,1” (đã chuyển sang trang cần xếp lại)');
    expect(pane.text()).toContain('Chỉ tiêu, ô T12: “cộng tay” (vẫn ở chỗ cũ)');
    expect(pane.text()).toContain('Trang “Khảo sát hài lòng” bị khóa bằng mật khẩu');
    expect(pane.text()).toContain('Excel trên máy này dùng dấu “.” cho phần thập phân');
    await pane.click('button', 'Khôi phục biểu mẫu');
    expect(pane.ledger.calls).toEqual(['repair']);
    await pane.click('button', 'Đã xem');
    expect(pane.text()).not.toContain('I9');
  });

  it('is not offered in a workbook that nobody can read, where the way on is said', async () => {
    const pane = await render(scene('report-foreign-unreadable'));
    expect(pane.text()).toContain('Số liệu giữ nguyên, không bị ghi đè.');
    expect(pane.text()).not.toContain('Khôi phục biểu mẫu');
  });

  it('names the sheet that keeps Excel from writing', async () => {
    const pane = await render(scene('report-sheet-locked'));
    expect(pane.text()).toContain('Trang đang bị khóa: Chỉ tiêu.');
  });
});
