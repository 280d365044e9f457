import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOfSources } from './source-hash.mjs';

const root = join(import.meta.dirname, '..');
const build = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), ...args], { encoding: 'utf8' });

describe('the functions package', () => {
  build('--only=functions');
  const dist = join(root, 'functions', 'dist');
  const code = readFileSync(join(dist, 'index.js'), 'utf8');
  const { dependencies, devDependencies, engines, main, type } = JSON.parse(
    readFileSync(join(dist, 'package.json'), 'utf8'),
  );

  it('is a folder that Firebase can install alone: no workspace among its dependencies', () => {
    expect(readdirSync(dist).sort()).toEqual(['index.js', 'index.js.map', 'package.json']);
    expect(dependencies).toEqual({ 'firebase-admin': '13.10.0', 'firebase-functions': '7.4.0' });
    expect([devDependencies, engines, main, type]).toEqual([undefined, { node: '22' }, 'index.js', 'module']);
  });

  it('imports nothing that is not installed there', () => {
    const imported = [...code.matchAll(/\b(?:from|import)\s*\(?\s*"([@a-z][\w@/.:-]*)"/g)];
    const foreign = imported.map(([, name]) => name as string).filter((name) => !isBuiltin(name));
    expect(foreign.length).toBeGreaterThan(0);
    for (const name of foreign) expect(Object.keys(dependencies)).toContain(name.split('/')[0]);
  });

  it('holds neither the embedded store, nor accounts of one machine, nor samples', () => {
    for (const word of ['libsql', 'scrypt', 'thu-nghiem', 'mau.example']) expect(code).not.toContain(word);
  });
});

describe('building only what is needed', () => {
  it('does nothing the second time', () => {
    build('--only=functions', '--needed');
    expect(build('--only=functions', '--needed')).toBe('');
  });

  it('goes by contents, not by times, and by names; tests and outputs do not count', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hash-'));
    const put = (path: string, text: string): void => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    put('src/a.ts', 'a');
    put('src/b/c.ts', 'c');
    const hash = (): string => hashOfSources(folder, ['src']);
    const first = hash();
    utimesSync(join(folder, 'src/a.ts'), new Date(), new Date());
    put('src/a.test.ts', 'x');
    put('src/dist/x.js', 'x');
    put('src/node_modules/x.js', 'x');
    expect(hash()).toBe(first);
    put('src/a.ts', 'b');
    const changed = hash();
    expect(changed).not.toBe(first);
    put('src/a.ts', 'a');
    expect(hash()).toBe(first);
    put('src/d.ts', '');
    expect(new Set([hash(), first, changed]).size).toBe(3);
    rmSync(folder, { recursive: true });
  });
});
