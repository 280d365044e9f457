import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, type Import } from './arrows-cases.ts';

const config = join(import.meta.dirname, '../.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };

const PACKAGES =
  'react react-dom hono zod fast-check libsql firebase-admin @fluentui/react-components @univerjs/core firebase hucre fflate docx hyperformula'.split(
    ' ',
  );
const EXPORTS: Record<string, Record<string, string>> = {
  domain: { '.': './src/index.ts' },
  functions: { '.': './src/app.ts' },
  addin: { './*': './src/*' },
  workbench: { './model': './src/model/index.ts' },
};
const isFile = (target: string): boolean =>
  /^(domain|functions|addin|workbench|xlsx|docx|e2e|bench|scripts)\//.test(target);

/** How `from` writes its import of `to`. */
function pathOf(from: string, to: string): string {
  if (!isFile(to)) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** `from -> import as written` (without node:) to the names of the rules that its import broke. */
let broken: Map<string, string[]>;
const house = mkdtempSync(join(tmpdir(), 'arrows-'));
afterAll(() => rmSync(house, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text, { flag: 'a' });
}

function build(imports: readonly Import[]): void {
  write(
    'package.json',
    JSON.stringify({
      name: 'house',
      workspaces: Object.keys(EXPORTS),
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
    }),
  );
  for (const name of PACKAGES) {
    // Laid out like the real ones, whose files are in dist/: an exclusion of build folders must not hide them.
    const exports = { '.': './dist/index.js', './*': './dist/*.js' };
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', exports }));
    for (const file of ['index', 'auth', 'firestore']) write(`node_modules/${name}/dist/${file}.js`, '');
  }
  mkdirSync(join(house, 'node_modules/@cchc'), { recursive: true });
  for (const [name, exports] of Object.entries(EXPORTS)) {
    write(`${name}/package.json`, JSON.stringify({ name: `@cchc/${name}`, version: '0.1.0', exports }));
    symlinkSync(`../../${name}`, join(house, `node_modules/@cchc/${name}`));
  }
  const missing = 'addin/src/ui/missing.ts';
  for (const file of [
    'domain/src/index.ts',
    'functions/src/app.ts',
    'workbench/src/model/index.ts',
    'addin/src/api/client.ts',
  ])
    write(file, 'export {};\n');
  write('domain/src/hen.ts', "import './egg.ts';\n");
  for (const [from, to] of imports) {
    if (isFile(to) && to !== missing && !to.endsWith('hen.ts')) write(to, '');
    // A type-only import is an arrow as well, but for circles: there only code that runs counts.
    const circle = to.endsWith('hen.ts') && from.endsWith('egg.ts');
    write(from, circle ? `import '${pathOf(from, to)}';\n` : `import type {} from '${pathOf(from, to)}';\n`);
  }
}

beforeAll(async () => {
  build(Object.values(CASES).flatMap(({ wrong, right }) => [...wrong, ...right]));
  const options = await extractDepcruiseOptions(config);
  const folders = ['domain', 'functions', 'addin', 'workbench', 'xlsx', 'docx', 'e2e', 'bench', 'scripts'];
  const { output } = await cruise(folders, { ...options, validate: true, baseDir: house });
  broken = new Map();
  for (const module of (output as ICruiseResult).modules) {
    for (const dependency of module.dependencies) {
      const names = (dependency.rules ?? []).map(({ name }) => name);
      broken.set(`${module.source} -> ${dependency.module}`, names);
    }
  }
}, 60_000);

describe('the arrows of the house', () => {
  const all = Object.entries(CASES);
  it.each(all.flatMap(([rule, { wrong }]) => wrong.map(([from, to]) => ({ rule, from, to }))))(
    '$rule refuses $from -> $to',
    ({ rule, from, to }) => expect(rulesOf(from, to)).toContain(rule),
  );

  it.each(all.flatMap(([rule, { right }]) => right.map(([from, to]) => ({ rule, from, to }))))(
    'beside $rule, $from -> $to passes',
    ({ from, to }) => expect(rulesOf(from, to)).toEqual([]),
  );

  it('has a case for every rule', () => {
    expect(Object.keys(CASES).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});

/** Fails when the import was not seen at all: a rule that sees nothing would otherwise let everything pass. */
function rulesOf(from: string, to: string): string[] {
  const written = pathOf(from, to).replace(/^node:/, '');
  const rules = broken.get(`${from} -> ${written}`);
  if (!rules) throw new Error(`the import ${from} -> ${to} was not seen`);
  return rules;
}
