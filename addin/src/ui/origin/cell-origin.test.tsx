// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { CELL_ORIGIN_SCENES, workbook } from '../testing/cell-origin-scenes.ts';
import { render, unmount } from '../testing/render.tsx';
import { PLAN, working } from '../testing/sample-state.ts';

afterEach(unmount);
const scene = (name: string) => CELL_ORIGIN_SCENES[name]!;
const indicator = PLAN.indicators.find(({ code }) => code === 'TTHC.02');

describe('the origin of a cell of one’s own form', () => {
  it('opens from the report for the cell that is selected', async () => {
    const pane = await render({ state: working(), plans: workbook });
    const [selected] = working().missing;
    await pane.click('button', 'Nguồn gốc ô đang chọn');
    expect(pane.ledger.calls).toEqual(['selectedKey']);
    expect(pane.navigation.get().cellOrigin).toEqual({ key: selected?.key, unit: 'DV2', period: '2026-H1' });
    expect(pane.text()).toContain('Ô này chưa có số liệu nào được lưu.');
  });

  it('shows the sentence, the arithmetic with the numbers put in, who and when', async () => {
    const pane = await render(scene('cell-origin'));
    expect(pane.text()).toContain(indicator?.quote.text);
    expect(pane.text()).toContain('Kết quả: 1.180 ÷ 1.250 × 100 = 94,4%');
    expect(pane.text()).toContain('Hoàng Văn Hùng, 09:05 ngày 03/6/2026');
    expect(pane.text()).toContain('Số đang gõ mà chưa lưu thì chưa có ở đây.');
  });

  it('is copied as text for a letter', async () => {
    const pane = await render(scene('cell-origin'));
    await pane.click('button', 'Sao chép');
    // No clipboard here: the text stands there to be selected
    const text = (pane.find('textarea')[0] as HTMLTextAreaElement).value.split('\n');
    expect(text[0]).toBe(`Nguồn gốc số liệu: ${indicator?.name} (TTHC.02), 6 tháng đầu năm 2026`);
    expect(text).toContain(
      `Câu của kế hoạch: “${indicator?.quote.text}” (dòng ${indicator?.quote.line} của kế hoạch)`,
    );
    expect(text).toContain('- Kết quả: 1.180 ÷ 1.250 × 100 = 94,4%');
    expect(text.at(-1)).toContain('Hoàng Văn Hùng, 09:05 ngày 03/6/2026');
  });

  it('of a task is its sentence, with nothing worked out', async () => {
    const pane = await render(scene('cell-origin-task'));
    expect(pane.text()).toContain(PLAN.tasks[0]?.quote.text);
    expect(pane.find('dt', 'Cách tính')).toHaveLength(0);
  });

  it('says what to do when no cell of a form is selected', async () => {
    const pane = await render(scene('cell-origin-no-cell'));
    expect(pane.text()).toContain('Chưa chọn ô nào của biểu mẫu');
  });
});
