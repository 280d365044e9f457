import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const GALLERY = 'src/ui/testing/gallery.html';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The screens of the pane on sample states, built as the pane is, on a server of their own. */
export async function gallerySite(): Promise<{ scene(name: string, locale: string): string; stop(): void }> {
  const root = fileURLToPath(new URL('../../../addin/', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-gallery-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    base: '/',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: join(root, GALLERY) },
    },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    try {
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    scene: (name, locale) => `http://127.0.0.1:${port}/${GALLERY}?scene=${name}&locale=${locale}`,
    stop() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
