import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { planSchema, type Quote } from './schema.ts';

const source = readFileSync(
  fileURLToPath(new URL('../../plans/source/ke-hoach-cchc-thien-tan-2026-2030.txt', import.meta.url)),
  'utf8',
);
const lines = source.split('\n');
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Found {
  path: string;
  quote: Quote;
}

/** Every quote of the file, found by its shape wherever it stands. */
function quotesIn(value: unknown, path = ''): Found[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => quotesIn(each, `${path}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  const { text, line } = value as { text?: unknown; line?: unknown };
  if (typeof text === 'string' && typeof line === 'number') return [{ path, quote: { text, line } }];
  return Object.entries(value).flatMap(([key, each]) => quotesIn(each, `${path}.${key}`));
}

/** Whether the quote begins on its line and goes on, at most, into the paragraph that follows. */
function standsThere({ text, line }: Quote): boolean {
  const first = spaced(lines[line - 1] ?? '');
  const next = lines.slice(line).find((each) => each.trim() !== '') ?? '';
  const at = spaced(`${first} ${next}`).indexOf(spaced(text));
  return at >= 0 && at < first.length;
}

/** Every text of the file with its key, except verbatim quotes. */
function textsIn(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (value === null || typeof value !== 'object' || 'line' in value) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}

describe('the plan that ships', () => {
  const plan = aPlan();

  it('fits its schema', () => {
    expect(planSchema.safeParse(plan).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['areas', 7],
    ['units', 8],
    ['indicators', 21],
    ['qualitativeTargets', 13],
    ['tasks', 30],
    ['responsibilities', 26],
    ['reportingDuties', 8],
    ['budgetDuties', 3],
    ['legalReferences', 23],
    ['oddities', 40],
    ['openQuestions', 10],
    ['preamble', 2],
    ['purposes', 5],
    ['otherActors', 6],
    ['recipients', 8],
    ['informationSystems', 5],
    ['structuralNumbers', 2],
    ['abbreviations', 12],
    ['structure', 31],
    ['externalContext', 4],
  ] as const)('has of %s as many as the inventory: %i', (list, count) => {
    expect(plan[list]).toHaveLength(count);
    for (const row of plan[list] ?? []) expect(row.code).toMatch(/\S/);
  });

  it('has 92 clauses', () => {
    expect(plan.tasks.flatMap(({ clauses }) => clauses)).toHaveLength(92);
  });

  it('was taken from the text that lies beside it', () => {
    expect(plan.source?.sha256).toBe(createHash('sha256').update(source).digest('hex'));
    expect(source).toBe(source.normalize('NFC'));
  });

  it('quotes nothing that does not stand in the text, character by character, on the line it names', () => {
    const found = quotesIn(plan);
    expect(found.length).toBeGreaterThan(300);
    expect(found.filter(({ quote }) => !standsThere(quote))).toEqual([]);
    expect(found.filter(({ quote }) => quote.text !== quote.text.normalize('NFC'))).toEqual([]);
  });

  it('would notice a quote that is off by one letter, one accent or one line', () => {
    const [quote] = plan.indicators.map((indicator) => indicator.quote);
    if (quote === undefined) throw new Error('the plan has no indicator');
    expect(standsThere(quote)).toBe(true);
    expect(standsThere({ ...quote, text: `${quote.text}.` })).toBe(false);
    expect(standsThere({ ...quote, text: quote.text.normalize('NFD') })).toBe(false);
    expect(standsThere({ ...quote, line: quote.line + 1 })).toBe(false);
  });

  it('keeps every clause inside the sentence of its task, in the order of the sentence', () => {
    for (const { quote, clauses } of plan.tasks) {
      let from = 0;
      for (const { code, text } of clauses) {
        const at = spaced(quote.text).indexOf(spaced(text), from);
        expect(at, code).toBeGreaterThanOrEqual(from);
        from = at + text.length;
      }
    }
  });

  it('leaves no words of a task outside its clauses', () => {
    for (const { code, quote, clauses } of plan.tasks) {
      const rest = clauses.reduce(
        (text, clause) => text.replace(spaced(clause.text), ''),
        spaced(quote.text),
      );
      expect(rest, code).toMatch(/^[\s;:,.]*$/);
    }
  });

  it('bears none of the codes that a Vietnamese keyboard would mangle', () => {
    const texts = textsIn(plan).filter(({ text }) => /\bU[1-8]\b|CDDH/.test(text));
    expect(texts).toEqual([]);
  });

  it('speaks Vietnamese wherever people read', () => {
    const english = /\b(the|and|not|with|only|which|are|should|lead|default|says)\b/i;
    const texts = textsIn(plan).filter(({ key, text }) => !key.endsWith('En') && english.test(text));
    expect(texts.filter(({ key }) => key !== 'role')).toEqual([]);
  });

  it('gives grounds in the text for each owner that it says is named there', () => {
    const owners = [...plan.indicators, ...plan.tasks].flatMap((row) => row.owners);
    for (const owner of owners) if (owner.basis === 'text') expect(owner.evidence?.length).toBeGreaterThan(0);
  });

  it('asks each open question about oddities that it lists', () => {
    const known = new Set(plan.oddities.map(({ code }) => code));
    for (const { oddities } of plan.openQuestions) for (const code of oddities) expect(known).toContain(code);
    expect(plan.openQuestions.map(({ oddities }) => oddities.join(' '))).toEqual([
      'O.01',
      'O.08',
      'O.36',
      'O.09 O.10',
      'O.14 O.15',
      'O.31',
      'O.25 O.23',
      'O.29 O.30',
      'O.26',
      'O.31',
    ]);
  });
});
