import { Hono } from 'hono';
import { pageHeaders } from './page-headers.ts';
import { forWorkbench } from './pane-page.ts';
import { decoded, fileIn, serveFile } from './static-files.ts';

/** Where the built pages lie, absolute. */
export interface SiteFolders {
  workbench: string;
  addin: string;
  /** `dist` of @microsoft/office-js. */
  office: string;
  manifest: string;
}

/** Address that manifest.xml is written for in the repository. */
const MANIFEST_BASE = 'https://localhost:3000';

/**
 * The pages of the demo: the workbench at /, the add-in at /addin/, office.js and the manifest. With `excel`
 * the add-in's pages stay as they are deployed, with Microsoft's own office.js.
 */
export function createSite(folders: SiteFolders, { excel }: { excel: boolean }): Hono {
  const site = new Hono();
  site.use('*', pageHeaders({ excel }));
  const under = (prefix: string, folder: string, change?: (text: string) => string) =>
    site.get(`${prefix}*`, async (c, next) => {
      let path = decoded(c.req.path)?.slice(prefix.length);
      if (path === undefined || path.includes('\0')) return next();
      if (path === '' || path.endsWith('/')) path += 'index.html';
      const file = await fileIn(folder, path);
      if (!file) return next();
      return serveFile(c, file, file.endsWith('.html') ? change : undefined);
    });
  site.get('/manifest.xml', (c) => {
    const { origin } = new URL(c.req.url);
    return serveFile(c, folders.manifest, (xml) => xml.replaceAll(MANIFEST_BASE, origin));
  });
  if (!excel) under('/office/', folders.office);
  under('/addin/', folders.addin, excel ? undefined : forWorkbench);
  under('/', folders.workbench);
  site.notFound((c) => c.text('Không có trang này. / There is no such page.', 404));
  return site;
}
