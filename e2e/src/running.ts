import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Product, startProduct } from './product.ts';

/** Where pictures go, for people to look at. */
export const SHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** The product and a browser for the tests of one file; both end with it. */
export function running(): { readonly product: Product; readonly browser: Browser } {
  let started: [Product, Browser] | undefined;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    started = await Promise.all([startProduct(), launchBrowser()]);
  });
  afterAll(async () => {
    await started?.[1].close();
    await started?.[0].stop();
  });
  const at = <Index extends 0 | 1>(index: Index): [Product, Browser][Index] => {
    if (!started) throw new Error('The product runs from beforeAll on.');
    return started[index];
  };
  return {
    get product() {
      return at(0);
    },
    get browser() {
      return at(1);
    },
  };
}
