import type { StandIn } from '../api/api.ts';

/** Marks of an empty cell, distinct from 0 and from missing: "Không phát sinh", "Chưa có số liệu". */
export const MARKS = ['none-arising', 'no-data'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * One measure or one text with all that belongs to it. Whole entries are compared, synced and audited,
 * so that nobody's numerator meets somebody else's denominator.
 */
export interface Entry {
  /** Raw figures by component key: `numerator`, `denominator`, `c1`…`c5`, `level`, `current`, `baseline`, `value`, or a checklist's item codes. Never a percentage. */
  components?: Record<string, number | boolean>;
  /** The text, or the code of the chosen item of a list. */
  text?: string;
  note?: string;
  /** "Ước thực hiện": to be replaced by the final figure after the cut-off. */
  estimate?: true;
  mark?: Mark;
  /** Why the mark was set. */
  reason?: string;
  /** Nguồn số liệu, ngày lấy (YYYY-MM-DD): figures of portals change by the hour. */
  source?: { from?: string; on?: string };
  /** Minh chứng: number, date (YYYY-MM-DD) and link of a document. */
  evidence?: { number?: string; date?: string; link?: string };
  /** A row of a register: texts, dates (YYYY-MM-DD) and codes of lists by the key of their column. */
  fields?: Record<string, string>;
  /** The row was deleted by a person, in so many words: a row that is only absent from a sheet is not. */
  deleted?: true;
}

/** `null` = cleared by a person (kept as a tombstone); a key that is absent was never entered. */
export type EntryValue = Entry | null;
export type Entries = Record<string, EntryValue>;

/** `"<rev>-<8 random characters>"`, unique for ever. */
export type Version = string;

/** The way by which a value came: typed into the sheets, from a file, from another system, typed in for somebody else. */
export const VIAS = ['pane', 'file', 'import', 'stand-in'] as const;
export type Via = (typeof VIAS)[number];
/** What an entry says of the way it came; the usual one is not written down. */
export type EntryVia = Exclude<Via, 'pane'>;

/** An entry as the server keeps it. */
export interface StoredEntry {
  value: EntryValue;
  version: Version;
  /** Member id, never a name. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Absent = typed into the sheets. */
  via?: EntryVia;
  /** Who gave the figures, where somebody else typed them in. */
  standIn?: StandIn;
}

/** The version of an entry that a unit has confirmed last. */
export interface ConfirmedVersion {
  version: Version;
  /** Member id, never a name. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}
