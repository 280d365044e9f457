import { ARGUMENTS_OF, ASKS } from '@cchc/domain/questions';
import { describe, expect, it } from 'vitest';
import { functionsMetadata, inEnglish } from '../../functions-metadata.ts';
import signatures from './published.json' with { type: 'json' };

const metadata = await functionsMetadata();

describe('the published functions', () => {
  it('have the arguments that they were published with: Excel keeps what it once read', () => {
    const now = metadata.functions.map(({ id, parameters, result }) => [
      id,
      {
        parameters: parameters.map(({ name, optional }) => (optional ? `${name}?` : name)),
        result: result.dimensionality ?? 'scalar',
      },
    ]);
    // A function that is new is added to published.json; one that is there never changes
    expect(Object.fromEntries(now)).toEqual(signatures);
  });

  it('are the questions of the domain, argument for argument', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual([...ASKS]);
    for (const { id, parameters } of metadata.functions)
      expect(parameters, id).toHaveLength(ARGUMENTS_OF[id as keyof typeof ARGUMENTS_OF].length);
  });

  it('stream, have ASCII names of three letters or more, and say what they do with an example in both languages', () => {
    const english = inEnglish(metadata);
    for (const [i, each] of metadata.functions.entries()) {
      expect(each.id).toMatch(/^[A-Z][A-Z_]{2,}$/);
      expect(each.name).toBe(each.id);
      expect(each.options?.stream).toBe(true);
      const [vi, en] = [each, english.functions[i]];
      for (const text of [vi.description, en?.description]) expect(text).toContain(`=CCHC.${each.id}(`);
      for (const { description } of [...vi.parameters, ...(en?.parameters ?? [])])
        expect(description.length, each.id).toBeGreaterThan(10);
      expect(en?.parameters.map(({ name }) => name)).toEqual(vi.parameters.map(({ name }) => name));
    }
  });
});
