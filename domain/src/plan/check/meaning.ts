import { z } from 'zod';
import { planSchema } from '../schema.ts';
import type { Path } from './place.ts';

type Node = z.core.JSONSchema._JSONSchema;

let root: Node | undefined;

const alternatives = (node: Node): Node[] =>
  typeof node === 'boolean' ? [] : [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])];

function step(node: Node, key: PropertyKey): Node | undefined {
  for (const each of alternatives(node)) {
    if (typeof each === 'boolean') continue;
    if (typeof key === 'number' && each.items !== undefined && !Array.isArray(each.items)) return each.items;
    const property = each.properties?.[String(key)];
    if (property !== undefined) return property;
  }
  return undefined;
}

/** What the schema says about the field at a path, without the final dot; empty where it says nothing. */
export function meaningOf(path: Path): string {
  root ??= z.toJSONSchema(planSchema);
  const node = path.reduce<Node | undefined>((at, key) => at && step(at, key), root);
  const text = typeof node === 'object' ? (node.description ?? '') : '';
  return text.replace(/\.$/, '');
}
