import type { Plan } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from './settings.ts';

/** Who has which part in an indicator, a task or one clause of it; what is left out stays as the plan file says. */
export interface OwnerChoice {
  lead?: string[];
  /** Enters the figures of an indicator. */
  enter?: string[];
  /** Confirms what the other owner entered; never counted a second time. */
  confirm?: string[];
  coordinate?: string[];
}

/** A member of a group. Nobody is ever taken out of the list: who leaves has a last day. */
export interface MemberChoice {
  code: string;
  name: string;
  /** First day, YYYY-MM-DD; from the beginning of the plan when absent. */
  from?: string;
  /** Last day, YYYY-MM-DD. */
  until?: string;
}

/** Head of the documents that the commune sends; null = as the plan and the commune's name give it. */
export interface DocumentHead {
  issuer: string | null;
  place: string | null;
  /** Number and date of the plan itself: "45/KH-UBND", YYYY-MM-DD. */
  number: string | null;
  date: string | null;
}

/** Who signs totals and reports; null = the default words. */
export interface Signatories {
  preparer: string | null;
  authority: string | null;
  /** "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"; one line each. */
  position: string | null;
  name: string | null;
}

/** What counts above and below the line, in the words that people read beside the cells. */
export interface Definition {
  numerator?: string;
  denominator?: string;
}

/** All that a commune decides. Immutable under the name of its version; the calendar says which version a period has. */
export interface CommuneSettings extends PlanSettings {
  /** null = the plan's own. */
  kind: Plan['commune']['kind'] | null;
  name: string | null;
  head: DocumentHead;
  signatories: Signatories;
  /** Nơi nhận, a line each; null = the plan's own. */
  recipients: string[] | null;
  /** Whether co-ordinating units see their tasks and are asked for "Kết quả phối hợp". */
  cooperation: 'asked' | 'not-asked';
  /** Targets of single years, by indicator and year ("2026"). */
  milestones: Record<string, Record<string, number>>;
  /** The commune's baseline of an indicator that compares with one, in the unit of its figures. */
  baselines: Record<string, number>;
  definitions: Record<string, Definition>;
  /** By the code of an indicator, a task or a clause. */
  owners: Record<string, OwnerChoice>;
  /** By the code of a group: its whole list of members, those of before included. */
  members: Record<string, MemberChoice[]>;
}

export type SettingKey = keyof CommuneSettings;

export const DEFAULT_COMMUNE_SETTINGS: CommuneSettings = {
  ...DEFAULT_SETTINGS,
  kind: null,
  name: null,
  head: { issuer: null, place: null, number: null, date: null },
  signatories: { preparer: null, authority: null, position: null, name: null },
  recipients: null,
  cooperation: 'asked',
  milestones: {},
  baselines: {},
  definitions: {},
  owners: {},
  members: {},
};

/** Settings that change what is asked or judged, and so the plan that a workbook is made from. */
export const STRUCTURAL = [
  'cooperation',
  'milestones',
  'baselines',
  'definitions',
  'owners',
  'members',
] as const satisfies readonly SettingKey[];
