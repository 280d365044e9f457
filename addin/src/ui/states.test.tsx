// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from './testing/render.tsx';
import { sampleHistory } from './testing/sample-history.ts';
import { H1, working } from './testing/sample-state.ts';
import { CONFLICTS, STATE_SCENES } from './testing/scenes-states.ts';

afterEach(unmount);
const scene = (name: string) => STATE_SCENES[name]!;

describe('sending a report', () => {
  it('checks when it opens, and sends with the words for the coordinator', async () => {
    const pane = await render(scene('report-ready'));
    await pane.click('button', 'Gửi báo cáo');
    expect(pane.ledger.calls).toEqual(['checkSubmit']);
    expect(pane.text()).toContain('Chỉ tiêu: 18/18 ô, trong đó 2 ô ghi Không phát sinh');
    await pane.type('textarea[name=message]', ' Đã đủ số liệu ');
    await pane.click('button', 'Gửi báo cáo');
    expect(pane.ledger.calls).toEqual(['checkSubmit', 'submit Đã đủ số liệu']);
  });

  it('marks many empty rows at once, with one reason that must be there', async () => {
    const pane = await render(scene('send-missing'));
    await pane.click('button', 'Chưa có số liệu');
    expect(pane.text()).toContain('Chọn ít nhất một dòng.');
    await pane.click('input[type=checkbox]', '');
    await pane.click('button', 'Chưa có số liệu');
    expect(pane.text()).toContain('Ghi lý do trước khi đánh dấu.');
    await pane.type('textarea[name=reason]', 'Chờ Sở cung cấp');
    await pane.click('button', 'Chưa có số liệu');
    expect(pane.ledger.calls.at(-1)).toMatch(/^markMissing \S+,\S+.* no-data Chờ Sở cung cấp$/);
  });

  it('goes back to entering, and is not there any more once the report was sent', async () => {
    const pane = await render(scene('send-ready'));
    await pane.change({ reportState: 'submitted', stateBy: { by: 'm-mai', at: '2026-06-03T03:32:00.000Z' } });
    expect(pane.text()).toContain('Báo cáo đã gửi');
    expect(pane.navigation.get().sending).toBe(false);
    await pane.change({ reportState: 'returned', stateBy: { by: 'm-hung', at: '2026-06-03T04:00:00.000Z' } });
    expect(pane.find('button', 'Lưu ngay')).toHaveLength(1);
  });

  it('asks who is only asked for help with no word of error, and lets them send with empty rows', async () => {
    const pane = await render(scene('send-asked'));
    expect(pane.text()).toContain('Có thể gửi khi chưa có đủ.');
    expect(pane.text()).not.toMatch(/Lỗi|lỗi|trễ hạn|Chưa gửi được/);
    await pane.click('button', 'Gửi báo cáo');
    expect(pane.ledger.calls).toContain('submit ');
  });
});

describe('a report that takes no changes', () => {
  it('says who, when, why and what to do, and that what was typed since waits', async () => {
    const pane = await render(scene('report-locked-approved'));
    expect(pane.text()).toContain('Hoàng Văn Hùng, 09:05 ngày 03/6/2026');
    expect(pane.text()).toContain('2 ô đã nhập sau khi khóa vẫn ở trong sổ và chờ gửi, không mất.');
    expect(pane.text()).toContain('đề nghị người tổng hợp mở lại để chỉnh sửa');
  });

  it('is recalled by the head and by nobody else', async () => {
    const official = await render(scene('report-locked-approved'));
    expect(official.find('button', 'Rút lại')).toHaveLength(0);
    await unmount();
    const head = await render(scene('report-locked-head'));
    await head.click('button', 'Rút lại');
    expect(head.ledger.calls).toEqual([`transition DV2 ${H1.id} draft  `]);
  });

  it('is open in a closed period for a unit whose time was extended', async () => {
    const pane = await render(scene('report-extended'));
    expect(pane.text()).toContain('Được gia hạn đến 20/6/2026');
    expect(pane.find('button', 'Lưu ngay')).toHaveLength(1);
  });
});

