// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from '../testing/render.tsx';
import { SCENES } from '../testing/scenes.ts';

afterEach(unmount);

describe('a cell that is unclear', () => {
  it('has a button for each number that may be meant, none of which can be taken for the other', async () => {
    const pane = await render(SCENES['report-unclear']!);
    const buttons = pane.find('fieldset button').map((button) => button.textContent);
    expect(buttons).toEqual(['Là 1234', 'Là 1,234 (có phần lẻ)', 'Là 12', 'Là 6']);
    expect(
      pane
        .find('fieldset')
        .map((set) => document.getElementById(set.getAttribute('aria-labelledby') ?? '')?.textContent),
    ).toEqual(['Ô này ghi số nào?', 'Ô này ghi số nào?']);
    expect(pane.find('fieldset button', 'Là 1234 cho ')).toHaveLength(1);
    await pane.click('fieldset button', 'Là 1,234');
    await pane.click('fieldset button', 'Là 6');
    expect(pane.ledger.calls).toEqual(['readAs TTHC.02 1.234', 'readAs TTHC.07 6']);
  });

  it('is asked in English with English separators', async () => {
    const pane = await render(SCENES['report-unclear']!, { locale: 'en' });
    expect(pane.find('fieldset button').map((button) => button.textContent)).toEqual([
      'It is 1234',
      'It is 1.234 (with decimals)',
      'It is 12',
      'It is 6',
    ]);
  });
});

it('a row that resembles one that was sent has a button for each answer', async () => {
  const pane = await render(SCENES['report-same-row']!);
  expect(pane.text()).toContain('Dòng này giống một dòng đã gửi: “Thiếu máy quét”.');
  await pane.click('button', 'Là dòng mới: Thiếu máy quét');
  await pane.click('button', 'Là dòng đã gửi: Thiếu máy quét');
  expect(pane.ledger.calls).toEqual(['answerRow VM/aaaaaaaa1 false', 'answerRow VM/aaaaaaaa1 true']);
});
