import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../src/plan/schema.ts';
import { renameCodes } from './inventory.ts';
import { generatedFiles } from './output.ts';

const folder = fileURLToPath(new URL('../../plans/', import.meta.url));

/** Paths of the fields in a JSON schema that have no description. */
function undescribed(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each, i) => undescribed(each, `${path}[${i}]`));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== 'properties') return undescribed(value, `${path}.${key}`);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]);
  });
}

describe('the build of the plan', () => {
  it('makes exactly the files that are committed, every time', () => {
    const files = generatedFiles();
    expect(Object.keys(files).sort()).toEqual(['plan.schema.json', 'thien-tan-2026-2030.json']);
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(`${folder}${name}`, 'utf8') === text, `${name}: run npm run plan:build`).toBe(true);
    }
    expect(generatedFiles()).toEqual(files);
  });

  it('leaves only plan files and schemas at the top of the folder', () => {
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+(\.schema)?\.json$/);
  });

  it('describes every field of the JSON schema', () => {
    expect(undescribed(z.toJSONSchema(planSchema), '')).toEqual([]);
  });

  it('renames the inventory’s codes and nothing that merely looks like them', () => {
    expect(renameCodes('U2 or U5/U6, CDDH; U9, SU2, TTHC.02')).toBe('DV2 or DV5/DV6, DH; U9, SU2, TTHC.02');
  });
});
