import type { Entry } from '../../entries/entry.ts';
import type { CommuneSettings } from '../../settings/commune-settings.ts';
import type { Verdict } from '../verdict.ts';

/** A result in the indicator's unit, or why there is none. */
export type WantedResult = number | 'none-arising' | 'missing';

export interface WantedAcross {
  result: WantedResult;
  verdict: Verdict;
  provisional?: true;
}

export interface Wanted extends WantedAcross {
  /** Units that have a value, of those that are obliged: "3/4". */
  units: `${number}/${number}`;
  /** Figures above and below the line. */
  n?: number;
  d?: number;
  /** Units whose figures are "ước thực hiện". */
  estimates?: readonly string[];
  byUnit?: Readonly<Record<string, WantedResult>>;
  /** By the code of a part. */
  parts?: Readonly<Record<string, WantedAcross>>;
  /** Findings that must stand at an entry, by unit and entry key. */
  warnings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the year comes to with the periods of the case, and the phase up to it. */
  year?: WantedAcross;
  phase?: WantedAcross;
}

export type UnitEntries = Readonly<Record<string, Entry>>;

/** One case of one indicator, worked by hand: the arithmetic stands in the description. */
export interface IndicatorCase {
  description: string;
  /** The period that is judged. */
  period: string;
  settings?: Partial<CommuneSettings>;
  /** The indicator's entry by unit. */
  entries: UnitEntries;
  /** Other entries of the same period, by unit and key: parts, and what the indicator is part of. */
  others?: Readonly<Record<string, UnitEntries>>;
  /** The indicator's entries of further periods, by period and unit. */
  earlier?: Readonly<Record<string, UnitEntries>>;
  want: Wanted;
}

export interface CasesOf {
  /** Code of the indicator. */
  code: string;
  cases: readonly IndicatorCase[];
}

/** Numerator and denominator. */
export const r = (numerator: number, denominator: number): Entry => ({
  components: { numerator, denominator },
});

/** Answers from "Rất không hài lòng" to "Rất hài lòng". */
export const s = (c1: number, c2: number, c3: number, c4: number, c5: number): Entry => ({
  components: { c1, c2, c3, c4, c5 },
});

export const level = (reached: number): Entry => ({ components: { level: reached } });

/** Money in triệu đồng: of the period, and of the years before. */
export const money = (current: number, baseline?: number): Entry => ({
  components: baseline === undefined ? { current } : { current, baseline },
});

export const says = (value: boolean): Entry => ({ components: { value } });

/** "Ước thực hiện". */
export const estimated = (entry: Entry): Entry => ({ ...entry, estimate: true });

/** "Không phát sinh" and "Chưa có số liệu". */
export const NONE: Entry = { mark: 'none-arising' };
export const NO_DATA: Entry = { mark: 'no-data', reason: 'Chưa chốt sổ' };
