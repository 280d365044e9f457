/**
 * The arrows of docs/architecture.md. Everything that is not allowed there is an error here; scripts/arrows.test.ts
 * shows for every rule one import that it refuses and one that it lets pass.
 */
const TEST = '\\.test\\.tsx?$';
/** Tests and test builders may look across the house; what is shipped may not. */
const shipped = (path) => ({ path, pathNot: [TEST, '/testing/'] });
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;
const WORKSPACES = [
  'domain',
  'functions',
  'addin',
  'workbench',
  'xlsx',
  'docx',
  'e2e',
  'bench',
  'soak',
  'scripts',
];
const others = (...allowed) => `^(${WORKSPACES.filter((name) => !allowed.includes(name)).join('|')})/`;

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      {},
      // Types may point at each other (a workbook has sheets, a sheet its workbook): they are gone at run time.
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'A circle has no bottom to start reading from.',
    ),
    forbid(
      'not-resolvable',
      {},
      { couldNotResolve: true, pathNot: '^(virtual:|\\?)' },
      'An import of nothing, or an undeclared one.',
    ),
    forbid(
      'no-tests-in-product',
      { pathNot: TEST },
      { path: TEST },
      'What is shipped does not lean on tests.',
    ),

    forbid(
      'domain-alone',
      { path: '^domain/' },
      { path: others('domain') },
      'The rules of the plan know no other part.',
    ),
    forbid(
      'domain-zod-only',
      shipped('^domain/src/'),
      {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: [npm('zod'), '^domain/'],
      },
      'Pure TypeScript: zod at most, no React, no Firebase.',
    ),
    forbid(
      'domain-no-io',
      shipped('^domain/src/'),
      { dependencyTypes: ['core'] },
      'No I/O and no clock in the rules.',
    ),

    forbid(
      'xlsx-alone',
      shipped('^xlsx/'),
      { path: others('xlsx') },
      'The wrapper of the .xlsx library knows no other part.',
    ),
    forbid(
      'docx-alone',
      shipped('^docx/'),
      { path: others('docx') },
      'The wrapper of the .docx library knows no other part.',
    ),
    forbid(
      'docx-library-in-docx',
      { path: '^(domain|functions|addin|workbench|xlsx|scripts)/' },
      { path: npm('docx') },
      'What a document looks like is decided in one module.',
    ),
    forbid(
      'hyperformula-in-bench',
      { pathNot: '^bench/' },
      { path: npm('hyperformula') },
      'GPL: the benchmarks compare with it, nothing that ships may touch it.',
    ),
    forbid(
      'hucre-in-xlsx',
      { path: '^(domain|functions|addin|workbench|scripts)/' },
      { path: npm('hucre|fflate') },
      'The .xlsx library is young, and a ZIP from anyone may be a bomb: one module wraps both.',
    ),
    forbid(
      'functions-to-domain',
      shipped('^functions/'),
      { path: others('functions', 'domain', 'xlsx', 'docx') },
      'functions -> domain',
    ),
    forbid(
      'firebase-admin-in-adapters',
      {
        path: '^(domain|functions|addin|workbench)/',
        pathNot: ['^functions/src/(store/firestore|identity/firebase)/', '^functions/src/index\\.ts$'],
      },
      { path: npm('firebase-admin') },
      'Only the Firebase adapters and their composition root know Firebase.',
    ),
    forbid(
      'libsql-in-adapter',
      {
        path: '^(domain|functions|addin|workbench)/',
        pathNot: ['^functions/src/store/libsql/', '^functions/src/local\\.ts$'],
      },
      { path: npm('libsql|@libsql') },
      'Only the libsql adapter and the composition root of one machine know libsql.',
    ),
    forbid(
      'adapters-behind-roots',
      {
        path: '^functions/src/',
        pathNot: [
          '^functions/src/(index|local)\\.ts$',
          '^functions/src/local/',
          // The command that verifies audits: it reads whichever store it is pointed at
          '^functions/src/audit/main\\.ts$',
          '^functions/src/(store/(firestore|libsql)|identity/(firebase|local))/',
          '^functions/src/testing/',
          TEST,
        ],
      },
      { path: '^functions/src/(store/(firestore|libsql)|identity/(firebase|local))/' },
      'Two composition roots choose the adapters; no other file knows which one runs.',
    ),

    forbid(
      'addin-to-domain',
      shipped('^addin/'),
      { path: others('addin', 'domain', 'xlsx', 'docx') },
      'addin -> domain',
    ),
    forbid(
      'excel-below-sync',
      shipped('^addin/src/excel/'),
      { path: '^addin/src/(ui|sync|api|files)/' },
      'excel imports none of ui, sync, api, files.',
    ),
    forbid(
      'files-below-sync',
      shipped('^addin/src/files/'),
      { path: '^addin/src/(ui|sync|api|excel)/' },
      'files imports none of ui, sync, api, excel.',
    ),
    forbid(
      'api-below-sync',
      shipped('^addin/src/api/'),
      { path: '^addin/src/(ui|sync|excel|files)/' },
      'api imports none of ui, sync, excel, files.',
    ),
    forbid(
      'sync-below-ui',
      shipped('^addin/src/sync/'),
      { path: '^addin/src/ui/' },
      'sync does not know how it is shown.',
    ),
    forbid(
      'functions-below-ui',
      shipped('^addin/src/functions/'),
      { path: '^addin/src/(ui|excel|files)/' },
      'What answers cells knows no screen and no sheet: Excel asks, it answers.',
    ),
    forbid(
      'ui-through-sync',
      shipped('^addin/src/ui/'),
      { path: '^addin/src/(excel|files|api)/' },
      'ui -> sync -> {excel, files, api}',
    ),
    forbid(
      'firebase-in-api',
      { path: '^addin/src/', pathNot: ['^addin/src/api/', TEST] },
      { path: npm('firebase|@firebase') },
      'Sign-in with Firebase is a detail of the API client.',
    ),
    forbid(
      'react-in-ui',
      { path: '^addin/src/', pathNot: ['^addin/src/ui/', '^addin/src/main\\.tsx$', TEST] },
      { path: npm('react|react-dom|@types/react|@types/react-dom|@fluentui') },
      'React stays in the UI.',
    ),

    forbid(
      'workbench-alone',
      shipped('^workbench/'),
      { path: others('workbench', 'xlsx') },
      'The workbench knows nothing of the add-in.',
    ),
    forbid(
      'model-without-grid',
      shipped('^workbench/src/model/'),
      { path: '^workbench/src/(grid|page|engine)/' },
      'The model runs in Node without a grid.',
    ),
    forbid(
      'model-without-univer',
      shipped('^workbench/src/model/'),
      { path: npm('@univerjs') },
      'Univer sits behind the engine adapter.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only what we build: packages keep their files in dist/ too, and an excluded import is one no rule sees.
    exclude: { path: ['^dist/', '^[^/]+/dist/', '^\\.tsbuild/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    skipAnalysisNotInRules: true,
    builtInModules: { add: ['node:sqlite', 'node:test'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
