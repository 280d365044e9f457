/**
 * Builds what is shipped and what the demo serves. `--needed` builds only what is older than its sources,
 * `--only=server,addin` only these; without either everything is built, and the folder that hosting deploys is
 * put together.
 *
 *   addin/dist        the task pane                 workbench/dist   the Excel host for the browser
 *   functions/dist    what Firebase installs alone  dist/local       the server of one machine
 *   dist/hosting      what Firebase Hosting serves
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOfSources } from './source-hash.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...path) => join(root, ...path);

const page = (workspace) => async () => {
  const { build } = await import('vite');
  await build({ root: at(workspace), configFile: at(workspace, 'vite.config.ts'), logLevel: 'warn' });
};

const bundle = async (options) => {
  const { build } = await import('esbuild');
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    absWorkingDir: root,
    ...options,
  });
};

/** A package of its own: Firebase installs it without our workspaces. */
function functionsPackage() {
  const { dependencies } = JSON.parse(readFileSync(at('functions', 'package.json'), 'utf8'));
  const { 'firebase-admin': admin, 'firebase-functions': functions } = dependencies;
  return {
    name: 'so-cchc-functions',
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '22' },
    dependencies: { 'firebase-admin': admin, 'firebase-functions': functions },
  };
}

async function functionsForFirebase() {
  rmSync(at('functions', 'dist'), { recursive: true, force: true });
  await bundle({
    entryPoints: ['functions/src/index.ts'],
    outfile: 'functions/dist/index.js',
    target: 'node22',
    external: ['firebase-admin', 'firebase-functions'],
  });
  writeFileSync(at('functions', 'dist', 'package.json'), `${JSON.stringify(functionsPackage(), null, 2)}\n`);
}

const localServer = () =>
  bundle({
    entryPoints: ['functions/src/local.ts'],
    outfile: 'dist/local/local.js',
    target: 'node20',
    external: ['libsql'],
  });

/** The pane, and beside it the check of this Excel: a script that the pane loads by its address. */
async function addin() {
  await page('addin')();
  await bundle({
    entryPoints: ['workbench/conformance/browser.ts'],
    outfile: 'addin/dist/conformance.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    sourcemap: false,
    charset: 'utf8',
  });
}

const TARGETS = [
  {
    name: 'server',
    sources: ['functions', 'domain/src', 'domain/plans'],
    output: 'dist/local/local.js',
    build: localServer,
  },
  {
    name: 'functions',
    sources: ['functions', 'domain/src'],
    output: 'functions/dist/index.js',
    build: functionsForFirebase,
  },
  {
    name: 'workbench',
    sources: ['workbench'],
    output: 'workbench/dist/index.html',
    build: page('workbench'),
  },
  {
    name: 'addin',
    sources: ['addin', 'domain/src', 'domain/plans', 'workbench/conformance'],
    output: 'addin/dist/conformance.js',
    build: addin,
  },
];

const stampFile = (name) => at('.tsbuild', 'built', name);
const stampOf = (name) => (existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : null);

function hosting() {
  rmSync(at('dist', 'hosting'), { recursive: true, force: true });
  cpSync(at('addin', 'dist'), at('dist', 'hosting', 'addin'), { recursive: true });
}

async function main(args) {
  // Tests build too, and theirs is NODE_ENV=test: React would be shipped as its development build, 70 kB larger.
  process.env.NODE_ENV = 'production';
  const needed = args.includes('--needed');
  const names = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const only = TARGETS.filter(({ name }) => !names || names.includes(name));
  // Found before anything is built: a missing install is the usual reason why nothing works.
  createRequire(import.meta.url).resolve('esbuild');
  const todo = only
    .map((target) => ({
      ...target,
      hash: hashOfSources(root, [...target.sources, 'package-lock.json', 'scripts/build.mjs']),
    }))
    .filter(({ name, output, hash }) => !needed || !existsSync(at(output)) || stampOf(name) !== hash);
  for (const [i, { name, build, hash }] of todo.entries()) {
    const began = Date.now();
    process.stdout.write(`[${i + 1}/${todo.length}] ${name} … `);
    await build();
    mkdirSync(dirname(stampFile(name)), { recursive: true });
    writeFileSync(stampFile(name), hash);
    console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  if (!needed && !names) hosting();
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.log('');
  console.error(error?.message ?? error);
  console.error(
    'Không dựng được. Hãy chạy: npm ci, rồi thử lại. / The build failed. Run: npm ci, then try again.',
  );
  process.exit(1);
}
