import type { Plan } from '@cchc/domain';
import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { Section } from '../../shared/section.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedger } from '../../use-ledger.ts';
import { IndicatorDetail } from './indicator-detail.tsx';
import { QualitativeDetail, TaskDetail } from './task-detail.tsx';
import { ITEM_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  select: { minWidth: 0 },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface Item {
  code: string;
  name: string;
  detail: () => ReactNode;
}

/** Chỉ tiêu, nhiệm vụ: everything that the plan asks, by area, each with the sentence that it comes from. */
export function ItemsPage() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const own = ITEM_TEXTS[useLocale()];
  const { plans } = useLedger();
  const { value, error, reload } = useAnswer('plan', () => plans.plan());
  const [area, setArea] = useState('');
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  const { plan } = value;
  const sections = sectionsOf(plan, area, own, reload);
  return (
    <>
      <Field label={own.area}>
        <Select
          className={styles.select}
          select={{ className: styles.inner }}
          value={area}
          onChange={(_, { value: next }) => setArea(next)}
        >
          <option value="">{own.allAreas}</option>
          {plan.areas.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {sections.map(({ title, items }) => (
        <Section key={title} title={title} aside={String(items.length)}>
          {items.length === 0 && <Text size={200}>{own.none}</Text>}
          <ul className={layout.list}>
            {items.map((item) => (
              <ItemCard key={item.code} item={item} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** Details are drawn when they are opened: a plan has over sixty of them. */
function ItemCard({ item: { code, name, detail } }: { item: Item }) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  return (
    <li className={layout.card}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <Text lang="vi">{name}</Text>{' '}
          <Text size={200} className={layout.muted}>
            {code}
          </Text>
        </summary>
        {open && detail()}
      </details>
    </li>
  );
}

function sectionsOf(plan: Plan, area: string, texts: (typeof ITEM_TEXTS)['vi'], changed: () => void) {
  const here = <T extends { area: string }>(list: readonly T[]): T[] =>
    list.filter((each) => area === '' || each.area === area || each.area === 'ALL');
  return [
    {
      title: texts.indicators,
      items: here(plan.indicators).map(
        (indicator): Item => ({
          code: indicator.code,
          name: indicator.name,
          detail: () => <IndicatorDetail plan={plan} indicator={indicator} changed={changed} />,
        }),
      ),
    },
    {
      title: texts.qualitative,
      items: here(plan.qualitativeTargets).map(
        (target): Item => ({
          code: target.code,
          name: shortened(target.quote.text),
          detail: () => <QualitativeDetail plan={plan} target={target} />,
        }),
      ),
    },
    {
      title: texts.tasks,
      items: here(plan.tasks).map(
        (task): Item => ({
          code: task.code,
          name: shortened(task.quote.text),
          detail: () => <TaskDetail plan={plan} task={task} changed={changed} />,
        }),
      ),
    },
  ];
}

/** The beginning of a sentence, cut between words; the whole stands in the detail. */
const shortened = (text: string): string =>
  text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 110))}…`;
