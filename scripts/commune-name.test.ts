import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const CODE = /\.(ts|tsx|mjs|cjs|js|html|css|xml|rules)$/;
/** With or without accents, as words or as part of a name. */
const NAME = /thi[eêệ]n[\s_-]?t[aâ]n/i;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => CODE.test(path) && !/\.test\.tsx?$/.test(path));

describe('code', () => {
  it('names no commune: the plan is data, and another place brings its own', () => {
    expect(files.length).toBeGreaterThan(300);
    const naming = files.flatMap((path) =>
      readFileSync(`${root}/${path}`, 'utf8')
        .normalize('NFC')
        .split('\n')
        .flatMap((line, i) => (NAME.test(line) ? [`${path}:${i + 1}`] : [])),
    );
    expect(naming).toEqual([]);
  });

  it('would be found out', () => {
    for (const name of ['Thiện Tân', 'Thiên Tân', 'thien-tan-2026', 'THIEN_TAN', 'thientan'])
      expect(name).toMatch(NAME);
  });
});
