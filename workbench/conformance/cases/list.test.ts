import { expect, it } from 'vitest';
import { BREAKS } from '../breaks/table.ts';
import { CASES, realOnlyCases } from './index.ts';

it('names each fact and each break once, facts as sentences', () => {
  const facts = [...CASES, ...realOnlyCases].map(({ name }) => name);
  const breaks = BREAKS.map(({ name }) => name);
  for (const names of [facts, breaks])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(facts.filter((name) => !/^\S.* \S.*\.$/.test(name))).toEqual([]);
  expect(CASES.length).toBeGreaterThanOrEqual(120);
  expect(BREAKS.length).toBeGreaterThanOrEqual(60);
});
