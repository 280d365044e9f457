import type { Spread } from './timing.ts';

/** The figure of another way of doing the same, measured in the same run. */
export interface Peer {
  what: string;
  value: number;
  spread?: Spread;
}

/** One figure that is held against a limit. */
export interface Bar {
  what: string;
  /** `≤`: the measured value may not exceed the limit; `≥`: it may not stay below. */
  sign: '≤' | '≥';
  limit: number;
  unit: string;
  value: number;
  spread?: Spread;
  peer?: Peer;
}

/** One line of the table "Numbers". */
export interface Row {
  name: string;
  bars: Bar[];
  /** How it was measured, and what else a reader has to know. */
  notes: string[];
  /** Why it was not measured; there are no bars then. */
  skipped?: string;
}

/** Measures one row; it throws only when the benchmark itself breaks. */
export type Measure = () => Promise<Row>;

export const isMet = ({ sign, value, limit }: Bar): boolean =>
  sign === '≤' ? value <= limit : value >= limit;

/** How many times better than the peer; null where one of the two is nothing. */
export function ratioOf({ sign, value, peer }: Bar): number | null {
  if (!peer || value === 0 || peer.value === 0) return null;
  return sign === '≤' ? peer.value / value : value / peer.value;
}
