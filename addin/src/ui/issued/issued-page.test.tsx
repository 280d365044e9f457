// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { afterLeaving, PROVINCE_SCENES } from '../testing/province-scenes.ts';
import { ProvinceServer } from '../testing/province-server.ts';
import { type Rendered, render, unmount } from '../testing/render.tsx';
import { signedIn } from '../testing/sample-state.ts';

afterEach(unmount);
const base = {
  state: signedIn(['coordinator'], ['DV1']),
  where: { tab: 'totals', totalsPage: 'issued' },
} as const;

async function fill(screen: Rendered, number: string, date: string): Promise<void> {
  await screen.type('input[name=number]', number);
  await screen.type('input[name=signer]', 'Nguyễn Văn An');
  await screen.type('input[inputmode=numeric]', date);
  const [field] = screen.find('input[inputmode=numeric]');
  field?.focus();
  field?.blur();
}

describe('reports that left, in the pane', () => {
  it('says what is missing before anything is entered, then keeps number, day, signer and recipients', async () => {
    const server = new ProvinceServer();
    const screen = await render({ ...base, province: server.book() });
    await screen.click('main button[type=submit]');
    expect(screen.text()).toContain('Ghi số, ký hiệu, ví dụ 05/BC-UBND.');
    await fill(screen, '05/BC-UBND', '04/6/2026');
    await screen.click('main button[type=submit]');
    expect(screen.text()).toContain('không sau hôm nay');
    expect(server.issued).toEqual([]);
    await fill(screen, '05/BC-UBND', '02/6/2026');
    await screen.click('main button[type=submit]');
    expect(server.issued).toMatchObject([
      { kind: 'report', number: '05/BC-UBND', date: '2026-06-02', signer: 'Nguyễn Văn An' },
    ]);
    expect(server.issued[0]?.recipients.length).toBeGreaterThan(1);
    expect(screen.text()).toContain('Mọi số liệu vẫn như báo cáo đã phát hành.');
  });

  it('keeps what was typed when the server does not answer', async () => {
    const server = new ProvinceServer();
    const screen = await render({ ...base, province: server.book() });
    await fill(screen, '05/BC-UBND', '02/6/2026');
    server.offline = true;
    await screen.click('main button[type=submit]');
    expect(screen.text()).toContain('Chưa ghi được báo cáo đã phát hành');
    expect((screen.find('input[name=number]')[0] as HTMLInputElement).value).toBe('05/BC-UBND');
  });

  it('tells old, new and reason of each figure that differs, and takes a reason', async () => {
    const server = afterLeaving({ 'TTHC.02': '90,5%', 'TTHC.06': '88%' });
    const screen = await render({ ...base, province: server.book() });
    // The sample has no figure there: nothing final took its place
    expect(screen.find('[data-difference="TTHC.06"]')[0]?.textContent).toContain('Chưa ai ghi lý do');
    const card = screen.find('[data-difference="TTHC.02"]')[0]?.textContent;
    expect(card).toContain('90,5% (ước thực hiện)');
    expect(card).toContain('Số chính thức thay số ước thực hiện');
    await screen.click('[data-difference="TTHC.02"] button', 'Ghi lý do');
    await screen.type('[data-difference="TTHC.02"] textarea', 'Theo biên bản đối chiếu');
    await screen.click('[data-difference="TTHC.02"] button[type=submit]');
    expect(screen.find('[data-difference="TTHC.02"]')[0]?.textContent).toContain('Theo biên bản đối chiếu');
  });

  it('is only read by those who do not coordinate', async () => {
    const screen = await render(PROVINCE_SCENES['issued-look'] as never);
    expect(screen.text()).toContain('05/BC-UBND');
    expect(screen.find('form, [data-difference] button')).toEqual([]);
  });
});
