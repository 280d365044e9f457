import type { CommuneSettings } from '../settings/commune-settings.ts';
import type { SettingsChange } from '../settings/history.ts';

/** `GET /api/settings`; what a change answers too. */
export interface SettingsReply {
  /** null while nobody has decided anything: the defaults hold. */
  version: string | null;
  settings: CommuneSettings;
  /** Decisions, oldest first. */
  history: SettingsChange[];
  /** Version of the plan file, and of the plan that the settings make of it. */
  basePlan: string;
  planVersion: string;
  people: Record<string, string>;
}

/** `POST /api/settings`: some settings, each whole; all others stay. */
export interface SettingsRequest {
  /** The version that the person saw. */
  expect: string | null;
  settings: Partial<CommuneSettings>;
  reason: string;
}
