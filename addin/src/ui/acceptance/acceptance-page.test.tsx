// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { ACCEPTANCE_SCENES, AcceptanceServer } from '../testing/acceptance-scenes.ts';
import { render, unmount } from '../testing/render.tsx';

afterEach(unmount);
const scene = (server: AcceptanceServer) => ({
  ...(ACCEPTANCE_SCENES['acceptance-waiting'] as NonNullable<(typeof ACCEPTANCE_SCENES)[string]>),
  province: server.book(),
});

describe('taking reports in, in the pane', () => {
  it('says what changed since the last look, old beside new', async () => {
    const screen = await render(scene(new AcceptanceServer()));
    await screen.click('[data-unit="DV2"] summary', '2 dòng đổi');
    const card = screen.find('[data-unit="DV2"]')[0]?.textContent;
    expect(card).toContain('985');
    expect(card).toContain('để trống → ');
    expect(screen.find('[data-unit="DV6-03"]')[0]?.textContent).toContain('Chưa xem lần nào');
  });

  it('accepts all that are chosen, and says of each other one why not', async () => {
    const server = new AcceptanceServer();
    const screen = await render(scene(server));
    await screen.click('[data-accept]');
    expect(screen.text()).toContain('Chọn ít nhất một báo cáo.');
    await screen.click('main input[type=checkbox]');
    await screen.click('[data-accept]', 'Tiếp nhận 2 báo cáo');
    expect(server.brought).toEqual(['DV2 approved']);
    expect(screen.text()).toContain('Đã tiếp nhận 1 báo cáo.');
    expect(screen.text()).toContain('1 báo cáo chưa làm được');
    expect(screen.find('[data-unit="DV2"] input')).toEqual([]);
  });

  it('asks the chosen ones for more with one comment, and not without', async () => {
    const server = new AcceptanceServer();
    const screen = await render(scene(server));
    await screen.click('[data-unit="DV2"] input');
    await screen.click('main button', 'Đề nghị bổ sung');
    await screen.click('main button[type=submit]');
    expect(screen.text()).toContain('Ghi nội dung trước khi gửi.');
    await screen.type('main textarea', 'Bổ sung số liệu tháng 5');
    await screen.click('main button[type=submit]');
    expect(server.brought).toEqual(['DV2 returned Bổ sung số liệu tháng 5']);
  });

  it('offers workbook and report of a closed period as they were', async () => {
    const screen = await render(ACCEPTANCE_SCENES['acceptance-closed'] as never);
    expect(screen.find('main button', 'Tải sổ tổng hợp (.xlsx)')).toHaveLength(1);
    expect(screen.find('main button', 'Tải báo cáo (.docx)')).toHaveLength(1);
  });

  it('lets those look who only see', async () => {
    const screen = await render(ACCEPTANCE_SCENES['acceptance-look'] as never);
    expect(screen.find('[data-accept], main input[type=checkbox]')).toEqual([]);
    expect(screen.find('[data-unit="DV2"]')).toHaveLength(1);
  });
});
