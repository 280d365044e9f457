import { Button, Tab, TabList, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useFormulaBook } from '../use-formulas.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { AgeLine } from './age-line.tsx';
import { AsValues } from './as-values.tsx';
import { Builder } from './builder.tsx';
import { ReadyTables } from './ready-tables-page.tsx';
import { FORMULA_TEXTS } from './texts.ts';
import { useSelection } from './use-selection.ts';

const PAGES = ['build', 'tables', 'values'] as const;
type Page = (typeof PAGES)[number];

/** Công thức: the plan asked from any cell. */
export function Formulas() {
  const layout = useLayout();
  const common = useTexts();
  const texts = FORMULA_TEXTS[useLocale()];
  const { plans } = useLedger();
  const { me } = useLedgerState();
  const { book, failed, retry } = useFormulaBook();
  const [page, setPage] = useState<Page>('build');
  const version = me?.planVersion ?? '';
  const plan = useAnswer(`plan ${version}`, () => plans.plan(version));
  const selection = useSelection(book);
  if (!me) return null;
  if (failed)
    return (
      <Notice
        intent="error"
        title={texts.loadFailed}
        actions={
          <Button size="small" onClick={retry}>
            {common.retry}
          </Button>
        }
      >
        <Text size={200}>{texts.loadRemedy}</Text>
      </Notice>
    );
  if (plan.error)
    return <ErrorNotice error={plan.error} title={common.errorTitle.load} retry={plan.reload} />;
  if (!book || !plan.value) return <Loading />;
  const parts = { book, plan: plan.value.plan, selection };
  return (
    <div className={layout.screen}>
      <AgeLine book={book} />
      <TabList
        size="small"
        selectedValue={page}
        aria-label={texts.pagesLabel}
        onTabSelect={(_, { value }) => setPage(value as Page)}
      >
        {PAGES.map((each) => (
          <Tab key={each} value={each} data-page={each}>
            {texts.pages[each]}
          </Tab>
        ))}
      </TabList>
      {page === 'build' && <Builder {...parts} me={me} />}
      {page === 'tables' && <ReadyTables {...parts} me={me} />}
      {page === 'values' && <AsValues {...parts} />}
    </div>
  );
}
