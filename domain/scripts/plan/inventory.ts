import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Parts of `plans/source/plan-inventory.json` that the build reads; its other keys are not used. */
export interface Sourced {
  source: string;
  source_line: number;
}
interface IndicatorRow extends Sourced {
  code: string;
  area: string;
  section: string;
  proposed_short_name: string;
  wording: string;
  unit: string;
  target: number;
  comparison_in_text: string;
  operator_inferred: boolean;
  phase: string;
  phase_in_text: string | null;
  measurement: { numerator: string; denominator: string | null; formula: string };
  aggregation_across_units: string;
  aggregation_across_periods: string;
  reporting_units_proposed: string[];
  lead_units: string[];
  lead_basis: string;
  notes: string[];
}
interface TaskRow extends Sourced {
  code: string;
  area: string;
  clauses: { code: string; text: string }[];
  timing_words_in_text: string[];
  numeric_indicators: string[];
  lead_units_proposed: string[];
  lead_basis: string;
  deadline_in_text: string | null;
  output_in_text: string | null;
}
interface ResponsibilityRow extends Sourced {
  code: string;
  unit: string;
  role: string;
  area: string;
  periodicity_in_text: string | null;
  overlaps_with: string[];
  note: string | null;
}
interface DutyRow extends Sourced {
  code: string;
  who: string;
  to?: string;
  content?: string;
  periodicity?: string;
  deadline_in_text?: string | null;
  note: string;
}
export interface Inventory {
  meta: { seed: string; sha256: string; unicode: string; lines: number; counts: Record<string, number> };
  document: Record<string, Sourced | Sourced[]>;
  preamble: Sourced[];
  legal_references: (Sourced & { name: string; issuer: string | null; date: string | null })[];
  areas: (Sourced & { code: string; sections: string; is_one_of_six_areas: boolean })[];
  units: (Sourced & { code: string; section: string; kind: string; cardinality: string; note: string })[];
  other_actors: (Sourced & { role: string; note: string })[];
  purposes_requirements: (Sourced & { code: string; kind: string })[];
  indicators: IndicatorRow[];
  qualitative_targets: (Sourced & {
    code: string;
    section: string;
    area: string;
    tracking_proposed: string;
  })[];
  tasks: TaskRow[];
  responsibilities: ResponsibilityRow[];
  reporting_duties: DutyRow[];
  budget_duties: DutyRow[];
  recipients: (Sourced & { code: string })[];
  information_systems: (Sourced & { note: string })[];
  structural_numbers: (Sourced & { value: number; note: string })[];
  abbreviations: (Sourced & { abbr: string; note?: string })[];
  oddities: {
    code: string;
    kind: string;
    description: string;
    handling_proposed: string;
    sources: Sourced[];
  }[];
  open_questions: string[];
  structure: Sourced[];
  external_context: {
    cutoffs: { report: string; data_from: string; data_to: string; send_by: string }[];
    url: string;
    basis: string;
    nd09: string;
  };
}

export const sourceFolder = fileURLToPath(new URL('../../plans/source/', import.meta.url));

export const readSource = (name: string): string => readFileSync(`${sourceFolder}${name}`, 'utf8');

/** Keys whose values are the plan's own words: no code inside them is ever renamed. */
const verbatimKeys = new Set(['source', 'text', 'wording', 'phase_in_text', 'timing_words_in_text']);

/** U1…U8 become DV1…DV8 and CDDH becomes DH, also inside notes: Vietnamese keyboards mangle the old codes. */
export const renameCodes = (text: string): string =>
  text.replace(/\bU([1-8])\b/g, 'DV$1').replace(/\bCDDH\b/g, 'DH');

function renamed(value: unknown, key: string): unknown {
  if (verbatimKeys.has(key)) return value;
  if (typeof value === 'string') return renameCodes(value);
  if (Array.isArray(value)) return value.map((each) => renamed(each, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, name)]));
  return value;
}

/** The inventory with this product's codes in place of its own. */
export const readInventory = (): Inventory =>
  renamed(JSON.parse(readSource('plan-inventory.json')), '') as Inventory;
