import type { CellStyle } from './style.ts';

/** What one row, or one column, has of its own. `size` is in points; null = the default. */
export interface AxisProps {
  readonly size: number | null;
  readonly hidden: boolean;
  /** hidden by the AutoFilter (rows only) */
  readonly filtered: boolean;
  readonly style: CellStyle | null;
}

export interface AxisSpan extends AxisProps {
  readonly start: number;
  readonly count: number;
}

const PLAIN: AxisProps = Object.freeze({ size: null, hidden: false, filtered: false, style: null });

/** The rows or columns of a sheet as sorted spans, so that hiding a million rows costs one entry. */
export class Axis {
  #spans: AxisSpan[] = [];

  at(index: number): AxisProps {
    let low = 0;
    let high = this.#spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.#spans[middle]!;
      if (index < span.start) high = middle - 1;
      else if (index >= span.start + span.count) low = middle + 1;
      else return span;
    }
    return PLAIN;
  }

  get spans(): readonly AxisSpan[] {
    return this.#spans;
  }

  /** Puts back spans as `spans` gave them. */
  restore(spans: readonly AxisSpan[]): void {
    this.#spans = [...spans];
  }

  /** Makes room for `count` rows or columns at `at`; the new ones are like the one before. */
  insert(at: number, count: number): void {
    const like = at > 0 ? this.at(at - 1) : PLAIN;
    const moved = this.#spans.flatMap((span) => {
      if (span.start >= at) return [{ ...span, start: span.start + count }];
      const over = span.start + span.count - at;
      if (over <= 0) return [span];
      return [
        { ...span, count: span.count - over },
        { ...span, start: at + count, count: over },
      ];
    });
    this.#spans = moved;
    this.apply(at, count, () => ({ ...like, hidden: false, filtered: false }));
  }

  /** Takes out `count` rows or columns from `at` on; those behind move up. */
  remove(at: number, count: number): void {
    this.#spans = merged(
      this.#spans.flatMap((span) => {
        const end = span.start + span.count;
        const before = Math.max(0, Math.min(end, at) - span.start);
        const after = Math.max(0, end - Math.max(span.start, at + count));
        const start = span.start < at ? span.start : Math.max(at, span.start - count);
        return before + after > 0 ? [{ ...span, start, count: before + after }] : [];
      }),
    );
  }

  isHidden(index: number): boolean {
    const { hidden, filtered } = this.at(index);
    return hidden || filtered;
  }

  /** Rewrites the properties of `count` rows or columns from `start` on. */
  apply(start: number, count: number, change: (props: AxisProps) => AxisProps): void {
    const end = start + count;
    const next: AxisSpan[] = [];
    let at = start;
    for (const span of this.#spans) {
      const spanEnd = span.start + span.count;
      if (spanEnd <= start || span.start >= end) {
        next.push(span);
        continue;
      }
      if (span.start < start) next.push({ ...span, count: start - span.start });
      if (span.start > at) next.push(makeSpan(at, span.start - at, change(PLAIN)));
      const from = Math.max(span.start, start);
      const to = Math.min(spanEnd, end);
      next.push(makeSpan(from, to - from, change(span)));
      if (spanEnd > end) next.push({ ...span, start: end, count: spanEnd - end });
      at = to;
    }
    if (at < end) next.push(makeSpan(at, end - at, change(PLAIN)));
    this.#spans = merged(next.filter((span) => !isPlain(span)).sort((a, b) => a.start - b.start));
  }
}

function makeSpan(start: number, count: number, { size, hidden, filtered, style }: AxisProps): AxisSpan {
  return { start, count, size, hidden, filtered, style };
}

function isPlain(props: AxisProps): boolean {
  return props.size === null && !props.hidden && !props.filtered && props.style === null;
}

function merged(spans: AxisSpan[]): AxisSpan[] {
  const result: AxisSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const joins =
      last &&
      last.start + last.count === span.start &&
      last.size === span.size &&
      last.hidden === span.hidden &&
      last.filtered === span.filtered &&
      last.style === span.style;
    if (joins) result[result.length - 1] = { ...last, count: last.count + span.count };
    else result.push(span);
  }
  return result;
}
