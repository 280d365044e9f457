import type { Mark } from '../entries/entry.ts';
import { readNumber } from '../sheets/number-text.ts';
import { folded } from '../text/fold.ts';
import type { TableMeasure } from './measure-labels.ts';

export type CellFault = 'percent-only' | 'which-component' | 'not-a-number';

/** What a cell gives of a measure. `waits`: one separator before three digits can be read in two ways. */
export type CellFigures =
  | { kind: 'figures'; figures: readonly (readonly [component: string, value: number | boolean])[] }
  | { kind: 'mark'; mark: Mark }
  | { kind: 'nothing' }
  | { kind: 'waits' }
  | { kind: 'fault'; why: CellFault };

export type Separator = 'thousands' | 'decimals' | null;

const fault = (why: CellFault): CellFigures => ({ kind: 'fault', why });

/**
 * Reads a cell of an old report. A share is never taken where a measure is counted from several figures; `1190/1200` in
 * one cell are both of a ratio.
 *
 * @param component which figure the labels of the cell name; null = none
 */
export function cellFigures(
  text: string,
  { components }: TableMeasure,
  component: string | null,
  separator: Separator,
): CellFigures {
  if (/^[-–—.…\s]*$/.test(text)) return { kind: 'nothing' };
  if (folded(text) === 'khong phat sinh') return { kind: 'mark', mark: 'none-arising' };
  const def = components.find(({ key }) => key === component);
  if (def?.type === 'yes-no') {
    const said = folded(text);
    const yes = said === 'co';
    return yes || said === 'khong' ? { kind: 'figures', figures: [[def.key, yes]] } : fault('not-a-number');
  }
  if (components.length > 1 && text.trim().endsWith('%')) return fault('percent-only');
  const pair = component === null ? /^([^/]+)\/([^/]+)$/.exec(text) : null;
  const isRatio = components.some(({ key }) => key === 'numerator');
  if (pair && isRatio)
    return numbers(
      [
        ['numerator', pair[1] ?? ''],
        ['denominator', pair[2] ?? ''],
      ],
      separator,
    );
  return def ? numbers([[def.key, text]], separator) : fault('which-component');
}

function numbers(
  wanted: readonly (readonly [key: string, text: string])[],
  separator: Separator,
): CellFigures {
  const figures: [string, number][] = [];
  for (const [key, text] of wanted) {
    const read = readNumber(text);
    if (read.kind === 'not-a-number') return fault('not-a-number');
    if (read.kind === 'ambiguous' && separator === null) return { kind: 'waits' };
    figures.push([
      key,
      read.kind === 'number' ? read.value : read.readings[separator === 'thousands' ? 0 : 1],
    ]);
  }
  return { kind: 'figures', figures };
}
