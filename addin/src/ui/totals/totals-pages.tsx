import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { TotalsPage } from '../navigation.ts';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { PeriodSelect } from '../shared/period-select.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { TOTALS_LINK_TEXTS } from './totals-links-texts.ts';

const ProvincePage = lazy(() =>
  import('../province/province-page.tsx').then((m) => ({ default: m.ProvincePage })),
);

const AcceptancePage = lazy(() =>
  import('../acceptance/acceptance-page.tsx').then((m) => ({ default: m.AcceptancePage })),
);
const RemindersPage = lazy(() =>
  import('../reminders/reminders-page.tsx').then((m) => ({ default: m.RemindersPage })),
);
const ConsolidatedPage = lazy(() =>
  import('../consolidated/consolidated-page.tsx').then((m) => ({ default: m.ConsolidatedPage })),
);
const IssuedPage = lazy(() => import('../issued/issued-page.tsx').then((m) => ({ default: m.IssuedPage })));

const PAGES: Record<TotalsPage, (period: string) => React.ReactNode> = {
  acceptance: (period) => <AcceptancePage key={period} period={period} />,
  reminders: (period) => <RemindersPage key={period} period={period} />,
  consolidated: (period) => <ConsolidatedPage key={period} period={period} />,
  province: (period) => <ProvincePage key={period} period={period} />,
  issued: (period) => <IssuedPage key={period} period={period} />,
};

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
});

/** A page of Tổng hợp, with the way back and the period that it is of. */
export function TotalsPages({ page }: { page: TotalsPage }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = TOTALS_LINK_TEXTS[useLocale()];
  const go = useGo();
  const { period } = useLedgerState();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another heading
  useEffect(() => heading.current?.focus(), [page]);
  return (
    <div className={layout.screen}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" onClick={() => go({ totalsPage: null })}>
          ‹ {texts.back}
        </Button>
        <h2 className={styles.title} ref={heading} tabIndex={-1}>
          {texts.pages[page].title}
        </h2>
      </div>
      <PeriodSelect unit={null} />
      {period && <Suspense fallback={<Loading />}>{PAGES[page](period.id)}</Suspense>}
    </div>
  );
}
