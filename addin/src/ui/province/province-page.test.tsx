// @vitest-environment jsdom

import { piecesOf, provinceReport } from '@cchc/domain/province-report';
import { afterEach, describe, expect, it } from 'vitest';
import { onOldFigures, PROVINCE_SCENES } from '../testing/province-scenes.ts';
import { ProvinceServer, sampleGathered } from '../testing/province-server.ts';
import { render, unmount } from '../testing/render.tsx';
import { signedIn } from '../testing/sample-state.ts';

afterEach(unmount);
const base = {
  state: signedIn(['coordinator'], ['DV1']),
  where: { tab: 'totals', totalsPage: 'province' },
} as const;
const pieces = (server: ProvinceServer) =>
  piecesOf(provinceReport({ reply: sampleGathered('submitted') }), server.text);

describe('the report to the province in the pane', () => {
  it('keeps what the coordinator writes with the period, and shows it again', async () => {
    const server = new ProvinceServer();
    const screen = await render({ ...base, province: server.book() });
    await screen.click('[data-edit="opening"]');
    await screen.type('main textarea', 'Thực hiện chương trình công tác, UBND xã báo cáo.');
    await screen.click('main button[type=submit]');
    expect(server.text.texts.opening?.text).toBe('Thực hiện chương trình công tác, UBND xã báo cáo.');
    expect(screen.text()).toContain('Thực hiện chương trình công tác, UBND xã báo cáo.');
    expect(screen.text()).toContain('Đã sửa');
  });

  it('keeps the words in the form when the server does not answer, and sends them when it does', async () => {
    const server = new ProvinceServer();
    server.offline = true;
    const screen = await render({ ...base, province: server.book() });
    await screen.click('[data-edit="opening"]');
    await screen.type('main textarea', 'Lời mở đầu khác.');
    await screen.click('main button[type=submit]');
    expect(screen.text()).toContain('Chưa lưu được lời văn');
    expect((screen.find('main textarea')[0] as HTMLTextAreaElement).value).toBe('Lời mở đầu khác.');
    server.offline = false;
    await screen.click('main button[type=submit]');
    expect(server.text.texts.opening?.text).toBe('Lời mở đầu khác.');
    expect(screen.text()).not.toContain('Chưa lưu được lời văn');
  });

  it('marks the figure that moved inside the words, and puts the new one there when asked', async () => {
    const server = new ProvinceServer();
    server.change('m-hung', onOldFigures(pieces(server)));
    const screen = await render({ ...base, province: server.book() });
    expect(screen.find('mark').map((mark) => mark.textContent)).toContain('90,5%');
    await screen.click('[data-piece="TTHC.02"] button', 'Dùng số mới');
    const { text = '', from = '' } = server.text.texts['TTHC.02'] ?? {};
    expect(text).toBe(`${from} Các hồ sơ còn lại chờ bổ sung giấy tờ.`);
    expect(text).not.toContain('90,5%');
    expect(pieces(server).find(({ id }) => id === 'TTHC.02')).toMatchObject({
      moved: false,
      state: 'edited',
    });
    expect(screen.find('[data-piece="TTHC.02"] mark')).toEqual([]);
  });

  it('leaves out, moves and adds, each from the menu of a paragraph', async () => {
    const server = new ProvinceServer();
    const screen = await render({ ...base, province: server.book() });
    const menu = async (item: string) => {
      await screen.click('[data-piece="opening"] button', 'Việc khác');
      await screen.click('[role=menuitem]', item);
    };
    await menu('Đưa xuống');
    expect(server.text.order?.slice(0, 2)).toEqual(['I', 'opening']);
    await screen.click('summary', 'I. CÔNG TÁC');
    await menu('Bỏ khỏi báo cáo');
    expect(Object.keys(server.text.dropped)).toEqual(['opening']);
    await menu('Đưa lại vào báo cáo');
    expect(server.text.dropped).toEqual({});
    await menu('Thêm đoạn phía dưới');
    await screen.type('main textarea', 'Đoạn của xã.');
    await screen.click('main button[type=submit]');
    expect(Object.values(server.text.texts)).toMatchObject([
      { text: 'Đoạn của xã.', from: null, after: 'opening' },
    ]);
  });

  it('is only read by those who do not coordinate', async () => {
    const screen = await render(PROVINCE_SCENES['province-look'] as never);
    expect(screen.text()).toContain('Xã đã công khai kết quả');
    expect(screen.find('[data-edit]')).toEqual([]);
  });
});
