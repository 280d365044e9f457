import { type Locale, type Period, type Plan, periodName, unitByCode } from '@cchc/domain';
import {
  ARGUMENTS_OF,
  type Argument,
  COUNTS_WORDS,
  type Counts,
  type FormulaArgument,
  type FormulaCall,
  MISSING_WORDS,
  type ShowMissing,
} from '@cchc/domain/questions';
import type { FormulaTexts } from './texts.ts';

export interface Explained {
  what: string;
  /** Each argument with what it says. */
  facts: (readonly [name: string, words: string])[];
}
interface About {
  plan: Plan;
  periods: readonly Period[];
  locale: Locale;
  texts: FormulaTexts;
}

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, said: string): Key | undefined =>
  (Object.keys(words) as Key[]).find((key) => words[key] === said.toLocaleLowerCase('vi'));

/** The name behind a code; null where the words are none. */
function nameOf(argument: Argument, said: string, { plan }: About): string | null {
  const same = ({ code }: { code: string }): boolean => code === said.toUpperCase();
  const clauses = plan.tasks.flatMap((task) => task.clauses);
  switch (argument) {
    case 'indicator':
      return plan.indicators.find(same)?.name ?? null;
    case 'task':
      return clauses.find(({ code }) => code === said)?.text ?? null;
    case 'code':
      return nameOf('indicator', said, { plan } as About) ?? nameOf('task', said, { plan } as About);
    case 'unit':
      return unitByCode(plan, said.toUpperCase())?.name ?? null;
    case 'area':
      return plan.areas.find(same)?.name ?? null;
    default:
      return null;
  }
}

/** What is meant where an argument is empty; null where nothing has to be said. */
function emptyMeans(argument: Argument, call: FormulaCall, { plan, texts }: About): string | null {
  switch (argument) {
    case 'unit':
      return texts.none.unit(plan.commune.kind);
    case 'include':
      return texts.counts.approved;
    case 'missing':
      return call.ask === 'BANG' ? texts.missing.empty : texts.missing.error;
    case 'area':
      return texts.none.area;
    case 'status':
      return texts.none.status;
    default:
      return null;
  }
}

function said(argument: Argument, given: FormulaArgument, about: About): string {
  const { texts, locale } = about;
  if (typeof given === 'object' && given !== null)
    return 'cell' in given
      ? texts.byCell(given.cell.replaceAll('$', ''))
      : texts.byExpression(given.expression);
  const text = String(given);
  if (argument === 'period') {
    const period = about.periods.find(({ id }) => id === text);
    return period ? periodName(period, locale) : text;
  }
  if (argument === 'include') return texts.counts[keyOf<Counts>(COUNTS_WORDS, text) ?? 'approved'];
  if (argument === 'missing') return texts.missing[keyOf<ShowMissing>(MISSING_WORDS, text) ?? 'error'];
  const name = nameOf(argument, text, about);
  return name ? texts.named(text, name) : (texts.words[text] ?? text);
}

/** A call of ours in words: what is asked, and each argument by its name. */
export function explainCall(call: FormulaCall, about: About): Explained {
  const { texts } = about;
  const facts = ARGUMENTS_OF[call.ask].flatMap((argument, i) => {
    const given = call.args[i] ?? null;
    const words =
      given === null || given === '' ? emptyMeans(argument, call, about) : said(argument, given, about);
    return words === null ? [] : [[texts.args[argument], words] as const];
  });
  return { what: texts.asks[call.ask], facts };
}
