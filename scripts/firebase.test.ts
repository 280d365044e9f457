import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Header {
  key: string;
  value: string;
}
interface FirebaseJson {
  functions: { source: string; runtime: string; predeploy: string[] }[];
  firestore: { rules: string; indexes: string };
  hosting: {
    public: string;
    predeploy: string[];
    rewrites: { source: string; function?: { functionId: string; region: string } }[];
    headers: { source: string; headers: Header[] }[];
  };
  emulators: Record<string, { host?: string; port?: number } | boolean>;
}
const firebase = JSON.parse(read('firebase.json')) as FirebaseJson;
const onEveryFile = new Map(
  firebase.hosting.headers
    .filter(({ source }) => source === '**')
    .flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value] as const)),
);
const policy = new Map(
  (onEveryFile.get('content-security-policy') ?? '').split(';').map((part) => {
    const [name = '', ...sources] = part.trim().split(' ');
    return [name, sources] as const;
  }),
);

describe('firebase.json', () => {
  it('deploys the bundled functions on a supported runtime, built just before', () => {
    expect(firebase.functions).toEqual([
      { source: 'functions/dist', codebase: 'default', runtime: 'nodejs22', predeploy: ['npm run build'] },
    ]);
    expect(firebase.hosting).toMatchObject({ public: 'dist/hosting', predeploy: ['npm run build'] });
  });

  it('sends /api to the function before any other rewrite could take it', () => {
    expect(firebase.hosting.rewrites[0]).toEqual({
      source: '/api/**',
      function: { functionId: 'api', region: 'asia-southeast1' },
    });
  });

  it('lets Office frame the pages and nobody else, without the header that would forbid all frames', () => {
    expect(policy.get('frame-ancestors')).toEqual([
      "'self'",
      'https://*.officeapps.live.com',
      'https://*.cloud.microsoft',
      'https://*.sharepoint.com',
      'https://*.office.com',
      'https://*.microsoft365.com',
      'https://onedrive.live.com',
    ]);
    const keys = firebase.hosting.headers.flatMap(({ headers }) =>
      headers.map(({ key }) => key.toLowerCase()),
    );
    expect(keys).not.toContain('x-frame-options');
  });

  it('runs scripts of ours and office.js only, and speaks to our API and sign-in only', () => {
    expect(policy.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
    expect(policy.get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual([
      "'self'",
      'https://identitytoolkit.googleapis.com',
      'https://securetoken.googleapis.com',
    ]);
    expect(onEveryFile.get('x-content-type-options')).toBe('nosniff');
    expect(onEveryFile.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('gives each file one rule for its cache: hashed ones for ever, pages never unasked', () => {
    const caches = firebase.hosting.headers.flatMap(({ source, headers }) =>
      headers.filter(({ key }) => key === 'Cache-Control').map(({ value }) => [source, value]),
    );
    expect(caches).toEqual([
      ['/addin/app/*.@(js|css|woff2)', 'public, max-age=31536000, immutable'],
      ['/addin/assets/*.@(png|svg)', 'public, max-age=86400'],
      ['/addin/*.@(html|js|json|xml)', 'no-cache'],
    ]);
  });

  it('keeps the emulators on this machine', () => {
    const emulators = Object.values(firebase.emulators).filter((e) => typeof e === 'object' && 'port' in e);
    expect(emulators).toHaveLength(4);
    for (const emulator of emulators) expect(emulator).toMatchObject({ host: '127.0.0.1' });
  });
});

describe('Firestore', () => {
  it('denies clients everything', () => {
    const rules = read(firebase.firestore.rules)
      .replace(/\/\/.*$/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(rules).toBe(
      "rules_version = '2'; service cloud.firestore { match /databases/{database}/documents { " +
        'match /{document=**} { allow read, write: if false; } } }',
    );
  });

  it('indexes no map or list, where each key would be an index entry of its own, and keeps what queries look up', () => {
    const { indexes, fieldOverrides } = JSON.parse(read(firebase.firestore.indexes)) as {
      indexes: unknown[];
      fieldOverrides: { collectionGroup: string; fieldPath: string; indexes: unknown[] }[];
    };
    // The history of one entry: links that touched it, newest first.
    expect(indexes).toEqual([
      {
        collectionGroup: 'audit',
        queryScope: 'COLLECTION',
        fields: [
          { fieldPath: 'keys', arrayConfig: 'CONTAINS' },
          { fieldPath: 'seq', order: 'DESCENDING' },
        ],
      },
    ]);
    expect(fieldOverrides.every((field) => field.indexes.length === 0)).toBe(true);
    expect(fieldOverrides.map((field) => `${field.collectionGroup}.${field.fieldPath}`)).toEqual([
      'reports.entries',
      'reports.contribution',
      'reports.completeness',
      'reports.recent',
      'audit.changes',
      'audit.given',
      'audit.settled',
      'audit.transition',
      'audit.comment',
      'audit.standIn',
      'comments.comments',
      'comments.seen',
      'snapshots.units',
      'snapshots.rows',
      'snapshots.before',
      'province-reports.texts',
      'province-reports.dropped',
      'province-reports.order',
      'events.what',
      'issued.figures',
      'issued.document',
      'issued.recipients',
      'report-templates.base64',
      'report-templates.entries',
      'looks.cursors',
      'plans.*',
    ]);
  });
});
