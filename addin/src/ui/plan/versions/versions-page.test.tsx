// @vitest-environment jsdom
import type { AdoptPlanRequest } from '@cchc/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { picking } from '../../testing/bring.ts';
import { type Rendered, render, unmount } from '../../testing/render.tsx';
import { SCENES } from '../../testing/scenes.ts';
import { NEWER, VERSIONS } from '../../testing/version-scenes.ts';

afterEach(unmount);

async function open(file?: string): Promise<{ pane: Rendered; sent: AdoptPlanRequest[] }> {
  const sent: AdoptPlanRequest[] = [];
  const scene = SCENES['plan-versions'];
  if (!scene) throw new Error('no scene');
  const pane = await render({
    ...scene,
    plans: {
      ...scene.plans,
      adopt: async (request) => {
        sent.push(request);
        return { ok: true, value: VERSIONS };
      },
    },
    ...(file !== undefined && { bring: picking('ke-hoach.json', file) }),
  });
  return { pane, sent };
}

describe('the versions of the plan', () => {
  it('say who brought each, why, and where two of them differ', async () => {
    const { pane } = await open();
    expect(pane.text()).toContain('Thông báo kết luận cuộc họp ngày 19/5/2026');
    expect(pane.text()).toContain('Thay đổi nội dung (1)');
    expect(pane.text()).toContain('Chỉ tiêu BM.02');
  });

  it('show a newer file before it is applied: what is renamed, gone, lost, and which periods go over', async () => {
    const { pane, sent } = await open(JSON.stringify(NEWER));
    const text = pane.text();
    expect(text).toContain('Bản ke-hoach-dieu-chinh-2027: xem trước');
    expect(text).toContain('1 mục chuyển sang mã mới, 1 mục không còn được hỏi');
    expect(text).toContain('TTHC.07 → TTHC.70');
    expect(text).toContain('Mục tiêu từng năm BM.03');
    expect(text).toMatch(
      /Chuyển sang bản mới: Quý III\/2026, 9 tháng đầu năm 2026, Năm 2026 và 1 kỳ các năm sau\./,
    );
    await pane.click('button', 'Áp dụng');
    expect(sent).toEqual([]);
    await pane.type('main textarea', 'Kế hoạch số 90/KH-UBND');
    await pane.click('input[type=checkbox]');
    expect(pane.text()).toContain('Chuyển sang bản mới: 6 tháng đầu năm 2026, Quý III/2026');
    await pane.click('button', 'Áp dụng');
    expect(sent).toEqual([
      {
        expect: 's2-kl8sd03k',
        plan: NEWER,
        from: '2026-Q3',
        also: ['2026-H1'],
        reason: 'Kế hoạch số 90/KH-UBND',
      },
    ]);
    expect(pane.text()).toContain('Đã áp dụng bản mới.');
  });

  it.each([
    ['is no JSON', '{', 'Chưa dùng được tệp này'],
    [
      'replaces another plan',
      JSON.stringify({ ...NEWER, replaces: { version: 'kh-khac', keys: {} } }),
      'tệp này thay thế bản “kh-khac”',
    ],
  ])('list what is wrong with a file that %s, and change nothing', async (_, file, words) => {
    const { pane, sent } = await open(file);
    expect(pane.text()).toContain(words);
    expect(pane.find('button', 'Áp dụng')).toEqual([]);
    expect(sent).toEqual([]);
  });
});
