// @vitest-environment jsdom
import { decisionsOf, mattersOf, notesOf, type Plan } from '@cchc/domain';
import samplePlan from '@cchc/domain/sample-plan' with { type: 'json' };
import { afterEach, describe, expect, it } from 'vitest';
import { render, unmount } from '../../testing/render.tsx';
import { SCENES } from '../../testing/scenes.ts';

afterEach(unmount);

const plan = samplePlan as unknown as Plan;

async function open(locale: 'vi' | 'en' = 'vi') {
  const scene = SCENES['plan-decisions'];
  if (!scene) throw new Error('no scene');
  return render(scene, { locale });
}

describe('what has to be agreed', () => {
  it.each(['vi', 'en'] as const)(
    'stands on the page, and the rest in the note to the drafter: all fifty points (%s)',
    async (locale) => {
      const pane = await open(locale);
      const noted = (code: string) => pane.text().includes(`(${code})`);
      const cards = pane.find('li').map((each) => each.textContent ?? '');
      const onPage = (code: string) => cards.some((text) => text.includes(` ${code}`));
      expect(decisionsOf(plan).filter(({ code }) => !onPage(code) || noted(code))).toEqual([]);
      expect(notesOf(plan).filter(({ code }) => !noted(code) || onPage(code))).toEqual([]);
      expect(mattersOf(plan)).toHaveLength(50);
    },
  );

  it('leads from each point to where it is decided: its setting, the calendar, or the appendix', async () => {
    const pane = await open();
    for (const { code, treatment } of decisionsOf(plan)) {
      const [card] = pane.find('li').filter((each) => each.textContent?.includes(` ${code}`));
      const buttons = [...(card?.querySelectorAll('button') ?? [])].map(
        (each) => each.getAttribute('aria-label') ?? each.textContent,
      );
      const words =
        treatment.setting !== undefined
          ? /^Thay đổi: /
          : treatment.place === 'calendar'
            ? /^Mở lịch báo cáo$/
            : /^Mở kế hoạch năm$/;
      expect(
        buttons.some((each) => words.test(each ?? '')),
        code,
      ).toBe(true);
    }
    await pane.click('button', 'Mở kế hoạch năm');
    expect(pane.navigation.get()).toMatchObject({ page: 'annual' });
  });
});
