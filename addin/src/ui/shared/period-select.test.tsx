// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from '../testing/render.tsx';
import { PERIODS, signedIn } from '../testing/sample-state.ts';
import { SCENES } from '../testing/scenes.ts';

afterEach(unmount);
const EARLIER = 'Số liệu thu theo Kế hoạch số 06/KH-UBND ngày 10/01/2026 (kế hoạch trước).';
const q1 = PERIODS.find(({ kind }) => kind === 'Q1')!;

describe('a period whose figures were collected under the earlier plan', () => {
  it('says so on the report, and another one does not', async () => {
    const pane = await render({ state: signedIn() });
    expect(pane.text()).not.toContain(EARLIER);
    await pane.change({ period: q1 });
    expect(pane.text()).toContain(EARLIER);
  });

  it('says so on Tổng hợp', async () => {
    const pane = await render(SCENES.totals!);
    expect(pane.text()).not.toContain(EARLIER);
    await pane.change({ period: q1 });
    expect(pane.text()).toContain(EARLIER);
  });
});
