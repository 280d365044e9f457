// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from '../testing/render.tsx';
import { SCENES } from '../testing/scenes.ts';

afterEach(unmount);
const scene = (name: string) => SCENES[name]!;
const cards = (pane: Awaited<ReturnType<typeof render>>) =>
  pane.find('main li').map((li) => li.textContent ?? '');

describe('Sổ', () => {
  it('shows what is not finished, the latest first, and everything when asked', async () => {
    const pane = await render(scene('registers'));
    expect(cards(pane)).toEqual([
      expect.stringContaining('Máy in hỏng'),
      expect.stringContaining('Đường truyền'),
    ]);
    expect(pane.text()).toContain('2/3 dòng');
    expect(pane.find('select')[0]?.textContent).toContain('Vướng mắc (2)');
    await pane.choose('select', 1, 'all');
    expect(cards(pane)).toHaveLength(3);
    expect(pane.text()).toContain('Trả lời: Đã cấp máy từ nguồn dự phòng.');
    await pane.choose('select', 1, 'resolved');
    expect(cards(pane)).toHaveLength(1);
    await pane.choose('select', 0, 'so-van-ban');
    expect(cards(pane)).toEqual([expect.stringContaining('Cải cách hành chính năm 2026')]);
  });

  it('keeps the place while one looks at another screen', async () => {
    const pane = await render(scene('registers'));
    await pane.choose('select', 1, 'all');
    await pane.click('[role=tab]', 'Báo cáo của tôi');
    await pane.click('[role=tab]', 'Sổ');
    expect(cards(pane)).toHaveLength(3);
  });

  it('puts a new row into the sheet, and says at the field what is missing', async () => {
    const pane = await render(scene('registers'));
    await pane.click('button', 'Thêm dòng');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await pane.click('button', 'Ghi vào sổ');
    expect(pane.text()).toContain('Nhập nội dung này.');
    expect(document.activeElement?.getAttribute('name')).toBe('content');
    await pane.type('[name=content]', ' Hết giấy in ');
    await pane.click('button', 'Ghi vào sổ');
    expect(pane.ledger.calls).toContain('addHere vuong-mac {"content":"Hết giấy in","status":"open"}');
    expect(pane.find('form')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Thêm dòng');
  });

  it('keeps what was typed when the sheet does not take it', async () => {
    const failing = { ...scene('registers'), registers: { addHere: async () => false } };
    const pane = await render(failing);
    await pane.click('button', 'Thêm dòng');
    await pane.type('[name=content]', 'Hết giấy in');
    await pane.click('button', 'Ghi vào sổ');
    expect(pane.find('[role=alert]')[0]?.textContent).toContain('Chưa ghi được vào trang tính');
    expect((pane.find('[name=content]')[0] as HTMLTextAreaElement).value).toBe('Hết giấy in');
  });

  it('asks before a row is deleted, and goes to the cell', async () => {
    const pane = await render(scene('registers'));
    await pane.click('button', 'Đến ô: Máy in hỏng');
    await pane.click('button', 'Xóa: Máy in hỏng');
    expect(pane.ledger.calls).toEqual(['goTo Vướng mắc B7']);
    await pane.click('button', 'Không xóa');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Xóa: Máy in hỏng');
    await pane.click('button', 'Xóa: Máy in hỏng');
    await pane.click('button', 'Xóa dòng');
    expect(pane.ledger.calls).toEqual(['goTo Vướng mắc B7', 'removeHere VM/cccccccc3']);
  });

  it('lets an official neither answer, nor delete what two people changed', async () => {
    const pane = await render(scene('registers-conflict'));
    expect(pane.find('button', 'Trả lời')).toEqual([]);
    expect(pane.find('button', 'Xóa: Đường truyền')).toEqual([]);
    expect(pane.text()).toContain('Hai người cùng sửa');
  });

  it('lets the coordinator answer a unit whose workbook is not open, and no more', async () => {
    const pane = await render(scene('registers-of-others'));
    expect(pane.find('button', 'Thêm dòng')).toEqual([]);
    expect(pane.find('button', 'Xóa')).toEqual([]);
    await pane.click('button', 'Trả lời: Đường truyền');
    expect(document.activeElement?.getAttribute('name')).toBe('answer');
    await pane.type('[name=answer]', 'Đã báo VNPT');
    await pane.click('button', 'Ghi trả lời');
    expect(cards(pane)[0]).toContain('Trả lời: Đã báo VNPT');
    expect(cards(pane)[0]).toContain('Người trả lời: Lê Thị Mai');
  });

  it('shows the answer that somebody else gave meanwhile, and keeps the typed one', async () => {
    const base = scene('registers-of-others');
    const pane = await render({
      ...base,
      registers: {
        ...base.registers,
        answer: async (rows, key) => ({
          ok: false,
          error: { code: 'report-moved', params: {} },
          body: {
            ...rows,
            entries: {
              ...rows.entries,
              [`${key}/reply`]: {
                value: { fields: { answer: 'Đã xong' } },
                version: '5-abcdefgh',
                by: 'x',
                at: '',
              },
            },
          },
        }),
      },
    });
    await pane.click('button', 'Trả lời: Đường truyền');
    await pane.type('[name=answer]', 'Chờ thêm');
    await pane.click('button', 'Ghi trả lời');
    expect(pane.find('[role=alert]')[0]?.textContent).toContain('Chưa ghi được trả lời');
    expect((pane.find('[name=answer]')[0] as HTMLTextAreaElement).value).toBe('Chờ thêm');
    await pane.click('button', 'Bỏ');
    expect(cards(pane)[0]).toContain('Trả lời: Đã xong');
  });

  it('lets a leader only look, unit by unit', async () => {
    const pane = await render(scene('registers-look'));
    expect(pane.find('main li button')).toEqual([]);
    expect(pane.find('select')[0]?.querySelectorAll('option').length).toBeGreaterThan(20);
  });

  it('leads who has not opened the forms to opening them', async () => {
    const pane = await render(scene('registers-closed'));
    await pane.click('button', 'Mở biểu mẫu');
    expect(pane.ledger.calls).toContain('openForms');
    expect(cards(pane)).toHaveLength(1);
  });

  it('says why nothing can be shown, and tries again', async () => {
    let asked = 0;
    const pane = await render({
      ...scene('registers-error'),
      registers: {
        rows: async () => {
          asked += 1;
          return { ok: false, error: { code: 'unavailable', params: {} }, body: null };
        },
      },
    });
    expect(pane.text()).toContain('Chưa đọc được sổ');
    await pane.click('main button', 'Thử lại');
    expect(asked).toBe(2);
  });
});
