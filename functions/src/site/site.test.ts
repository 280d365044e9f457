import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from './site.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const CDN = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const LOCAL = '<script src="/workbench/bridge.js"></script><script src="/office/office.js"></script>';
const root = mkdtempSync(join(tmpdir(), 'site-'));
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
let demo: Hono;
let excel: Hono;

beforeAll(() => {
  put('secret.txt', 'secret');
  put('workbench/index.html', `<p>Excel</p>${CDN}`);
  put('workbench/assets/index-AbCd_1234.js', 'export {}');
  put('addin/taskpane.html', `<html>${CDN}</html>`);
  put('addin/help.html', '<p>Trợ giúp</p>');
  put('addin/assets/icon-32.png', '\u0089PNG');
  put('addin/functions.json', '{}');
  put('office/office.js', 'office');
  const folders = {
    workbench: join(root, 'workbench'),
    addin: join(root, 'addin'),
    office: join(root, 'office'),
    manifest: join(REPOSITORY, 'manifest.xml'),
  };
  demo = createSite(folders, { excel: false });
  excel = createSite(folders, { excel: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const get = async (site: Hono, path: string) => {
  const response = await site.request(`http://127.0.0.1:3000${path}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('the pages of the demo', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/addin/help.html', 'text/html; charset=utf-8'],
    ['/addin/functions.json', 'application/json; charset=utf-8'],
    ['/addin/assets/icon-32.png', 'image/png'],
    ['/office/office.js', 'text/javascript; charset=utf-8'],
    ['/manifest.xml', 'application/xml; charset=utf-8'],
  ])('%s is served as %s', async (path, type) => {
    const { status, headers } = await get(demo, path);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('put the bridge and the npm copy of office.js into the pane, and change no other page', async () => {
    expect((await get(demo, '/addin/taskpane.html')).text).toBe(`<html>${LOCAL}</html>`);
    expect((await get(demo, '/')).text).toContain(CDN);
  });

  it("leave Microsoft's office.js in the pane for real Excel, allowed by the policy, and no bridge", async () => {
    const { text, headers } = await get(excel, '/addin/taskpane.html');
    expect(text).toBe(`<html>${CDN}</html>`);
    expect(headers.get('content-security-policy')).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com;",
    );
    expect(headers.get('content-security-policy')).toContain('https://*.officeapps.live.com');
    expect((await get(excel, '/office/office.js')).status).toBe(404);
  });

  it('may run our scripts only, and be framed by ourselves only', async () => {
    const policy = (await get(demo, '/addin/taskpane.html')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/frame-ancestors 'self'$/);
  });

  it('keep hashed files for ever and ask again for the others', async () => {
    const hashed = await get(demo, '/assets/index-AbCd_1234.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/addin/taskpane.html', '/office/office.js', '/addin/assets/icon-32.png'])
      expect((await get(demo, path)).headers.get('cache-control')).toBe('no-cache');
  });

  it('give the manifest for the address that was asked', async () => {
    const { text } = await get(demo, '/manifest.xml');
    expect(text).toContain('http://127.0.0.1:3000/addin/taskpane.html');
    expect(text).not.toContain('https://localhost:3000');
  });

  it.each([
    '/nowhere',
    '/addin',
    '/addin/assets/',
    '/addin/../secret.txt',
    '/addin/..%2fsecret.txt',
    '/addin/%2e%2e%2fsecret.txt',
    '/addin/..%5csecret.txt',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/addin/%00',
    '/%',
    '/%E0%A4%A',
    '//secret.txt',
  ])('answer 404 to %s', async (path) => {
    const { status, text } = await get(demo, path);
    expect([status, text]).toEqual([404, 'Không có trang này. / There is no such page.']);
  });
});
