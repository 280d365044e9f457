/** A target is a file of the house (imported by a relative path) or a package name. */
export type Import = [from: string, to: string];

/** For each rule imports that it refuses, and their twins: as near as can be, and allowed. */
export const CASES: Record<string, { wrong: Import[]; right: Import[] }> = {
  'no-circular': {
    wrong: [['domain/src/egg.ts', 'domain/src/hen.ts']],
    right: [['domain/src/chick.ts', 'domain/src/hen.ts']],
  },
  'not-resolvable': {
    wrong: [
      ['addin/src/ui/gone.ts', 'addin/src/ui/missing.ts'],
      ['addin/src/ui/inner.ts', '@cchc/domain/src/index.ts'],
    ],
    right: [['addin/src/ui/here.ts', '@cchc/domain']],
  },
  'no-tests-in-product': {
    wrong: [['functions/src/leaning.ts', 'functions/src/some.test.ts']],
    right: [['functions/src/other.test.ts', 'functions/src/some.test.ts']],
  },
  'domain-alone': {
    wrong: [
      ['domain/src/a1.ts', '@cchc/functions'],
      ['domain/src/a2.ts', 'addin/src/api/client.ts'],
      ['domain/src/a3.ts', '@cchc/workbench/model'],
      ['domain/src/a4.test.ts', '@cchc/functions'],
    ],
    right: [['domain/src/a5.ts', 'domain/src/index.ts']],
  },
  'domain-zod-only': {
    wrong: [
      ['domain/src/b1.ts', 'react'],
      ['domain/src/b2.ts', 'hono'],
    ],
    right: [
      ['domain/src/b3.ts', 'zod'],
      ['domain/src/b4.test.ts', 'fast-check'],
    ],
  },
  'domain-no-io': {
    wrong: [
      ['domain/src/c1.ts', 'node:fs'],
      ['domain/src/c2.ts', 'crypto'],
    ],
    right: [
      ['domain/src/c3.test.ts', 'node:fs'],
      ['domain/scripts/c4.ts', 'node:fs'],
    ],
  },
  'xlsx-alone': {
    wrong: [['xlsx/src/s1.ts', '@cchc/domain']],
    right: [
      ['xlsx/src/s2.ts', 'hucre'],
      ['functions/src/s3.ts', 'xlsx/src/s2.ts'],
      ['addin/src/files/s4.ts', 'xlsx/src/s2.ts'],
      ['workbench/src/page/s5.ts', 'xlsx/src/s2.ts'],
    ],
  },
  'docx-alone': {
    wrong: [
      ['docx/src/w1.ts', '@cchc/domain'],
      ['docx/src/w2.ts', 'xlsx/src/s2.ts'],
    ],
    right: [
      ['docx/src/w3.ts', 'docx'],
      ['functions/src/w4.ts', 'docx/src/w3.ts'],
      ['addin/src/files/w5.ts', 'docx/src/w3.ts'],
    ],
  },
  'docx-library-in-docx': {
    wrong: [
      ['addin/src/files/w6.ts', 'docx'],
      ['functions/src/w7.ts', 'docx'],
    ],
    right: [['docx/src/w8.ts', 'docx']],
  },
  'hyperformula-in-bench': {
    wrong: [
      ['domain/src/hf1.ts', 'hyperformula'],
      ['addin/src/excel/hf2.ts', 'hyperformula'],
    ],
    right: [['bench/src/peers/hf3.ts', 'hyperformula']],
  },
  'hucre-in-xlsx': {
    wrong: [
      ['functions/src/s6.ts', 'hucre'],
      ['addin/src/files/s8.ts', 'fflate'],
    ],
    right: [
      ['xlsx/src/s7.ts', 'hucre'],
      ['xlsx/src/s9.ts', 'fflate'],
    ],
  },
  'functions-to-domain': {
    wrong: [
      ['functions/src/d1.ts', '@cchc/addin/api/client.ts'],
      ['functions/src/d2.ts', '@cchc/workbench/model'],
      ['functions/src/d3.ts', 'scripts/tool.ts'],
    ],
    right: [
      ['functions/src/d4.ts', '@cchc/domain'],
      ['functions/src/d5.ts', 'hono'],
    ],
  },
  'firebase-admin-in-adapters': {
    wrong: [
      ['functions/src/api/e1.ts', 'firebase-admin/firestore'],
      ['functions/src/store/libsql/e2.ts', 'firebase-admin'],
      ['functions/src/local.ts', 'firebase-admin'],
      ['addin/src/api/e3.ts', 'firebase-admin'],
    ],
    right: [
      ['functions/src/store/firestore/e4.ts', 'firebase-admin'],
      ['functions/src/identity/firebase/e5.ts', 'firebase-admin'],
      ['functions/src/index.ts', 'firebase-admin'],
    ],
  },
  'libsql-in-adapter': {
    wrong: [
      ['functions/src/api/f1.ts', 'libsql'],
      ['functions/src/store/firestore/f2.ts', 'libsql'],
      ['functions/src/index.ts', 'libsql'],
    ],
    right: [
      ['functions/src/store/libsql/f3.ts', 'libsql'],
      ['functions/src/local.ts', 'libsql'],
    ],
  },
  'adapters-behind-roots': {
    wrong: [
      ['functions/src/api/g1.ts', 'functions/src/store/libsql/f3.ts'],
      ['functions/src/reports/g2.ts', 'functions/src/identity/local/accounts.ts'],
    ],
    right: [
      ['functions/src/local.ts', 'functions/src/store/libsql/f3.ts'],
      ['functions/src/api/g3.ts', 'functions/src/store/store.ts'],
    ],
  },
  'addin-to-domain': {
    wrong: [
      ['addin/src/ui/h1.tsx', '@cchc/functions'],
      ['addin/src/excel/h2.ts', '@cchc/workbench/model'],
    ],
    right: [
      ['addin/src/excel/h3.ts', '@cchc/domain'],
      ['addin/src/excel/h4.test.ts', '@cchc/workbench/model'],
    ],
  },
  'excel-below-sync': {
    wrong: [
      ['addin/src/excel/i1.ts', 'addin/src/ui/view.tsx'],
      ['addin/src/excel/i2.ts', 'addin/src/sync/engine.ts'],
    ],
    right: [['addin/src/excel/i3.ts', 'addin/src/excel/render.ts']],
  },
  'files-below-sync': {
    wrong: [['addin/src/files/j1.ts', 'addin/src/sync/engine.ts']],
    right: [['addin/src/files/j2.ts', '@cchc/domain']],
  },
  'api-below-sync': {
    wrong: [
      ['addin/src/api/k1.ts', 'addin/src/excel/render.ts'],
      ['addin/src/api/k2.ts', 'addin/src/sync/engine.ts'],
      ['addin/src/api/k3.ts', 'addin/src/ui/view.tsx'],
    ],
    right: [['addin/src/api/k4.ts', 'addin/src/api/client.ts']],
  },
  'sync-below-ui': {
    wrong: [['addin/src/sync/l1.ts', 'addin/src/ui/view.tsx']],
    right: [
      ['addin/src/sync/l2.ts', 'addin/src/excel/render.ts'],
      ['addin/src/sync/l2.ts', 'addin/src/api/client.ts'],
    ],
  },
  'functions-below-ui': {
    wrong: [
      ['addin/src/functions/f1.ts', 'addin/src/ui/view.tsx'],
      ['addin/src/functions/f1.ts', 'addin/src/excel/render.ts'],
    ],
    right: [['addin/src/functions/f2.ts', 'addin/src/api/client.ts']],
  },
  'ui-through-sync': {
    wrong: [
      ['addin/src/ui/m1.tsx', 'addin/src/excel/render.ts'],
      ['addin/src/ui/m2.tsx', 'addin/src/api/client.ts'],
    ],
    right: [
      ['addin/src/ui/m3.tsx', 'addin/src/sync/engine.ts'],
      ['addin/src/main.tsx', 'addin/src/api/client.ts'],
    ],
  },
  'firebase-in-api': {
    wrong: [
      ['addin/src/ui/n1.tsx', 'firebase/auth'],
      ['addin/src/main.tsx', 'firebase/auth'],
    ],
    right: [['addin/src/api/n2.ts', 'firebase/auth']],
  },
  'react-in-ui': {
    wrong: [
      ['addin/src/sync/o1.ts', 'react'],
      ['addin/src/excel/o2.ts', '@fluentui/react-components'],
    ],
    right: [
      ['addin/src/ui/o3.tsx', 'react'],
      ['addin/src/main.tsx', 'react-dom'],
    ],
  },
  'workbench-alone': {
    wrong: [
      ['workbench/src/page/p1.tsx', '@cchc/addin/api/client.ts'],
      ['workbench/src/model/p2.ts', '@cchc/domain'],
      ['workbench/src/node/p3.ts', '@cchc/functions'],
    ],
    right: [
      ['workbench/src/page/p4.tsx', 'workbench/src/model/index.ts'],
      ['e2e/src/p5.ts', '@cchc/workbench/model'],
      ['bench/src/p6.ts', '@cchc/functions'],
    ],
  },
  'model-without-grid': {
    wrong: [
      ['workbench/src/model/q1.ts', 'workbench/src/grid/grid.ts'],
      ['workbench/src/model/q2.ts', 'workbench/src/engine/univer.ts'],
    ],
    right: [['workbench/src/grid/q3.ts', 'workbench/src/model/index.ts']],
  },
  'model-without-univer': {
    wrong: [['workbench/src/model/r1.ts', '@univerjs/core']],
    right: [['workbench/src/engine/univer.ts', '@univerjs/core']],
  },
};
