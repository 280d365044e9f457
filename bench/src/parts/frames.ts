import type { Page } from 'playwright-core';
import { quantileOf, type Spread, spreadOf } from '../timing.ts';

/** Milliseconds between the pictures that a browser drew while something scrolled. */
export interface Scrolled {
  readonly p95: number;
  readonly longest: number;
  readonly spread: Spread;
  /** of the wheel */
  readonly turns: number;
}

/** Down, to the right, back to the left, up again. */
const WAY = [
  [0, 240],
  [240, 0],
  [-240, 0],
  [0, -240],
] as const;
const STEPS = 12;
const ROUNDS = 3;
/** What a hand needs from one turn of the wheel to the next. */
const PAUSE_MS = 40;

type Recording = { frames: number[]; stop: boolean };

/** Turns the wheel over an element and times every picture until it is still again. */
export async function scrollFrames(page: Page, selector: string): Promise<Scrolled> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  // what compiles this file names functions through a helper that the page does not have
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.evaluate(() => {
    const recording: Recording = { frames: [], stop: false };
    Object.assign(globalThis, { recording });
    let last = performance.now();
    const next = (now: number): void => {
      recording.frames.push(now - last);
      last = now;
      if (!recording.stop) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  let turns = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const [dx, dy] of WAY)
      for (let step = 0; step < STEPS; step++) {
        await page.mouse.wheel(dx, dy);
        await page.waitForTimeout(PAUSE_MS);
        turns++;
      }
  const frames = await page.evaluate(() => {
    const { recording } = globalThis as unknown as { recording: Recording };
    recording.stop = true;
    return recording.frames;
  });
  return {
    p95: quantileOf(frames, 0.95),
    longest: Math.max(...frames),
    spread: spreadOf(frames),
    turns,
  };
}

/** Puts a plain table in the place of the page: what a browser does by itself. */
export async function showAsTable(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((texts) => {
    const table = document.createElement('table');
    table.style.cssText = 'border-collapse:collapse;font:14px Carlito';
    for (const row of texts) {
      const line = table.insertRow();
      for (const text of row) {
        const cell = line.insertCell();
        cell.textContent = text;
        cell.style.cssText = 'border:1px solid #ccc;min-width:90px;padding:2px';
      }
    }
    const frame = document.createElement('div');
    frame.id = 'bench-table';
    frame.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;z-index:99';
    frame.append(table);
    document.body.append(frame);
  }, rows);
}