describe('open conflicts', () => {
  it('take another value than both, read like a cell', async () => {
    const pane = await render({ state: { ...working(), conflicts: CONFLICTS.slice(0, 1) } });
    await pane.click('button', 'Nhập số khác');
    await pane.type('input[name=numerator]', 'nhiều');
    await pane.click('button', 'Dùng số này');
    expect(pane.text()).toContain('phải là số');
    expect(pane.ledger.calls).toEqual([]);
    await pane.type('input[name=numerator]', '1195');
    await pane.click('button', 'Dùng số này');
    expect(pane.ledger.calls).toEqual([
      'decide TTHC.02 another {"components":{"numerator":1195,"denominator":1250},"estimate":true}',
    ]);
  });

  it('are decided all at once only after a look at what would change', async () => {
    const pane = await render(scene('report-conflicts'));
    await pane.click('button', 'Giữ tất cả của tôi');
    expect(pane.ledger.calls).toEqual([]);
    expect(pane.text()).toContain(
      'Máy chủ đổi từ “Tử số: 1.180; Mẫu số: 1.250; Ghi chú: Theo Cổng dịch vụ công”',
    );
    await pane.click('input[type=radio][value=theirs]');
    await pane.click('button', 'Áp dụng (3 ô)');
    expect(pane.ledger.calls).toEqual(['decideAll TTHC.02=theirs TTHC.08=mine TTHC.06=theirs']);
  });

  it('lead to the history and the comments of their row', async () => {
    const pane = await render({ state: { ...working(), conflicts: CONFLICTS.slice(0, 1) } });
    await pane.click('button', 'Lịch sử: Tỷ lệ');
    expect(pane.ledger.calls).toEqual(['openHistory TTHC.02']);
    await pane.click('button', 'Trao đổi: Tỷ lệ');
    expect(pane.navigation.get().comments).toEqual({ key: 'TTHC.02' });
  });
});

describe('somebody else’s unsent cells', () => {
  it('are asked about before anything can be saved or sent', async () => {
    const pane = await render(scene('report-other-person'));
    expect(pane.find('main button', 'Lưu ngay')).toHaveLength(0);
    expect(pane.text()).toContain('Hoàng Văn Hùng đã nhập 3 ô');
    await pane.click('button', 'Chưa gửi, để trong sổ');
    expect(pane.ledger.calls).toEqual(['answerOtherPerson false']);
  });
});

describe('the history', () => {
  it('puts an old value back as a new edit, also one that was not chosen', async () => {
    const pane = await render(scene('history-cell'));
    expect(pane.text()).toContain('Người cung cấp: Ông Nguyễn Văn Bình, Trưởng thôn 1, qua điện thoại');
    await pane.click('button', 'Khôi phục giá trị này: Tử số: 1.190');
    expect(pane.ledger.calls).toEqual([
      'restore TTHC.02 {"components":{"numerator":1190,"denominator":1250}}',
    ]);
  });

  it('does not offer the value that is in use, nor any while the report takes no changes', async () => {
    const pane = await render(scene('history-cell'));
    expect(pane.find('button', 'Khôi phục giá trị này: Tử số: 1.200')).toHaveLength(0);
    await pane.change({ history: sampleHistory({ restorable: false }) });
    expect(pane.find('button', 'Khôi phục giá trị này')).toHaveLength(0);
  });

  it('gives the focus back to what opened it', async () => {
    const pane = await render({ state: working() });
    const opener = pane.find('button', 'Lịch sử ô đang chọn')[0]!;
    opener.focus();
    await pane.change({ history: sampleHistory() });
    await pane.click('button', 'Đóng');
    expect(pane.ledger.calls).toEqual(['closeHistory']);
    expect(document.activeElement).toBe(opener);
  });
});

describe('comments', () => {
  it('are seen when they are opened, and answered', async () => {
    const pane = await render(scene('comments'));
    expect(pane.ledger.calls).toEqual(['seenComments']);
    await pane.click('button', 'Trả lời về Tỷ lệ cấp kết quả');
    await pane.click('button[type=submit]');
    expect(pane.text()).toContain('Ghi nội dung trước khi gửi.');
    await pane.type('textarea[name=comment]', 'Đã sửa');
    await pane.click('button[type=submit]');
    expect(pane.ledger.calls.at(-1)).toBe('comment TTHC.02 Đã sửa c-2');
  });

  it('stay in their box when they could not be sent', async () => {
    const pane = await render(scene('comments-first'));
    await pane.type('textarea[name=comment]', 'Số này lấy ở đâu?');
    await pane.click('button[type=submit]');
    expect(pane.find('textarea[name=comment]')[0]?.textContent).toBe('Số này lấy ở đâu?');
  });
});

