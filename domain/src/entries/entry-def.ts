import type { Measure } from '../plan/schema.ts';
import type { RegisterCode } from '../registers/register-defs.ts';

export const FORMS = ['chi-tieu', 'khao-sat', 'muc-tieu', 'nhiem-vu', 'kinh-phi'] as const;
export type FormCode = (typeof FORMS)[number];

/** One figure of a measure, with what exactly is counted in the plan's own words. */
export interface ComponentDef {
  key: string;
  name: string;
  type: 'decimal' | 'whole' | 'yes-no';
  max?: number;
}

/** One field of a row that people add. */
export interface FieldDef {
  key: string;
  name: string;
  type: 'text' | 'date' | 'choice';
  /** Codes with the words that people choose. */
  choices?: readonly (readonly [code: string, word: string])[];
}

export type EntryKind = Measure['kind'] | 'text' | 'choice' | 'percent' | 'budget' | 'row';
/** What an entry may carry besides its figures or its text; `text` beside figures names a free row. */
export type ExtraField = 'note' | 'estimate' | 'mark' | 'source' | 'evidence' | 'text';

/** What is asked of one unit under one key. */
export interface EntryDef {
  /** `TTHC.02`, `TTHC.05:DAT` (a part of a breakdown), `III.1.1.a/status` (a field of a task clause), `Q.03`, `KP.TC`, `KP.T1` (a free row). */
  key: string;
  form: FormCode | RegisterCode;
  /** Code of the row of the form that shows it. */
  row: string;
  kind: EntryKind;
  components: ComponentDef[];
  /** Codes of a `choice`. */
  choices?: readonly string[];
  /** Fields of a `row`, in the order of their columns. */
  fields?: readonly FieldDef[];
  extras: readonly ExtraField[];
  /** Counted as asked; optional ones (parts, notes of a task) are never missing. */
  required: boolean;
  /** Who fills it, where that is not the unit. */
  filledBy?: 'coordinator';
}

/** By measure: a plan is never changed, and totals over years ask for the same thousands of times. */
const known = new WeakMap<Measure, ComponentDef[]>();

/** Keys of the components of a measure, in the order in which they are shown. */
export function componentsOf(measure: Measure): ComponentDef[] {
  let components = known.get(measure);
  if (!components) {
    components = makeComponents(measure);
    known.set(measure, components);
  }
  return components;
}

function makeComponents(measure: Measure): ComponentDef[] {
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
        // Where the commune has one baseline for all nobody enters it
        ...(measure.baseline.value === undefined
          ? [{ key: 'baseline', name: measure.baseline.name, type: 'decimal' as const }]
          : []),
      ];
    case 'yes':
      return [{ key: 'value', name: measure.name, type: 'yes-no' }];
    case 'checklist':
      return measure.items.map((item) => ({ key: item.code, name: item.name, type: 'yes-no' }));
  }
}
