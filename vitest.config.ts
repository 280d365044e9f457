import { defineConfig } from 'vitest/config';

/** One Vitest project a workspace; `e2e` alone drives a browser and so has generous limits. */
const project = (name: string, extra: Record<string, unknown> = {}) => ({
  test: {
    name,
    root: `./${name}`,
    include: ['**/*.test.ts', '**/*.test.tsx'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    ...extra,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('domain'),
      project('functions'),
      project('addin'),
      project('workbench'),
      project('xlsx'),
      project('docx'),
      project('scripts'),
      project('soak', { testTimeout: 900_000 }),
      project('e2e', {
        testTimeout: 300_000,
        hookTimeout: 180_000,
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
});
