import { type Locale, type MeReply, type Plan, periodName, reportingUnits } from '@cchc/domain';
import {
  type Argument,
  COUNTS,
  COUNTS_WORDS,
  FIELD_WORDS,
  MISSING_WORDS,
  type ShowMissing,
  STATUS_FILTERS,
  TABLE_WORDS,
} from '@cchc/domain/questions';
import { shownPeriods } from '../shared/period-select.tsx';
import type { Picked } from './drafts.ts';
import type { FormulaTexts } from './texts.ts';

interface Choice {
  value: string;
  label: string;
}
/** Choices under a heading; '' = without one. */
export interface ChoiceGroup {
  name: string;
  choices: Choice[];
}
interface About {
  plan: Plan;
  periods: MeReply['periods'];
  locale: Locale;
  texts: FormulaTexts;
}

const plain = (choices: Choice[]): ChoiceGroup[] => [{ name: '', choices }];
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

const indicators = ({ plan }: About): ChoiceGroup[] =>
  plan.areas.map(({ code, name }) => ({
    name,
    choices: plan.indicators
      .filter(({ area }) => area === code)
      .map((each) => ({ value: each.code, label: `${each.code} ${each.name}` })),
  }));
const tasks = ({ plan }: About): ChoiceGroup[] =>
  plan.areas.map(({ code, name }) => ({
    name,
    choices: plan.tasks
      .filter(({ area }) => area === code)
      .flatMap(({ clauses }) =>
        clauses.map((each) => ({ value: each.code, label: `${each.code} ${each.text}` })),
      ),
  }));
const filled = (groups: ChoiceGroup[]): ChoiceGroup[] => groups.filter(({ choices }) => choices.length > 0);

/** What an argument may be; empty where there is nothing to choose. The first of those with a default is the default. */
export function choicesOf(argument: Argument, { ask, values }: Picked, about: About): ChoiceGroup[] {
  const { plan, texts, locale } = about;
  const words = (list: readonly string[], none?: string): ChoiceGroup[] =>
    plain([
      ...(none === undefined ? [] : [{ value: '', label: none }]),
      ...list.map((value) => ({ value, label: capital(texts.words[value] ?? value) })),
    ]);
  switch (argument) {
    case 'indicator':
      return filled(indicators(about));
    case 'task':
      return filled(tasks(about));
    case 'code':
      return filled([...indicators(about), ...tasks(about)]);
    case 'period': {
      const free = ask === 'CHI_TIEU' || ask === 'NHIEM_VU';
      const none = free ? [{ value: '', label: texts.none.period }] : [];
      const periods = shownPeriods(about.periods).map((each) => ({
        value: each.id,
        label: periodName(each, locale),
      }));
      return plain([...none, ...periods]);
    }
    case 'unit':
      return plain([
        { value: '', label: texts.none.unit(plan.commune.kind) },
        ...reportingUnits(plan).map(({ code, name }) => ({ value: code, label: name })),
      ]);
    case 'part': {
      const items = plan.indicators.find(({ code }) => code === values.indicator)?.breakdown?.items ?? [];
      if (items.length === 0) return [];
      return plain([
        { value: '', label: texts.none.part },
        ...items.map(({ code, name }) => ({ value: code, label: name })),
      ]);
    }
    case 'field':
      return words(Object.values(FIELD_WORDS));
    case 'what':
      return words(Object.values(TABLE_WORDS));
    case 'area':
      return plain([
        { value: '', label: texts.none.area },
        ...plan.areas.map(({ code, name }) => ({ value: code, label: name })),
      ]);
    case 'status':
      return words(STATUS_FILTERS.slice(1), texts.none.status);
    case 'missing': {
      const first: ShowMissing = ask === 'BANG' ? 'empty' : 'error';
      const keys = Object.keys(MISSING_WORDS) as ShowMissing[];
      return plain(
        [first, ...keys.filter((key) => key !== first)].map((key) => ({
          value: key === first ? '' : MISSING_WORDS[key],
          label: texts.missing[key],
        })),
      );
    }
    case 'include':
      return plain(
        COUNTS.map((key) => ({
          value: key === 'approved' ? '' : COUNTS_WORDS[key],
          label: texts.counts[key],
        })),
      );
  }
}
