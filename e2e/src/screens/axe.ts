import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page or a frame of one; Fluent's own focus helpers are a false finding. */
export async function axeFindings(frame: Frame | Page): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    type Axe = {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { axe } = globalThis as unknown as Axe;
    const found = await axe.run({ exclude: [['[data-tabster-dummy]']] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** By how many pixels the page is wider than its window. */
export const sideways = (frame: Frame | Page): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
