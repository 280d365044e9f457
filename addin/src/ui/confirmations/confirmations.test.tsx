// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { CONFIRMATION_SCENES, confirmationsServer } from '../testing/confirmation-scenes.ts';
import { render, unmount } from '../testing/render.tsx';
import { PLAN } from '../testing/sample-state.ts';
import { figureName } from './confirmations-model.ts';

afterEach(unmount);
const scene = (name: string) => CONFIRMATION_SCENES[name]!;
const itemOf = async (name: string) => {
  const answer = await scene(name).plans?.confirmations?.('');
  if (!answer?.ok || !answer.value.items[0]) throw new Error(`no item in ${name}`);
  return answer.value.items[0];
};
const CONFIRM = 'Xác nhận số liệu này';

describe('the confirming unit', () => {
  it('is told on its report what waits, sees it with its sentence, and confirms the version it looked at', async () => {
    const plans = confirmationsServer([await itemOf('report-to-confirm')]);
    const pane = await render({ ...scene('report-to-confirm'), plans });
    expect(pane.text()).toContain('1 số liệu chờ đơn vị xác nhận');
    await pane.click('button', 'Xem và xác nhận');
    expect(pane.text()).toContain('Rất hài lòng: 22');
    expect(pane.text()).toContain('Nông Thị Lan, 08:20 ngày 03/6/2026');
    expect(pane.text()).toContain(PLAN.indicators.find(({ code }) => code === 'BM.02')?.quote.text);
    await pane.click('button', CONFIRM);
    expect(plans.sent).toMatchObject([
      { unit: 'DV5', key: 'BM.02', period: '2026-H1', confirmer: 'DV2', version: '4-cccccccc' },
    ]);
    expect(pane.find('[role=status]', 'Đã xác nhận: ')).toHaveLength(1);
    expect(pane.find('button', CONFIRM)).toHaveLength(0);
    await pane.click('button', 'Đóng');
    expect(pane.text()).toContain('Số liệu chung với đơn vị khác đã được xác nhận');
  });

  it('sees that what was confirmed has changed since', async () => {
    const pane = await render(scene('confirmations-changed'));
    expect(pane.text()).toContain('đã xác nhận số liệu trước (Lê Thị Mai, 08:02 ngày 03/6/2026)');
    expect(pane.find('button', CONFIRM)).toHaveLength(1);
  });

  it('repeats a word that may have arrived under its own id, and says why it was not taken', async () => {
    const plans = confirmationsServer([await itemOf('confirmations')], {
      ok: false,
      error: { code: 'report-moved', params: {} },
      body: null,
    });
    const pane = await render({ ...scene('confirmations'), plans });
    await pane.click('button', CONFIRM);
    expect(pane.text()).toContain('Báo cáo vừa có số liệu mới hơn bản đang xem.');
    await pane.click('button', CONFIRM);
    expect(new Set(plans.sent.map(({ mutationId }) => mutationId)).size).toBe(1);
    expect(plans.sent).toHaveLength(2);
  });

  it('has nothing to press while nothing was entered', async () => {
    const pane = await render(scene('confirmations-nothing'));
    expect(pane.text()).toContain('Đơn vị chưa nhập số liệu này.');
    expect(pane.find('button', CONFIRM)).toHaveLength(0);
  });
});

describe('the entering unit', () => {
  it('sees the mark, and loses it when the figure changes', async () => {
    const pane = await render(scene('report-confirmed'));
    expect(pane.text()).toContain('Đã xác nhận 1/1.');
    await unmount();
    const after = await render(scene('report-confirmed-changed'));
    expect(after.text()).toContain('Có 1 số liệu đã đổi sau khi được xác nhận');
    await after.click('button', 'Xem xác nhận');
    expect(after.find('button', CONFIRM)).toHaveLength(0);
  });
});

describe('the coordinator', () => {
  it('is told on the overview', async () => {
    const pane = await render(scene('overview-confirmations'));
    await pane.click('button', 'Xem xác nhận');
    expect(pane.text()).toContain('Đã đổi sau khi xác nhận');
  });
});

describe('the name of a figure', () => {
  it('is that of the indicator, with the part of its breakdown', () => {
    const name = PLAN.indicators.find(({ code }) => code === 'TTHC.03')?.name;
    expect(figureName(PLAN, 'TTHC.03')).toBe(name);
    expect(figureName(PLAN, 'TTHC.03:ND')).toBe(`${name}: Người dân`);
    expect(figureName(PLAN, 'XX.99')).toBe('XX.99');
  });
});
