import type { Owner, Quote } from '../../src/plan/schema.ts';
import type { Claim } from './choices.ts';
import type { Inventory, Sourced } from './inventory.ts';

export const quoteOf = ({ source, source_line }: Sourced): Quote => ({ text: source, line: source_line });

/** `PL.01`, `PL.02`, …: codes for lists that the inventory leaves without. */
export const numbered = (prefix: string, index: number): string =>
  `${prefix}.${String(index + 1).padStart(2, '0')}`;

/** Quotes of the sentences of section V with these codes. */
export function evidenceOf(inventory: Inventory, codes: readonly string[]): { evidence?: Quote[] } {
  if (codes.length === 0) return {};
  const evidence = codes.map((code) => {
    const row = inventory.responsibilities.find((each) => each.code === code);
    if (row === undefined) throw new Error(`evidence: no responsibility ${code}`);
    return quoteOf(row);
  });
  return { evidence };
}

/** One owner, its keys always in the same order so that the file stays stable. */
export function ownerOf(
  inventory: Inventory,
  unit: string,
  role: Owner['role'],
  { basis, evidence }: Claim,
  note: string,
): Owner {
  return { unit, role, basis, ...evidenceOf(inventory, evidence), note };
}
