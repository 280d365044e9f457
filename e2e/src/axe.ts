import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What others make, and what is left as it is: Fluent's focus helpers, the grid's canvas and its notes. */
const OTHERS = ['[data-tabster-dummy]', '.grid-canvas', 'section[aria-label^="Notifications"]'];

/** A colour half-way to another has no contrast that says anything: what moves comes to its end first, spinners aside. */
const atRest = (frame: Frame | Page): Promise<void> =>
  frame.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** What axe finds wrong in a page or a frame of one. */
export async function axeFindings(frame: Frame | Page): Promise<string[]> {
  await atRest(frame);
  await frame.evaluate(AXE);
  return frame.evaluate(async (others) => {
    type Axe = {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { axe } = globalThis as unknown as Axe;
    // a frame inside is looked at on its own
    const found = await axe.run({ exclude: others.map((each) => [each]) }, { iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, OTHERS);
}

/** By how many pixels a page is wider than its window. */
export const sideways = (frame: Frame | Page): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
