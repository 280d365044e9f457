import { readFileSync } from 'node:fs';
import type { Plan } from '@cchc/domain';
import { type Appendix, type AppendixRow, readAppendix, type SourceTables } from '@cchc/domain/annual-plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPasted, readTableFile } from './read-tables.ts';
import type { Sample } from './testing/sample.ts';
import { samples } from './testing/samples/index.ts';

const plan = JSON.parse(
  readFileSync(new URL('../../../../domain/plans/thien-tan-2026-2030.json', import.meta.url), 'utf8'),
) as Plan;

async function tablesOf({ source }: Sample): Promise<SourceTables> {
  const given = await source();
  if (given.kind === 'paste') return readPasted(given);
  const { name, bytes } = given;
  return readTableFile({ name, size: bytes.length, bytes: async () => bytes });
}

const answer = ({ match }: AppendixRow): string =>
  match.verdict === 'clauses' ? match.clauses.join('+') : match.verdict === 'own' ? 'own' : '?';

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

const read = new Map<string, { tables: SourceTables; appendix: Appendix }>();
beforeAll(async () => {
  for (const sample of samples) {
    const tables = await tablesOf(sample);
    read.set(sample.name, { tables, appendix: readAppendix(tables, plan, 2026) });
  }
});
const of = ({ name }: Sample) =>
  read.get(name) ?? {
    tables: { tables: [], leftOut: [] },
    appendix: readAppendix({ tables: [], leftOut: [] }, plan, 2026),
  };

describe('appendices as offices make them', () => {
  it('are at least twelve, with keys for a hundred rows', () => {
    expect(samples.length).toBeGreaterThanOrEqual(12);
    expect(samples.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(100);
  });

  it('have nine in ten of their rows matched as a person who knows the plan matches them', () => {
    const rows = samples.flatMap((sample) =>
      sample.rows.map(({ is }, i) => ({ is, found: of(sample).appendix.rows[i] })),
    );
    const right = rows.filter(({ is, found }) => is !== '?' && found && answer(found) === is);
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  describe.each(samples)('$name ($untidy)', (sample) => {
    it('gives each task as one row, whole and in order', () => {
      expect(of(sample).appendix.rows.map(({ text }) => spaced(text))).toEqual(
        sample.rows.map(({ text }) => spaced(text)),
      );
    });

    it('has no row matched wrongly without asking', () => {
      const wrong = sample.rows.flatMap(({ text, is }, i) => {
        const found = of(sample).appendix.rows[i];
        return found && answer(found) !== '?' && answer(found) !== is ? [`${text}: ${answer(found)}`] : [];
      });
      expect(wrong).toEqual([]);
    });

    it('offers the right clause first where it asks', () => {
      for (const [i, { is }] of sample.rows.entries()) {
        const found = of(sample).appendix.rows[i];
        if (found && answer(found) === '?' && is !== '?' && is !== 'own')
          expect(found.match.candidates[0]?.clauses.join('+')).toBe(is);
      }
    });

    it('understands who leads, and keeps deadline and product as they are written', () => {
      for (const [i, row] of sample.rows.entries()) {
        const found = of(sample).appendix.rows[i];
        expect(found?.leads.codes.join('+')).toBe(row.leadIs);
        expect(spaced(found?.product ?? '')).toContain(spaced(row.product));
        const serial = /^\d{5}$/.test(row.deadline);
        if (serial) expect(found?.due).toMatchObject({ kind: 'dated', end: expect.stringMatching(/^2026-/) });
        else expect(found?.deadline).toBe(row.deadline);
      }
    });

    it('drops nothing: each cell is in a task or aside, and what is no cell is told', () => {
      const { tables, appendix } = of(sample);
      const told = spaced(
        JSON.stringify([appendix.rows, appendix.aside, appendix.leftOut]).replaceAll('\\n', ' '),
      );
      for (const { rows } of tables.tables)
        for (const { cells } of rows)
          for (const { text } of cells)
            if (text !== 'x' && text !== '#')
              expect(told).toContain(JSON.stringify(spaced(text)).slice(1, -1));
      for (const beginning of sample.listed)
        expect([...appendix.aside, ...appendix.leftOut].some(({ text }) => text.startsWith(beginning))).toBe(
          true,
        );
    });
  });
});
