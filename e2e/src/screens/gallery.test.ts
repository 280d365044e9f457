import { mkdirSync } from 'node:fs';
import { ACCEPTANCE_SCENES } from '@cchc/addin/ui/testing/acceptance-scenes.ts';
import { CONSOLIDATED_SCENES } from '@cchc/addin/ui/testing/consolidated-scenes.ts';
import { PLAN_SCENES } from '@cchc/addin/ui/testing/plan-scenes.ts';
import { PROVINCE_SCENES } from '@cchc/addin/ui/testing/province-scenes.ts';
import { REMINDER_SCENES } from '@cchc/addin/ui/testing/reminder-scenes.ts';
import { STATE_SCENES } from '@cchc/addin/ui/testing/scenes-states.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, sideways } from '../axe.ts';
import { launchBrowser } from '../browser.ts';
import { SHOTS } from '../running.ts';
import { gallerySite } from './gallery-site.ts';

/** Another scene, and the moments until the sheet before it is gone and it is drawn; runs in the page. */
const show = async (name: string): Promise<void> => {
  const gallery = globalThis as unknown as { show(name: string): void; close(): void };
  const moment = (ms: number) => new Promise((done) => setTimeout(done, ms));
  gallery.close();
  await moment(100);
  gallery.show(name);
  // React shows what was lazy a third of a second late, so that a screen does not flicker.
  await moment(600);
};

let browser: Browser;
let site: Awaited<ReturnType<typeof gallerySite>>;
beforeAll(async () => {
  mkdirSync(`${SHOTS}scenes`, { recursive: true });
  [browser, site] = await Promise.all([launchBrowser(), gallerySite()]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** Sending, conflicts, history, comments, review, entry for others, the plan, in every state that they are designed for. */
describe.each([
  [320, 'vi'],
  [450, 'en'],
] as const)('the screens at %i px in %s', (width, locale) => {
  it('stay inside the pane and give axe nothing to find', async () => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    const page = await context.newPage();
    const wrong: string[] = [];
    await page.goto(site.scene('report-ready', locale));
    await page.locator('main').waitFor();
    for (const name of [
      ...Object.keys(STATE_SCENES),
      ...Object.keys(PLAN_SCENES),
      ...Object.keys(CONSOLIDATED_SCENES),
      ...Object.keys(PROVINCE_SCENES),
      ...Object.keys(ACCEPTANCE_SCENES),
      ...Object.keys(REMINDER_SCENES),
    ]) {
      await page.evaluate(show, name);
      await page.screenshot({ path: `${SHOTS}scenes/${name}-${width}-${locale}.png` });
      for (const finding of await axeFindings(page)) wrong.push(`${name}: ${finding}`);
      const wider = await sideways(page);
      if (wider > 0) wrong.push(`${name} is ${wider} px wider than the pane`);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });
});