describe('the coordinator’s look at a report', () => {
  it('opens from a unit’s row', async () => {
    const pane = await render({ ...scene('overview-closed') });
    await pane.click('button', 'Phòng Kinh tế');
    expect(pane.ledger.calls.at(-1)).toBe('openReview DV4 2026-H1');
  });

  it('accepts the version that was looked at', async () => {
    const pane = await render(scene('overview-review'));
    await pane.click('button', 'Tiếp nhận');
    expect(pane.ledger.calls).toContain('transition DV2 2026-H1 approved  6-aaaaaaaa');
  });

  it('asks for more only with words, and reopens only with a reason', async () => {
    const pane = await render(scene('overview-review'));
    await pane.click('button', 'Đề nghị bổ sung');
    await pane.click('button', 'Gửi đề nghị');
    expect(pane.text()).toContain('Ghi nội dung trước khi gửi.');
    await pane.type('textarea[name=reason]', 'Thiếu nguồn số liệu');
    await pane.click('button', 'Gửi đề nghị');
    expect(pane.ledger.calls).toContain('transition DV2 2026-H1 returned Thiếu nguồn số liệu 6-aaaaaaaa');
  });

  it('closes the period after saying who has not sent', async () => {
    const pane = await render({
      state: { ...scene('overview-review').state, review: null },
      where: { tab: 'overview' },
    });
    await pane.click('button', 'Khóa kỳ');
    expect(pane.text()).toContain('đơn vị chưa gửi');
    await pane.click('button', 'Khóa kỳ này');
    expect(pane.ledger.calls.at(-1)).toBe('closePeriod 2026-H1 true ');
  });

  it('extends the time of one unit until a day that is not over', async () => {
    const pane = await render(scene('overview-review-draft'));
    await pane.click('button', 'Gia hạn cho đơn vị');
    await pane.type('input[name=until]', '2026-06-01');
    await pane.type('textarea[name=reason]', 'Chờ số liệu');
    await pane.click('button[type=submit]');
    expect(pane.text()).toContain('Chọn ngày, từ hôm nay trở đi.');
    await pane.type('input[name=until]', '2026-06-20');
    await pane.click('button[type=submit]');
    expect(pane.ledger.calls.at(-1)).toBe('extendPeriod 2026-H1 DV2 2026-06-20 Chờ số liệu');
  });
});

describe('entry for others', () => {
  it('types into the cells of each unit, with who gave the figures, and saves', async () => {
    const pane = await render(scene('stand-in'));
    await pane.type('input[aria-label^="Trường Tiểu học (tên tạm): Người cung cấp"]', 'Bà Hoa');
    await pane.type('input[aria-label^="Trường Mầm non (tên tạm): Mức độ"]', '7');
    await pane.click('button', 'Lưu');
    expect(pane.ledger.calls).toEqual([
      'setStandIn DV6-02 {"from":"Bà Hoa"}',
      'editStandIn DV6-01 BM.03#c1 7',
      'saveStandIn',
    ]);
  });

  it('asks about a value that the unit sent meanwhile, and shows both', async () => {
    const pane = await render(scene('stand-in'));
    expect(pane.text()).toContain('Hài lòng: 48');
    await pane.click('button', 'Lấy trên máy chủ: Trường Trung học cơ sở');
    expect(pane.ledger.calls).toEqual(['decideStandIn DV6-03 BM.03 theirs']);
  });

  it('does not change the form while cells cannot be saved', async () => {
    const pane = await render(scene('stand-in'));
    await pane.choose('main select', 1, 'chi-tieu');
    expect(pane.ledger.calls).toEqual(['saveStandIn']);
    expect(pane.text()).toContain('Còn ô chưa lưu được.');
  });

  it('opens the first group when nothing is open', async () => {
    const pane = await render(scene('stand-in-loading'));
    expect(pane.ledger.calls).toEqual(['openStandIn DV6 2026-H1 nhiem-vu']);
  });
});
