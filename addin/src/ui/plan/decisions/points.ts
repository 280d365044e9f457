import type { Locale, Oddity, OpenQuestion, Plan, Quote, SettingKey } from '@cchc/domain';

/** One thing in the text that needs a decision: an open question with the oddities behind it, or an oddity alone. */
export interface Point {
  code: string;
  question: string | null;
  unclear: string[];
  product: string;
  quotes: Quote[];
  setting: { key: SettingKey; only: string | undefined } | null;
}

type Treated = Oddity | OpenQuestion;

function settingOf({ treatment }: Treated): Point['setting'] {
  const [key, ...rest] = treatment?.setting?.split('.') ?? [];
  return key === undefined
    ? null
    : { key: key as SettingKey, only: rest.length > 0 ? rest.join('.') : undefined };
}

const productOf = ({ treatment }: Treated, locale: Locale): string =>
  (locale === 'en' ? treatment?.productEn : undefined) ?? treatment?.product ?? '';

const unclearOf = ({ description, descriptionEn }: Oddity, locale: Locale): string =>
  (locale === 'en' ? descriptionEn : undefined) ?? description;

const isDecision = ({ treatment }: Treated): boolean => treatment?.kind !== 'note';

/** Everything that needs a decision; none of the oddities and questions is left out of points and notes together. */
export function pointsOf({ oddities, openQuestions }: Plan, locale: Locale): Point[] {
  const byCode = new Map(oddities.map((oddity) => [oddity.code, oddity]));
  const asked = openQuestions.filter(isDecision).map((question): Point => {
    const behind = question.oddities.flatMap((code) => byCode.get(code) ?? []);
    return {
      code: question.code,
      question: (locale === 'en' ? question.questionEn : undefined) ?? question.question,
      unclear: behind.map((oddity) => unclearOf(oddity, locale)),
      product: productOf(question, locale),
      quotes: behind.flatMap(({ quotes }) => quotes),
      setting: settingOf(question),
    };
  });
  const alone = oddities.filter(isDecision).map(
    (oddity): Point => ({
      code: oddity.code,
      question: null,
      unclear: [unclearOf(oddity, locale)],
      product: productOf(oddity, locale),
      quotes: oddity.quotes,
      setting: settingOf(oddity),
    }),
  );
  return [...asked, ...alone];
}

/** What only concerns whoever wrote the text. */
export const notesOf = ({ oddities, openQuestions }: Plan): Treated[] => [
  ...oddities.filter((each) => !isDecision(each)),
  ...openQuestions.filter((each) => !isDecision(each)),
];

/** The note as text, in Vietnamese: it goes to the office that wrote the plan. */
export const drafterNote = (plan: Plan): string =>
  notesOf(plan)
    .map((each, i) => {
      const said = 'description' in each ? each.description : each.question;
      const handling = 'handling' in each ? each.handling : '';
      const quotes = 'quotes' in each ? each.quotes : [];
      const lines = quotes.map(({ text, line }) => `   “${text}” (dòng ${line})`);
      return [`${i + 1}. ${said}`, ...lines, ...(handling ? [`   Đề nghị: ${handling}`] : [])].join('\n');
    })
    .join('\n');
