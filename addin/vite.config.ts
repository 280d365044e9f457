import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { functionsMetadataFiles } from './functions-metadata.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The pane. Hashed files lie in app/, apart from the icons and help pages of public/, so that a server can let
 * browsers keep them for ever. No inline script anywhere: the page's policy allows none.
 */
export default defineConfig({
  root: here('.'),
  base: '/addin/',
  publicDir: here('public'),
  plugins: [react(), functionsMetadataFiles()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    assetsDir: 'app',
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: here('taskpane.html') },
  },
});
