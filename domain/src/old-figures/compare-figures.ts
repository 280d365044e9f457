import type { EntryValue, StoredEntry, Version } from '../entries/entry.ts';
import { canonicalJson } from '../text/canonical.ts';
import type { OldFigure } from './figures-read.ts';

/** An old figure beside what the report has. */
export interface ComparedFigure extends OldFigure {
  /** As it would be written: what the table says, over what stands there beside the figures. */
  value: EntryValue;
  /** What stands there; null: nothing, or it was cleared. */
  now: EntryValue;
  base: Version | null;
  /** `same`: nothing to do. `differs`: never written unless somebody chooses it. */
  verdict: 'new' | 'same' | 'differs';
}

/** What a table would change, entry by entry; notes, sources and evidence that stand there stay. */
export function compareFigures(
  figures: readonly OldFigure[],
  stored: (unit: string, key: string) => StoredEntry | undefined,
): ComparedFigure[] {
  return figures.map((figure) => {
    const there = stored(figure.unit, figure.key);
    const now = there?.value ?? null;
    const { components, mark } = figure.entry;
    const { components: had, mark: _, reason: __, ...kept } = now ?? {};
    const value: EntryValue = components
      ? { ...kept, components: { ...had, ...components } }
      : { ...kept, ...(mark && { mark }) };
    const same = canonicalJson(value) === canonicalJson(now);
    const empty = now === null || (now.components === undefined && now.mark === undefined);
    return {
      ...figure,
      value,
      now,
      base: there?.version ?? null,
      verdict: same ? 'same' : empty ? 'new' : 'differs',
    };
  });
}
