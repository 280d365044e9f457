import type { Locale } from '../../src/model/index.ts';
import { deedBreaks } from './deeds.ts';
import { eventBreaks } from './events.ts';
import { objectBreaks } from './objects.ts';
import type { Undo } from './patch.ts';
import { protectionBreaks } from './protection.ts';
import { protocolBreaks } from './protocol.ts';
import { rangeBreaks } from './ranges.ts';
import { valueBreaks } from './values.ts';

/** One behaviour of the host that is wrong on purpose. */
export interface Break {
  readonly name: string;
  /** Breaks the host of this process; the shipped code has no switch for it. */
  readonly apply: () => Undo;
  /** where the break shows; vi-VN unless said otherwise */
  readonly locale?: Locale['name'];
  /** words of the kind of Excel where it shows; the first one unless said otherwise */
  readonly kind?: string;
}

export const BREAKS: readonly Break[] = [
  ...protocolBreaks,
  ...valueBreaks,
  ...rangeBreaks,
  ...protectionBreaks,
  ...objectBreaks,
  ...eventBreaks,
  ...deedBreaks,
];
