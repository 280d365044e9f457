import type { Plan, QualitativeTarget, Task } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLocale } from '../../text/texts.ts';
import { ChangeOwners } from './change-owners.tsx';
import { Facts } from './facts.tsx';
import { Owners } from './owners.tsx';
import { Quote } from './quote.tsx';
import { ITEM_TEXTS } from './texts.ts';

/** A sentence with its clauses, each of which is reported by itself. */
export function TaskDetail({ plan, task, changed }: { plan: Plan; task: Task; changed(): void }) {
  const texts = ITEM_TEXTS[useLocale()];
  const { quote, clauses, owners, deadline, product } = task;
  return (
    <>
      <Facts
        facts={[
          [texts.sentence, <Quote key="quote" quote={quote} />],
          [
            texts.clauses,
            clauses.length > 1
              ? clauses.map(({ code, text }) => (
                  <Text key={code} lang="vi">
                    {code} {text}
                  </Text>
                ))
              : null,
          ],
          [texts.deadline, deadline ?? texts.notInText],
          [texts.product, product ?? texts.notInText],
          [texts.owners, <Owners key="owners" plan={plan} owners={owners} />],
        ]}
      />
      <ChangeOwners code={task.code} name={task.code} changed={changed} />
    </>
  );
}

export function QualitativeDetail({ plan, target }: { plan: Plan; target: QualitativeTarget }) {
  const locale = useLocale();
  const texts = ITEM_TEXTS[locale];
  const { quote, tracking, trackingEn, reportedBy, basis = 'inferred', evidence } = target;
  const owners = reportedBy.map((unit) => ({
    unit,
    role: 'enter' as const,
    basis,
    ...(evidence && { evidence }),
  }));
  return (
    <Facts
      facts={[
        [texts.sentence, <Quote key="quote" quote={quote} />],
        [texts.tracking, locale === 'vi' ? tracking : (trackingEn ?? tracking)],
        [texts.owners, <Owners key="owners" plan={plan} owners={owners} />],
      ]}
    />
  );
}
