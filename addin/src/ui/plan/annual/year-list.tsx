import { type Appendix, summaryOf } from '@cchc/domain/annual-plan';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS, type Filter } from './edit-texts.ts';
import { ImportCard } from './import-card.tsx';
import type { ItemDraft } from './item-draft.ts';
import { ItemList } from './item-list.tsx';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

/** What was just done here, and by which change where it can be taken back at once. */
export type Done = { kind: 'saved' | 'removed' | 'undone' } | { kind: 'imported'; rev: number };

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  year: YearAtHand;
  drafts: ReadonlyMap<string, ItemDraft>;
  picker: ReactNode;
  filter: Filter;
  choose(filter: Filter): void;
  done: Done | null;
  say(done: Done | null): void;
  edit(id: string): void;
  addOwn(): void;
  history(id: string | null): void;
  read(appendix: Appendix, file: string): void;
}

/** The year at a glance: how it stands, what can be done, and its tasks. */
export function YearList(props: Props) {
  const { year, drafts, picker, filter, choose, done, say, edit, addOwn, history, read } = props;
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = ANNUAL_TEXTS[locale];
  const words = EDIT_TEXTS[locale];
  const summary = summaryOf(year.items, year.today);
  const said = {
    saved: words.saved,
    removed: words.removed,
    imported: texts.applied,
    undone: texts.undone,
  };
  const plans = year.coordinates || year.me.roles.includes('head');
  const begun = [...drafts.keys()].some((id) => year.isNewOwn(id));
  const undo = async (rev: number): Promise<void> => {
    if (await year.change({ kind: 'undo', items: {}, undoes: rev })) say({ kind: 'undone' });
  };
  return (
    <>
      {picker}
      <div className={layout.stack} role="status">
        {done && <Text>{said[done.kind]}</Text>}
      </div>
      {year.failed && <ErrorNotice error={year.failed} title={texts.failed} />}
      {done?.kind === 'imported' && (
        <div>
          <Button disabledFocusable={year.busy} onClick={() => void undo(done.rev)}>
            {texts.undo}
          </Button>
        </div>
      )}
      {summary.total === 0 ? (
        <Text>{texts.empty}</Text>
      ) : (
        <Text>
          {texts.summary(summary.total, summary.byStatus['in-progress-late'], summary.withoutProduct.length)}
        </Text>
      )}
      {!plans && <Text size={200}>{words.lookOnly}</Text>}
      <div className={styles.row}>
        {plans && (
          <Button data-opens="own" onClick={addOwn}>
            {words.addOwn}
            {begun && ` (${words.unsaved})`}
          </Button>
        )}
        {year.doc.rev > 0 && (
          <Button data-opens="history" onClick={() => history(null)}>
            {words.historyOfYear}
          </Button>
        )}
      </div>
      {year.coordinates && <ImportCard year={year} read={read} />}
      <ItemList year={year} drafts={drafts} filter={filter} choose={choose} edit={edit} history={history} />
    </>
  );
}
