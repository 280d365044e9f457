/** Part of a task with a day and a weight of its own; progress counts those that are done. */
export interface Milestone {
  name: string;
  /** YYYY-MM-DD, null where none is set. */
  due: string | null;
  /** How much of the task it is, beside the others; 1 when nobody said. */
  weight: number;
  done: string | null;
}

/** What a year asks of one clause of the plan, or one task of the commune's own. */
export interface AnnualItem {
  /** The text of a task of the commune's own; null for a clause, whose text is the plan's. */
  own: string | null;
  /** The clause or sentence that a task of the commune's own belongs to; null for none, and for clauses themselves. */
  under: string | null;
  person: string | null;
  /** As the office wrote it, and the last day in time: computed from the text, or set by a person. */
  deadline: { text: string; end: string | null; ongoing: boolean } | null;
  product: string | null;
  milestones: Milestone[];
  /** Units as the commune assigned them; empty: as the plan says. */
  leads: string[];
  coordinates: string[];
  /** What the appendix names beside units of the plan: "Công an xã". */
  otherUnits: string | null;
  /** Two more of "6 rõ". */
  responsibility: string | null;
  authority: string | null;
  /** The day on which it was done; null while it is not. */
  done: string | null;
  /** Given up, with the reason. */
  dropped: { on: string; reason: string } | null;
  /** Where it was read from. */
  source: { file: string; row: string } | null;
}

/** An item as it is stored; null = removed by a person, kept with its number so that an undo finds it. */
export interface StoredItem {
  value: AnnualItem | null;
  /** The change that last touched it. */
  rev: number;
  by: string;
  at: string;
}

/** One year of a commune: `communes/{c}/annual-plan/{year}`. */
export interface AnnualPlanDoc {
  year: number;
  /** Number of its latest change: 1, 2, 3 … */
  rev: number;
  planVersion: string;
  items: Record<string, StoredItem>;
}

export const EMPTY_ITEM: AnnualItem = Object.freeze({
  own: null,
  under: null,
  person: null,
  deadline: null,
  product: null,
  milestones: [],
  leads: [],
  coordinates: [],
  otherUnits: null,
  responsibility: null,
  authority: null,
  done: null,
  dropped: null,
  source: null,
});

/** Tasks of the commune's own have ids that no code of a plan has: codes begin with a letter or digit. */
export const isOwnId = (id: string): boolean => /^_[a-z0-9]{8}$/.test(id);

/** `communes/{c}/annual-plan/{year}/changes/{mutationId}`: created, never overwritten. */
export interface AnnualPlanChange {
  mutationId: string;
  contentHash: string;
  /** As text, so that it can be looked up. */
  version: string;
  period: string;
  rev: number;
  kind: 'edit' | 'import' | 'undo';
  /** Name of the file or "clipboard" that was imported. */
  source: string | null;
  /** The change that this one takes back. */
  undoes: number | null;
  by: string;
  at: string;
  /** What each touched item was, and is; null = there was none. */
  items: Record<string, { before: AnnualItem | null; after: AnnualItem | null }>;
}

/** `POST /api/annual-plan`. */
export interface AnnualPlanRequest {
  year: number;
  mutationId: string;
  /** The number of the change that the person looked at. */
  expect: number;
  kind: 'edit' | 'import' | 'undo';
  /** What changes, whole items by id; null removes. Empty for `undo`. */
  items: Record<string, AnnualItem | null>;
  source: string | null;
  undoes: number | null;
}

/** `GET /api/annual-plan`, and the reply to a change. */
export interface AnnualPlanReply {
  plan: AnnualPlanDoc;
  /** Names of the people in it. */
  people: Record<string, string>;
}

/** `GET /api/annual-plan/changes`, newest first. */
export interface AnnualPlanChangesReply {
  changes: AnnualPlanChange[];
  people: Record<string, string>;
}
