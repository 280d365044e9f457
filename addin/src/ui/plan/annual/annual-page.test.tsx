// @vitest-environment jsdom
import type { AnnualPlanRequest } from '@cchc/domain/annual-plan';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanBook } from '../../../sync/plan-book.ts';
import { type Rendered, render, unmount } from '../../testing/render.tsx';
import { PLAN } from '../../testing/sample-state.ts';
import { SCENES } from '../../testing/scenes.ts';

afterEach(unmount);

const TABLE = [
  ['Nội dung', 'Chủ trì', 'Thời hạn', 'Sản phẩm'],
  ['Số hóa hồ sơ, kết quả giải quyết TTHC', 'TTPVHCC', 'Quý II/2026', 'Kho hồ sơ'],
  ['Tăng cường công tác kiểm tra', 'P. VHXH', 'Thường xuyên', ''],
  ['Trồng 500 cây xanh', 'Văn phòng', 'Quý I', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

/** The page of a coordinator, on a server that takes every change. */
async function open(): Promise<{ pane: Rendered; sent: AnnualPlanRequest[] }> {
  const sent: AnnualPlanRequest[] = [];
  const scene = SCENES['plan-annual-empty'];
  if (!scene) throw new Error('no scene');
  const changeAnnual: PlanBook['changeAnnual'] = async (request) => {
    sent.push(request);
    const rev = request.expect + 1;
    const items = Object.fromEntries(
      Object.entries(request.items).map(([id, value]) => [
        id,
        { value, rev, by: 'p', at: '2026-06-03T00:00:00Z' },
      ]),
    );
    return { ok: true, value: { plan: { year: 2026, rev, planVersion: PLAN.version, items }, people: {} } };
  };
  return { pane: await render({ ...scene, plans: { ...scene.plans, changeAnnual } }), sent };
}

async function paste(pane: Rendered, text: string): Promise<void> {
  const [area] = pane.find('textarea');
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } });
  await act(async () => {
    area?.dispatchEvent(event);
  });
  // The readers are loaded when they are first needed
  for (let i = 0; i < 100 && pane.find('textarea').length + pane.find('[role=alert]').length === 1; i++)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

describe('importing an appendix', () => {
  it('shows what it understood, asks where it is unsure, changes nothing before Áp dụng, and can be undone', async () => {
    const { pane, sent } = await open();
    await paste(pane, TABLE);
    expect(pane.text()).toContain('1 dòng khớp câu trong kế hoạch, 1 việc riêng, 1 dòng cần chọn.');
    expect(pane.text()).toContain('III.3.5.d (khớp');
    await pane.click('button', 'Áp dụng');
    expect(sent).toEqual([]);

    // The row that is asked stands first
    await pane.choose('main select', 0, 'nothing');
    await pane.click('button', 'Áp dụng');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ kind: 'import', expect: 0, source: 'Bảng đã dán' });
    expect(sent[0]?.items['III.3.5.d']).toMatchObject({
      product: 'Kho hồ sơ',
      leads: ['DV2'],
      deadline: { end: '2026-06-30' },
    });
    expect(Object.values(sent[0]?.items ?? {}).map((item) => item?.own)).toContain('Trồng 500 cây xanh');
    expect(pane.text()).toContain('Đã nhập phụ lục vào kế hoạch năm.');

    await pane.click('button', 'Hoàn tác');
    expect(sent[1]).toMatchObject({ kind: 'undo', undoes: 1, expect: 1, items: {} });
  });

  it('says why a clipboard was not read and what to do, and changes nothing', async () => {
    const { pane, sent } = await open();
    await paste(pane, 'chỉ là một câu');
    expect(pane.text()).toContain('Không có bảng nào.');
    expect(pane.text()).toContain('Phụ lục phải là bảng');
    expect(sent).toEqual([]);
  });
});
