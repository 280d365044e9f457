import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { LibsqlStore } from '../testing/index.ts';
import { provinceFlow } from '../testing/province-flow.ts';

it('carries the report to the province on the embedded store as on Firestore', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-'));
  const store = new LibsqlStore(folder);
  await provinceFlow(store, 'c1');
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
