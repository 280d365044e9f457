import type { Plan } from '../plan/schema.ts';
import { unitByCode } from '../plan/units.ts';
import { figureOf, shown } from './answer-figure.ts';
import type { PeriodBook } from './book.ts';
import type { Answer, AnswerCell, Given } from './question.ts';
import { isFault, readName } from './read.ts';
import { readCounts, readMissing, readTable } from './words.ts';

/** BANG: units down, indicators across, the commune first; what is missing is empty, or its reason. */
export function answerTable(book: PeriodBook, args: readonly Given[]): Answer {
  const [what = null, , areaGiven = null, missing = null, include = null] = args;
  const table = readTable(what);
  if (isFault(table)) return table;
  const area = areaGiven === null ? null : readName('area', book.names.areas, areaGiven);
  if (isFault(area)) return area;
  const show = readMissing(missing, 'empty');
  if (isFault(show)) return show;
  const counts = readCounts(include);
  if (isFault(counts)) return counts;
  if (counts === 'issued' && !book.facts.issued)
    return { missing: 'not-issued', params: { period: book.facts.period.id } };
  const { plan, facts } = book;
  const indicators = plan.indicators.filter((indicator) => area === null || indicator.area === area);
  const cell = (code: string, units: readonly string[] | null): AnswerCell => {
    const indicator = plan.indicators.find((each) => each.code === code);
    const figure = indicator && figureOf(book, indicator, null, units, counts);
    if (!figure) return '';
    const answer = shown(table, figure, book);
    if ('value' in answer && !Array.isArray(answer.value)) return answer.value;
    return 'missing' in answer && show === 'reason' ? (REASONS[answer.missing] ?? '') : '';
  };
  const asked = new Set(indicators.flatMap(({ code }) => Object.keys(book.line(code, counts)?.byUnit ?? {})));
  const rows = [...asked]
    .filter((unit) => book.maySee(unit))
    .sort((a, b) => order(plan, a) - order(plan, b))
    .map((unit): AnswerCell[] => [
      unitByCode(plan, unit)?.name ?? unit,
      ...indicators.map(({ code }) => cell(code, [unit])),
    ]);
  const whole =
    facts.units === null
      ? [[`Toàn ${plan.commune.kind}`, ...indicators.map(({ code }) => cell(code, null))]]
      : [];
  return { value: [['Đơn vị', ...indicators.map(({ code }) => code)], ...whole, ...rows] };
}

const REASONS: Partial<Record<string, string>> = {
  'not-entered': 'Chưa nhập',
  'no-data': 'Chưa có số liệu',
  'none-arising': 'Không phát sinh',
};

const order = (plan: Plan, unit: string): number => {
  const codes = plan.units.flatMap((each) => [each.code, ...(each.members ?? []).map(({ code }) => code)]);
  return codes.indexOf(unit);
};
