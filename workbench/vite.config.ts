import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page is an ordinary module build. `workbench/bridge.js` is built beside it under a fixed name and imports
 * nothing, because a server puts it as a classic script into the add-in's page before office.js.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Univer is 5 MB before compression; it is the host of a demo and of tests, never part of the add-in
    chunkSizeWarningLimit: 8_000,
    rollupOptions: {
      input: { index: here('index.html'), bridge: here('src/page/bridge.ts') },
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'bridge' ? 'workbench/bridge.js' : 'assets/[name]-[hash].js',
      },
      // "use client" marks in Univer's dependencies mean nothing here
      onLog: (level, log, handler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
});
