import { INCLUDES, type Include, type Plan, type Role } from '@cchc/domain';
import { ARGUMENTS_OF, COUNTS_WORDS, questionKey, type RawQuestion } from '@cchc/domain/questions';
import { Button, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { cellResult } from '../../functions/cell-result.ts';
import type { FormulaBook, Shown } from '../../sync/formula-book.ts';
import { Quote } from '../plan/items/quote.tsx';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { shownValue } from './shown-answer.ts';
import { FORMULA_TEXTS } from './texts.ts';

const SEES_ALL: readonly Role[] = ['coordinator', 'leader', 'admin'];
const LINES = 4;

interface Props {
  book: FormulaBook;
  plan: Plan;
  question: RawQuestion;
}

/** What the formula would show now, with the sentence of the plan behind it. */
export function LiveValue({ book, plan, question }: Props) {
  const layout = useLayout();
  const texts = FORMULA_TEXTS[useLocale()];
  const go = useGo();
  const { me } = useLedgerState();
  const key = questionKey(question);
  const [said, setSaid] = useState<{ key: string; shown: Shown } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question
  useEffect(() => book.ask(question, (shown) => setSaid({ key, shown })), [book, key]);
  const [ask, ...args] = question;
  const at = (argument: (typeof ARGUMENTS_OF)[typeof ask][number]) =>
    String(args[ARGUMENTS_OF[ask].indexOf(argument)] ?? '');
  const code = at('indicator') || at('task') || at('code');
  const include = INCLUDES.find((each) => COUNTS_WORDS[each] === (at('include') || COUNTS_WORDS.approved));
  const total = at('indicator') && at('period') && !at('unit') && ask !== 'CHI_TIEU' && include;
  const seesAll = me?.roles.some((role) => SEES_ALL.includes(role));
  const quote =
    plan.indicators.find((each) => each.code === code)?.quote ??
    plan.tasks.find(({ clauses }) => clauses.some((each) => each.code === code))?.quote;
  const part = at('part');
  return (
    <Section title={texts.value}>
      <div className={layout.card}>
        <div role="status">
          {said?.key === key ? <Told shown={said.shown} /> : <Text>{texts.waiting}</Text>}
        </div>
        {quote && <Quote quote={quote} />}
        {total && seesAll && (
          <div>
            <Button
              size="small"
              onClick={() =>
                go({
                  origin: {
                    key: part ? `${code}:${part}` : code,
                    period: at('period'),
                    include: include as Include,
                  },
                })
              }
            >
              {texts.origin}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Told({ shown }: { shown: Shown }) {
  const locale = useLocale();
  const texts = FORMULA_TEXTS[locale];
  const layout = useLayout();
  const result = cellResult(shown, locale);
  if (result.kind === 'error')
    return (
      <span className={layout.tight}>
        <Text weight="semibold">{result.code}</Text>
        <Text size={200}>{result.message}</Text>
      </span>
    );
  if (result.kind === 'value')
    return (
      <Text size={500} weight="semibold">
        {shownValue(result.value, result.format, locale)}
      </Text>
    );
  const { rows } = result;
  return (
    <span className={layout.tight}>
      <Text size={200}>{texts.table(rows.length, rows[0]?.length ?? 0)}</Text>
      {rows.slice(0, LINES).map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
        <Text key={i} size={200} truncate wrap={false} block>
          {row.map((cell) => shownValue(cell, undefined, locale)).join(' · ')}
        </Text>
      ))}
    </span>
  );
}
