import {
  type EntryDef,
  formatNumber,
  type Locale,
  type Params,
  periodName,
  type ReportState,
} from '@cchc/domain';
import type { ErrorTexts, Explanation, Facts, ProblemCode } from './explain.ts';
import { type Texts, textsOf } from './texts.ts';
import { showInstant } from './times.ts';

/** What names the codes inside an error's parameters. */
export interface NameSource {
  names: Record<string, string>;
  people: Record<string, string>;
  units: readonly { code: string; name: string }[];
  def?: EntryDef | undefined;
}
export const NO_NAMES: NameSource = { names: {}, people: {}, units: [] };

/** "Tử số", "Rất hài lòng", "Ngày lấy số liệu": a figure of an entry by its key, never the key itself. */
export function fieldName(field: string, def: EntryDef | undefined, texts: Texts): string {
  const key = field.replace(/^components\./, '');
  const known = Object.hasOwn(texts.fields, key) ? texts.fields[key] : undefined;
  // A text key that is also a component ("value" of a yes-no measure) goes by the component's own name.
  const ofRow = def?.fields?.find((each) => `fields.${each.key}` === key)?.name;
  if (ofRow !== undefined) return ofRow;
  const component = def?.components.find((each) => each.key === key)?.name;
  if (key === 'numerator' || key === 'denominator' || key === 'percent') return known ?? key;
  return component ?? known ?? texts.fields.value ?? '';
}

/** Readings of a cell: not rounded, since 1,234 must not look like 1,23. */
const AS_READ: ReadonlySet<string> = new Set(['value', 'first', 'second']);

/** The parameters of an error in words: what is left out there is left out here. */
export function factsOf(params: Params | Record<string, unknown>, source: NameSource, locale: Locale): Facts {
  const texts = textsOf(locale);
  const facts: Facts = {};
  for (const [key, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') continue;
    facts[key] =
      typeof value === 'number'
        ? formatNumber(value, locale, AS_READ.has(key) ? 10 : undefined)
        : word(key, String(value));
  }
  return facts;

  function word(key: string, value: string): string {
    switch (key) {
      case 'field':
      case 'figure':
        return fieldName(value, source.def, texts);
      case 'missing':
        return value
          .split(',')
          .map((field) => fieldName(field, source.def, texts))
          .join(', ');
      case 'of':
      case 'entry':
        return source.names[value] ?? value;
      case 'unit':
        return source.units.find(({ code }) => code === value)?.name ?? value;
      case 'period':
        return periodName(value, locale);
      case 'by':
        return source.people[value] ?? texts.unknownPerson;
      case 'at':
        return showInstant(value, locale);
      case 'state':
        return texts.states[value as ReportState] ?? value;
      case 'mark':
        return texts.entry.marks[value as keyof Texts['entry']['marks']] ?? value;
      default:
        return value;
    }
  }
}

/** Reason and remedy of an error; one that is not on the list yet says that something went wrong, not its code. */
export function explain(
  { code, params }: { code: string; params: Params | Record<string, unknown> },
  locale: Locale,
  source: NameSource = NO_NAMES,
): Explanation {
  const errors: ErrorTexts = textsOf(locale).errors;
  const known = Object.hasOwn(errors, code) ? (code as ProblemCode) : 'bad-request';
  return errors[known](factsOf(params, source, locale));
}
