import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SyncReply } from '@cchc/domain';
import { getRequestListener } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { clientOf } from './testing/api-client.ts';
import { createTestApp } from './testing/index.ts';

type Handler = ReturnType<typeof getRequestListener>;

/** As Cloud Functions calls a handler: the body is read already and stands in `rawBody`. */
async function behindCloudFunctions<T>(handler: Handler, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (parts.length > 0) Object.assign(request, { rawBody: Buffer.concat(parts) });
      void handler(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the Firebase function', () => {
  it('is one v2 https function whose region is a parameter', async () => {
    const { api } = await import('./index.ts');
    const endpoint = (
      api as unknown as { __endpoint: { platform: string; region: unknown; httpsTrigger: unknown } }
    ).__endpoint;
    expect(endpoint.platform).toBe('gcfv2');
    expect(endpoint.httpsTrigger).toBeDefined();
    expect(JSON.stringify(endpoint.region)).toContain('CCHC_REGION');
  });

  it('answers health and 401 by itself, with Firestore and Firebase Auth behind it but not called', async () => {
    process.env.GCLOUD_PROJECT = 'demo-cchc';
    process.env.METADATA_SERVER_DETECTION = 'none';
    const { api } = await import('./index.ts');
    await behindCloudFunctions(api as unknown as Handler, async (origin) => {
      const health = await fetch(`${origin}/api/health`);
      expect(await health.json()).toEqual({ ok: true, identity: 'firebase', demo: false });
      expect((await fetch(`${origin}/api/sync`, { method: 'POST', body: '{' })).status).toBe(401);
      expect((await fetch(`${origin}/api/sign-in`, { method: 'POST', body: '{}' })).status).toBe(401);
      expect((await fetch(`${origin}/api/sample-people`)).status).toBe(401);
    });
  });

  it('reads bodies that Cloud Functions has read already', async () => {
    const test = await createTestApp();
    const client = await clientOf(test, 'canbo.dv2');
    const request = client.syncRequest({
      entries: { 'CV.01': { value: { components: { numerator: 9, denominator: 10 } }, base: null } },
    });
    await behindCloudFunctions(getRequestListener(test.app.fetch), async (origin) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${client.token}` };
      const post = (body: string) => fetch(`${origin}/api/sync`, { method: 'POST', headers, body });
      const reply = (await (await post(JSON.stringify(request))).json()) as SyncReply;
      expect(Object.keys(reply.settled)).toEqual(['CV.01']);
      expect((await post('{')).status).toBe(400);
      expect((await post('x'.repeat(1_000_001))).status).toBe(413);
    });
    await test.close();
  });
});
