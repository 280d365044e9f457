import type { Owner, Plan, Treatment, Unit } from '../../src/plan/schema.ts';
import { type Inventory, readSource } from './inventory.ts';

/** What `plans/source/decisions.json` decides where the text leaves a choice. Evidence is given by code of section V. */
export interface Claim {
  basis: Owner['basis'];
  evidence: string[];
}
export interface Decisions {
  commune: Plan['commune'];
  years: Plan['years'];
  coordinator: string;
  groups: Record<string, { members: string[] }>;
  unitKinds: Record<string, Unit['kind']>;
  areaLeads: Record<string, Claim & { unit: string }>;
  surveyLevels: string[];
  levelMax: number;
  checklists: Record<string, { name: string; items: string[] }>;
  yesNames: Record<string, string>;
  measures: Record<string, string>;
  acrossUnits: Record<string, Plan['indicators'][number]['acrossUnits']>;
  breakdowns: Record<string, { code: string; name: string; basis: Owner['basis'] }[]>;
  subsetOf: Record<string, string>;
  indicatorLeads: Record<string, Record<string, Claim>>;
  confirmers: Record<string, { unit: string; evidence: string[] }>;
  taskLeads: Record<string, Record<string, Claim>>;
  coordinate: Record<string, { unit: string; evidence: string[]; note: string }[]>;
  dutyUnits: Record<string, string[]>;
  systemSources: Record<string, string[]>;
  questionOddities: string[][];
  /** What needs a decision and what is a note to the drafter, by the code of the oddity or the question. */
  treatments: Record<string, Treatment>;
}

interface Note {
  note?: string;
}
/** Vietnamese for everything that the inventory says in English (`plans/source/vi.json`). */
export interface Words {
  /** Phrases that many rows share, by their English text. */
  phrases: Record<string, string>;
  units: Record<string, string>;
  indicators: Record<string, { lead: string; notes: string[]; formula?: string }>;
  enters: string;
  confirms: string;
  tasks: Record<string, string>;
  qualitativeTargets: Record<string, string>;
  responsibilities: Record<string, Note & { role?: string; periodicity?: string; unitText?: string }>;
  duties: Record<string, Note & { who: string; to?: string; content?: string; periodicity?: string }>;
  legalReferences: Record<string, Note & { name: string }>;
  otherActors: Record<string, Note & { role: string }>;
  informationSystems: Record<string, string>;
  structuralNumbers: Record<string, string>;
  oddities: Record<string, { description: string; handling: string }>;
  openQuestions: Record<string, string>;
  externalContext: { sendBy: string; basis: string; decree: string };
}

/** Everything that a plan file is made from. */
export interface Sources {
  inventory: Inventory;
  decisions: Decisions;
  words: Words;
}

export const readDecisions = (): Decisions => JSON.parse(readSource('decisions.json')) as Decisions;
export const readWords = (): Words => JSON.parse(readSource('vi.json')) as Words;

/** The value of a key that must be there: a missing translation stops the build instead of leaving a gap. */
export function need<T>(table: Record<string, T>, key: string, where: string): T {
  const value = table[key];
  if (value === undefined) throw new Error(`${where}: nothing for "${key}"`);
  return value;
}
