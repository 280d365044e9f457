import type { Measure } from '../plan/schema.ts';

export const FORMS = ['chi-tieu', 'khao-sat', 'nhiem-vu'] as const;
export type FormCode = (typeof FORMS)[number];

/** One figure of a measure, with what exactly is counted in the plan's own words. */
export interface ComponentDef {
  key: string;
  name: string;
  type: 'decimal' | 'whole' | 'yes-no';
  max?: number;
}

export type EntryKind = Measure['kind'] | 'text' | 'choice' | 'percent';
/** What an entry may carry besides its figures or its text. */
export type ExtraField = 'note' | 'estimate' | 'mark' | 'source' | 'evidence';

/** What is asked of one unit under one key. */
export interface EntryDef {
  /** `TTHC.02`, `TTHC.05:DAT` (a part of a breakdown), `III.1.1.a/status` (a field of a task clause), `Q.03`. */
  key: string;
  form: FormCode;
  /** Code of the row of the form that shows it. */
  row: string;
  kind: EntryKind;
  components: ComponentDef[];
  /** Codes of a `choice`. */
  choices?: readonly string[];
  extras: readonly ExtraField[];
  /** Counted as asked; optional ones (parts, notes of a task) are never missing. */
  required: boolean;
}

/** Keys of the components of a measure, in the order in which they are shown. */
export function componentsOf(measure: Measure): ComponentDef[] {
  switch (measure.kind) {
    case 'ratio':
      return [
        { key: 'numerator', name: measure.numerator.name, type: 'decimal' },
        { key: 'denominator', name: measure.denominator.name, type: 'decimal' },
      ];
    case 'survey':
      return measure.levels.map((name, i) => ({ key: `c${i + 1}`, name, type: 'whole' }));
    case 'level':
      return [{ key: 'level', name: measure.name, type: 'whole', max: measure.max }];
    case 'change':
      return [
        { key: 'current', name: measure.current.name, type: 'decimal' },
        { key: 'baseline', name: measure.baseline.name, type: 'decimal' },
      ];
    case 'yes':
      return [{ key: 'value', name: measure.name, type: 'yes-no' }];
    case 'checklist':
      return measure.items.map((item) => ({ key: item.code, name: item.name, type: 'yes-no' }));
  }
}
