import { type AnnualItem, EMPTY_ITEM, isOwnId } from '@cchc/domain/annual-plan';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Notice } from '../../shared/notice.tsx';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS, type EditTexts } from './edit-texts.ts';
import { type DraftFault, draftOf, faultIn, type ItemDraft, isChanged, itemFrom } from './item-draft.ts';
import { ItemFields } from './item-fields.tsx';
import { MovedPanel } from './moved-panel.tsx';
import { RemoveItem } from './remove-item.tsx';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
});

interface Props {
  year: YearAtHand;
  id: string;
  drafts: Map<string, ItemDraft>;
  /** What a task begins with where nothing is planned for it. */
  blank?: AnnualItem;
  /** Back to the list, with what was done; null = nothing. */
  close(done: 'saved' | 'removed' | null): void;
}

/** One task of the year, to be written. What was typed stays here until it is saved or thrown away. */
export function ItemForm({ year, id, drafts, blank = EMPTY_ITEM, close }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = EDIT_TEXTS[locale];
  const { doc, items, plan } = year;
  const stored = doc.items[id];
  const now = items[id] ?? null;
  const fresh = (): ItemDraft => draftOf(now ?? blank, now, doc.rev, year.year);
  const [draft, setDraft] = useState<ItemDraft>(() => drafts.get(id) ?? fresh());
  const [fault, setFault] = useState<DraftFault | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const isOwn = isOwnId(id);
  const isNew = draft.base === null;
  const moved = stored !== undefined && stored.rev > draft.expect;
  const put = (next: ItemDraft): void => {
    setDraft(next);
    setFault(null);
    if (isChanged(next, blank, year.year)) drafts.set(id, next);
    else drafts.delete(id);
  };
  const leave = (done: 'saved' | 'removed' | null): void => {
    year.forgetFailure();
    if (done !== null) drafts.delete(id);
    close(done);
  };
  const item = itemFrom(draft, year.year);
  const save = async (): Promise<void> => {
    const found = faultIn(draft, isOwn, year.today);
    setFault(found);
    if (found || moved || year.busy) return;
    if (await year.change({ kind: 'edit', items: { [id]: item }, expect: draft.expect })) leave('saved');
  };
  const clause = plan.tasks.flatMap(({ clauses }) => clauses).find(({ code }) => code === id);
  const changed = isChanged(draft, blank, year.year);
  return (
    <form
      className={layout.screen}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={layout.tight}>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {isOwn ? texts.titles.add : isNew ? texts.titles.plan : texts.titles.edit}
        </h3>
        {clause && (
          <Text lang="vi">
            {id} {clause.text}
          </Text>
        )}
      </div>
      {moved && (
        <MovedPanel
          year={year}
          base={draft.base}
          mine={item}
          stored={stored}
          merged={(next) => {
            year.forgetFailure();
            put(draftOf(next, stored.value, doc.rev, year.year));
          }}
          discard={() => {
            drafts.delete(id);
            if (stored.value) setDraft(fresh());
            else leave(null);
          }}
        />
      )}
      <ItemFields
        year={year}
        id={id}
        draft={draft}
        isOwn={isOwn}
        placing={isNew || year.coordinates}
        set={(change) => put({ ...draft, ...change })}
      />
      {fault && <Notice intent="error" title={faultWords(fault, draft, texts)} />}
      {year.failed && year.failed.code !== 'annual-plan-moved' && (
        <>
          <ErrorNotice error={year.failed} title={ANNUAL_TEXTS[locale].failed} />
          <Text size={200}>{texts.kept}</Text>
        </>
      )}
      <div className={styles.row}>
        <Button
          type="submit"
          {...(!moved && { appearance: 'primary' as const })}
          disabledFocusable={moved || year.busy || !changed}
        >
          {year.busy ? texts.saving : texts.save}
        </Button>
        <Button onClick={() => leave(null)}>{texts.back}</Button>
        {changed && !moved && (
          <Button
            appearance="subtle"
            onClick={() => {
              drafts.delete(id);
              leave(null);
            }}
          >
            {texts.discard}
          </Button>
        )}
      </div>
      {now !== null && !moved && year.may(id, now, null) && (
        <RemoveItem
          busy={year.busy}
          remove={async () => {
            if (await year.change({ kind: 'edit', items: { [id]: null }, expect: draft.expect }))
              leave('removed');
          }}
        />
      )}
    </form>
  );
}

/** What is wrong, and at which milestone. */
function faultWords({ field, at }: DraftFault, { milestones }: ItemDraft, texts: EditTexts): string {
  const n = milestones.findIndex(({ key }) => key === at) + 1;
  return n === 0 ? texts.faults[field] : `${texts.milestone(n)}: ${texts.faults[field]}`;
}
