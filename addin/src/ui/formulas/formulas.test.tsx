// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { FORMULA_SCENES } from '../testing/formula-scenes.ts';
import { render, unmount } from '../testing/render.tsx';

afterEach(unmount);
const scene = (name: string) => FORMULA_SCENES[name]!;

describe('picking a figure', () => {
  it('shows its value with the sentence of the plan and the formula, and inserts it at the selected cell', async () => {
    const pane = await render(scene('formulas'));
    expect(pane.text()).toContain('95,5%');
    expect(pane.find('blockquote')).toHaveLength(1);
    expect(pane.text()).toContain('=CCHC.KET_QUA("TC.01";"2026-H1")');
    await pane.click('button', 'Chèn công thức vào B2');
    expect(pane.formulas.calls).toEqual(['insert B2 =CCHC.KET_QUA("TC.01","2026-H1")']);
    expect(pane.text()).toContain('Đã ghi vào B2.');
  });

  it('asks by header cells where that is wanted, each of them for one argument', async () => {
    const pane = await render(scene('formulas'));
    const lists = pane.find('main select');
    const left = lists.findIndex((list) => list.closest('section')?.textContent?.includes('Ô bên trái'));
    await pane.choose('main select', left, 'indicator');
    await pane.choose('main select', left + 1, 'period');
    expect(
      [...(pane.find('main select')[left + 1] as HTMLSelectElement).options].map(({ value }) => value),
    ).toEqual(['', 'period', 'unit']);
    expect(pane.text()).toContain('=CCHC.KET_QUA($A2;B$1)');
  });

  it('takes only values where no formula is wanted', async () => {
    const pane = await render(scene('formulas'));
    await pane.click('button', 'Chỉ lấy giá trị');
    expect(pane.formulas.calls[0]).toMatch(/^pull B2 /);
  });

  it('goes over what stands there only after a person agreed', async () => {
    const pane = await render(scene('formulas-occupied'));
    expect(pane.text()).toContain('đang có 3 ô có dữ liệu');
    await pane.click('button', 'Ghi đè');
    expect(pane.formulas.calls.map((call) => call.endsWith(' over'))).toEqual([false, true]);
  });

  it('says the reason where there is no figure, how old cells are, and why they are not newer', async () => {
    const pane = await render(scene('formulas-missing'));
    expect(pane.text()).toContain('Chưa có số: đơn vị chưa nhập.');
    expect(pane.text()).toContain('Số trong ô lấy lúc 10:32 ngày 03/6/2026.');
    expect(pane.text()).toContain('Mất mạng: ô giữ số lấy lần trước');
    await pane.click('button', 'Làm mới');
    expect(pane.formulas.calls).toEqual(['refresh']);
  });

  it('asks for every argument of what was picked, and for nothing else', async () => {
    const pane = await render(scene('formulas'));
    await pane.choose('main select', 0, 'DS_NHIEM_VU');
    expect(pane.find('[data-argument]').map(({ dataset }) => dataset.argument)).toEqual([
      'period',
      'status',
      'unit',
      'area',
      'include',
    ]);
    expect(pane.text()).toContain('=CCHC.DS_NHIEM_VU("2026-H1")');
  });
});

it('explains the formula of the selected cell in words', async () => {
  const pane = await render(scene('formulas-explained'));
  const [told] = pane.find('section', 'Công thức này nghĩa là gì');
  for (const words of ['theo ô A2', 'theo ô B1', 'Trung tâm', 'Để trống'])
    expect(told?.textContent).toContain(words);
});

it('inserts a ready table at the selected cell, and says when no chart could be drawn', async () => {
  const pane = await render(scene('formulas-tables-done'));
  expect(pane.formulas.calls).toEqual([expect.stringMatching(/^table B2 \d+×\d+$/)]);
  expect(pane.text()).toContain('chưa vẽ được biểu đồ');
});

it('offers only areas that a table can be made of', async () => {
  const pane = await render(scene('formulas-tables-done'));
  const areas = () =>
    [...(pane.find('main select')[1] as HTMLSelectElement).options].map(({ value }) => value);
  expect(areas()).not.toContain('DH');
  expect(pane.formulas.calls[0]).not.toMatch(/×1$/);
  await pane.click('input[value=late]');
  expect(areas()).toContain('DH');
});

it('turns formulas into values in the selection or everywhere, and puts them back', async () => {
  const pane = await render(scene('formulas-values'));
  expect(pane.text()).toContain('Đã chuyển 12 công thức. 1 ô đang báo lỗi nên giữ công thức.');
  await pane.click('input[value=selection]');
  await pane.click('button', 'Chuyển công thức thành giá trị');
  await pane.click('button', 'Gắn lại công thức');
  expect(pane.formulas.calls).toEqual(['freeze whole', 'freeze B2:D4', 'reattach']);
  expect(pane.text()).toContain('Đã gắn lại 12 công thức.');
});

it('says what to do where Excel is being typed into, or the screen cannot be fetched', async () => {
  const pane = await render(scene('formulas-editing'));
  expect(pane.text()).toContain('Nhấn Enter');
  await unmount();
  const away = await render(scene('formulas-not-loaded'));
  expect(away.find('[role=alert]', 'Chưa mở được phần Công thức')).toHaveLength(1);
  expect(away.find('button', 'Thử lại')).toHaveLength(1);
});
