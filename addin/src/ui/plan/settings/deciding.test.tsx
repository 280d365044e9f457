// @vitest-environment jsdom
import { planWith, type SettingsReply, type SettingsRequest } from '@cchc/domain';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanBook } from '../../../sync/plan-book.ts';
import type { PlanPage } from '../../navigation.ts';
import { PLAN_SCENES } from '../../testing/plan-scenes.ts';
import { type Rendered, render, unmount } from '../../testing/render.tsx';
import { PLAN, signedIn } from '../../testing/sample-state.ts';

afterEach(unmount);

/** A page of decisions on a server that takes each. */
async function open(page: PlanPage): Promise<{ pane: Rendered; sent: SettingsRequest[] }> {
  const scene = PLAN_SCENES['plan-settings'];
  if (!scene?.plans?.settings) throw new Error('no scene');
  const first = await scene.plans.settings();
  if (!first.ok) throw new Error('no settings');
  let now: SettingsReply = first.value;
  const sent: SettingsRequest[] = [];
  const plans: Partial<PlanBook> = {
    ...scene.plans,
    settings: async () => ({ ok: true, value: now }),
    // Asked without a version it is the one in force, with what was decided
    plan: async (version) => {
      const plan = version === undefined ? planWith(PLAN, now.settings) : PLAN;
      return { ok: true, value: { plan, current: PLAN.version } };
    },
    async saveSettings(request) {
      sent.push(request);
      now = {
        ...now,
        version: `s${sent.length + 1}-abcdefgh`,
        settings: { ...now.settings, ...request.settings },
      };
      return { ok: true, value: now };
    },
  };
  const pane = await render({
    state: signedIn(['coordinator'], ['DV1']),
    where: { tab: 'plan', page },
    plans,
  });
  return { pane, sent };
}

/** The n-th of what a selector names, marked so that it can be typed into. */
function mark(pane: Rendered, selector: string, index: number): string {
  pane.find(selector).at(index)?.setAttribute('data-marked', `${selector} ${index}`);
  return `[data-marked="${selector} ${index}"]`;
}

/** jsdom opens no details by itself. */
async function openDetails(pane: Rendered, words: string): Promise<void> {
  const details = pane.find('summary', words)[0]?.closest('details');
  if (!details) throw new Error(`no details ${words}`);
  details.open = true;
  await act(async () => void details.dispatchEvent(new Event('toggle')));
}

describe('owners', () => {
  it('that are proposed are marked, changed where they are read, and said to be decided then', async () => {
    const { pane, sent } = await open('items');
    await openDetails(pane, 'TC.01');
    expect(pane.text()).toContain('Văn phòng HĐND và UBND xã – nhập số liệu');
    expect(pane.text()).toContain('đề xuất, văn bản chưa nêu');
    await pane.click('button', 'Đổi đơn vị: Tỷ lệ VBQPPL');
    const [enter] = pane.find('fieldset', 'nhập số liệu');
    const box = (name: string) =>
      [...(enter?.querySelectorAll('label') ?? [])].find((each) => each.textContent === name);
    box('Văn phòng HĐND và UBND xã')?.setAttribute('data-off', '');
    box('Phòng Kinh tế')?.setAttribute('data-on', '');
    await pane.click('label[data-off]');
    await pane.click('label[data-on]');
    await pane.type('main textarea', 'Họp ngày 02/6/2026');
    await pane.click('button', 'Áp dụng: Phân công');
    expect(sent).toMatchObject([
      { reason: 'Họp ngày 02/6/2026', settings: { owners: { 'TC.01': { enter: ['DV4'] } } } },
    ]);
    expect(pane.text()).toContain('Phòng Kinh tế – nhập số liệu');
    expect(pane.text()).toContain('xã, phường quyết định');
  });

  it('that are double are a choice on the page of what has to be agreed, by name and not by code', async () => {
    const { pane } = await open('decisions');
    expect(pane.text()).toContain(
      'Trung tâm Phục vụ hành chính công và Trạm Y tế xã cùng được giao “Chủ trì”',
    );
    expect(pane.text()).not.toMatch(/\bDV\d/);
    expect(pane.text()).toContain('Trạm Y tế xã – nhập số liệu');
    await pane.click('button', 'Thay đổi: Phân công (O.09)');
    expect(pane.find('fieldset', 'nhập số liệu')).not.toEqual([]);
    expect(pane.find('fieldset', 'xác nhận')).not.toEqual([]);
  });
});

describe('members of a group', () => {
  it('are renamed, retired with a last day, and added, with codes that nobody had', async () => {
    const { pane, sent } = await open('units');
    await pane.type(mark(pane, 'main textarea', 0), 'Trường Mầm non Hoa Sen');
    const until = mark(pane, 'main input', 3);
    await pane.type(until, '31/8/2026');
    await act(async () => {
      document.querySelector(until)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    await pane.click('button', 'Thêm đơn vị');
    await pane.type(mark(pane, 'main textarea', -1), 'Họp ngày 02/6/2026');
    await pane.click('button', 'Áp dụng');
    const members = sent[0]?.settings.members?.DV6 ?? [];
    expect(members[0]).toEqual({ code: 'DV6-01', name: 'Trường Mầm non Hoa Sen' });
    expect(members[1]).toMatchObject({ code: 'DV6-02', until: '2026-08-31' });
    expect(members.at(-1)).toMatchObject({ code: 'DV6-05', name: 'Đơn vị mới 5' });
    expect(pane.text()).toContain('Đã áp dụng.');
  });

  it('are not taken away: only a last day ends them', async () => {
    const { pane } = await open('units');
    expect(pane.find('button', 'Bỏ')).toEqual([]);
    expect(pane.find('button', 'Xóa')).toEqual([]);
  });
});

describe('a setting', () => {
  it('tells who decided it when, why, and what it was before', async () => {
    const { pane } = await open('settings');
    expect(pane.text()).toContain('1 lần thay đổi');
    expect(pane.text()).toContain('Vi Văn Nam quyết định, 09:00 ngày 20/5/2026');
    expect(pane.text()).toContain('(Hài lòng + Rất hài lòng) ÷ phiếu hợp lệ → ');
  });
});
