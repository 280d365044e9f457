import type { AnnualItem } from '@cchc/domain/annual-plan';
import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { DeadlineField } from './deadline-field.tsx';
import { EDIT_TEXTS } from './edit-texts.ts';
import { type ItemDraft, itemFrom } from './item-draft.ts';
import { MilestonesField } from './milestones-field.tsx';
import { StateField } from './state-field.tsx';
import { UnderField } from './under-field.tsx';
import { UnitsField } from './units-field.tsx';
import type { YearAtHand } from './use-year.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface Props {
  year: YearAtHand;
  id: string;
  draft: ItemDraft;
  isOwn: boolean;
  /** Its sentence may be chosen: by a coordinator, and by whoever adds it. */
  placing: boolean;
  set(change: Partial<ItemDraft>): void;
}

/** Everything that the year says of one task: who, what, by when, with which result. */
export function ItemFields({ year, id, draft, isOwn, placing, set }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = EDIT_TEXTS[useLocale()];
  const { item } = draft;
  const put = (change: Partial<AnnualItem>) => set({ item: { ...item, ...change } });
  const long = (field: 'product' | 'responsibility' | 'authority') => (
    <Field label={texts.field[field]}>
      <Textarea
        name={field}
        value={item[field] ?? ''}
        maxLength={2000}
        resize="vertical"
        onChange={(_, { value }) => put({ [field]: value })}
      />
    </Field>
  );
  return (
    <>
      {isOwn && (
        <Field label={texts.field.own} required>
          <Textarea
            name="own"
            value={item.own ?? ''}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => put({ own: value })}
          />
        </Field>
      )}
      {isOwn && placing && (
        <UnderField plan={year.plan} value={item.under} onChange={(under) => put({ under })} />
      )}
      <Field label={texts.field.person}>
        <Input
          name="person"
          value={item.person ?? ''}
          maxLength={300}
          autoComplete="off"
          onChange={(_, { value }) => put({ person: value })}
        />
      </Field>
      <DeadlineField draft={draft} year={year.year} set={set} />
      {long('product')}
      <MilestonesField draft={draft} today={year.today} set={set} />
      <details open={item.responsibility !== null || item.authority !== null}>
        <summary className={styles.summary}>{texts.more}</summary>
        <div className={layout.stack}>
          {long('responsibility')}
          {long('authority')}
        </div>
      </details>
      {year.coordinates && <UnitsField year={year} id={id} item={item} set={put} />}
      <StateField item={item} saved={itemFrom(draft, year.year)} today={year.today} set={put} />
    </>
  );
}
