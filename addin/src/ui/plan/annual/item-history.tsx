import { type AnnualItem, type AnnualPlanChange, changedFields, EMPTY_ITEM } from '@cchc/domain/annual-plan';
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { SideSheet } from '../../shared/side-sheet.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedger } from '../../use-ledger.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import { fieldWords } from './field-words.ts';
import { listedOf } from './list-model.ts';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 8px' },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  year: YearAtHand;
  /** Null: of the whole year, also of tasks that were taken out. */
  id: string | null;
  close(): void;
}

/** Who changed what of the annual plan, newest first; and the way back to an older state, as a new edit. */
export function ItemHistory({ year, id, close }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = EDIT_TEXTS[locale];
  const common = useTexts();
  const { plans } = useLedger();
  const { value, error, reload } = useAnswer(`changes ${year.year} ${year.doc.rev}`, () =>
    plans.annualChanges(year.year),
  );
  const [restored, setRestored] = useState(false);
  const touched = (value?.changes ?? []).filter(({ items }) => id === null || items[id] !== undefined);
  const name = id === null ? undefined : listedOf(year.plan, year.items).find((each) => each.id === id)?.text;
  return (
    <SideSheet title={id === null ? texts.historyOfYear : texts.history} subtitle={name} onClose={close}>
      <div role="status">{restored && <Text>{texts.restored}</Text>}</div>
      {error && <ErrorNotice error={error} title={common.errorTitle.load} retry={reload} />}
      {year.failed && <ErrorNotice error={year.failed} title={ANNUAL_TEXTS[locale].failed} />}
      {!value && !error && <Loading />}
      {value && touched.length === 0 && <Text>{texts.historyEmpty}</Text>}
      <ol className={layout.list}>
        {touched.map((change) => (
          <ChangeCard
            key={change.rev}
            year={year}
            change={change}
            only={id}
            by={value?.people[change.by] ?? year.people[change.by] ?? common.unknownPerson}
            done={() => setRestored(true)}
          />
        ))}
      </ol>
    </SideSheet>
  );
}

/** More tasks in one change are shown when they are asked for: an import has a hundred. */
const FEW = 3;

interface CardProps {
  year: YearAtHand;
  change: AnnualPlanChange;
  only: string | null;
  by: string;
  done(): void;
}

function ChangeCard({ year, change, only, by, done }: CardProps) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = EDIT_TEXTS[locale];
  const when = showInstant(change.at, locale);
  const items = Object.entries(change.items).filter(([id]) => only === null || id === only);
  const undoable = only === null && change.kind === 'import' && year.coordinates;
  const clauses = new Map(listedOf(year.plan, {}).map((each) => [each.id, each.text]));
  const nameOf = (id: string, item: AnnualItem | null): string =>
    item?.own ?? `${id} ${clauses.get(id) ?? ''}`;
  const restore = async (id: string, wanted: AnnualItem): Promise<void> => {
    if (await year.change({ kind: 'edit', items: { [id]: wanted } })) done();
  };
  return (
    <li className={layout.card}>
      <div className={styles.head}>
        <Text weight="semibold">{by}</Text>
        <Text size={200} className={layout.muted}>
          {when}
        </Text>
      </div>
      <Text size={200}>
        {texts.kinds[change.kind]}
        {change.source === null ? '' : `: ${change.source}`}
      </Text>
      <details open={items.length <= FEW}>
        <summary style={{ cursor: 'pointer' }}>{texts.tasks(items.length)}</summary>
        {items.map(([id, { before, after }]) => {
          const current = year.doc.items[id]?.rev === change.rev;
          // Of a task that was taken out, what it was before is what may come back
          const wanted = after ?? before;
          const back = wanted !== null && (after === null || !current);
          return (
            <div key={id} className={layout.tight}>
              {only === null && (
                <Text weight="semibold" lang="vi">
                  {nameOf(id, after ?? before)}
                </Text>
              )}
              {(before === null || after === null) && (
                <Text size={200}>{after === null ? texts.takenOut : texts.added}</Text>
              )}
              {after &&
                changedFields(before ?? EMPTY_ITEM, after).map((field) => (
                  <div key={field} className={layout.tight}>
                    <Text size={200} weight="semibold">
                      {texts.field[field]}
                    </Text>
                    {before && (
                      <Text size={200} className={styles.old}>
                        {texts.from}: {fieldWords(field, before, year.plan, texts, locale)}
                      </Text>
                    )}
                    <Text size={200} className={styles.words}>
                      {before ? `${texts.to}: ` : ''}
                      {fieldWords(field, after, year.plan, texts, locale)}
                    </Text>
                  </div>
                ))}
              {current && after && (
                <span>
                  <Badge appearance="tint" color="success">
                    {texts.inUse}
                  </Badge>
                </span>
              )}
              {back && year.may(id, year.items[id] ?? null, wanted) && (
                <div>
                  <Button
                    size="small"
                    disabledFocusable={year.busy}
                    aria-label={texts.restoreOf(only === null ? `${nameOf(id, wanted)}, ${when}` : when)}
                    onClick={() => void restore(id, wanted)}
                  >
                    {texts.restore}
                  </Button>
                </div>
              )}
            </div>
          );
        })}
      </details>
      {undoable && (
        <div>
          <Button
            size="small"
            disabledFocusable={year.busy}
            onClick={() =>
              void year.change({ kind: 'undo', items: {}, undoes: change.rev }).then((doc) => doc && done())
            }
          >
            {texts.takeBack}
          </Button>
        </div>
      )}
    </li>
  );
}
