// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from '../testing/render.tsx';
import { sampleConsolidation } from '../testing/sample-consolidation.ts';
import { H1 } from '../testing/sample-state.ts';
import { SCENES } from '../testing/scenes.ts';

afterEach(unmount);
const SHOW = 'Tính kết quả năm và giai đoạn';

describe('year and phase on Tổng hợp', () => {
  it('are fetched only when asked for, and told with the period that they rest on', async () => {
    const asked: string[] = [];
    const pane = await render({
      ...SCENES.totals!,
      plans: {
        consolidation: async (period) => {
          asked.push(period);
          return period === H1.id
            ? { ok: true, value: sampleConsolidation() }
            : { ok: false, error: { code: 'unknown-period', params: { period } }, body: null };
        },
      },
    });
    expect(asked).toEqual([]);
    await pane.click('button', SHOW);
    expect(asked).toContain(H1.id);
    expect(pane.text()).toContain('Theo: 6 tháng đầu năm 2026');
    expect(pane.text()).toContain('Giai đoạn 2026–2027: Thiếu số liệu');
    expect(pane.text()).toContain('Chưa có báo cáo năm 2026');
    expect(pane.text()).toContain('Năm 2026: Chưa đến giai đoạn');
  });

  it('say why they cannot be told, and try again', async () => {
    let fails = true;
    const pane = await render({
      ...SCENES.totals!,
      plans: {
        consolidation: async () =>
          fails
            ? { ok: false, error: { code: 'unavailable', params: {} }, body: null }
            : { ok: true, value: sampleConsolidation() },
      },
    });
    await pane.click('button', SHOW);
    expect(pane.find('main [role=alert], main button', 'Thử lại').length).toBeGreaterThan(0);
    fails = false;
    await pane.click('button', 'Thử lại');
    expect(pane.find('main button', 'Thử lại')).toHaveLength(0);
  });
});
