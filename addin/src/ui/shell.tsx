import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { ChooseUnit } from './choose-unit/choose-unit.tsx';
import { Foot } from './foot/foot.tsx';
import { Head } from './head/head.tsx';
import { focusMenu } from './head/menu-button.tsx';
import { Tabs } from './head/tabs.tsx';
import { type Navigation, type Tab, tabOf, tabsFor, unreadTabs, type Where } from './navigation.ts';
import type { Preferences } from './preferences.ts';
import { Report } from './report/report.tsx';
import { HostTooOld } from './shared/host-too-old.tsx';
import { Loading } from './shared/loading.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { Starting } from './sign-in/starting.tsx';
import { type Store, useStore } from './store.ts';
import { useLedgerState } from './use-ledger.ts';
import { NavigationProvider } from './use-navigation.ts';

const Overview = lazy(() => import('./overview/overview.tsx').then((m) => ({ default: m.Overview })));
const Totals = lazy(() => import('./totals/totals.tsx').then((m) => ({ default: m.Totals })));
const TotalsPages = lazy(() => import('./totals/totals-pages.tsx').then((m) => ({ default: m.TotalsPages })));
const Registers = lazy(() => import('./registers/registers.tsx').then((m) => ({ default: m.Registers })));
const Plan = lazy(() => import('./plan/plan.tsx').then((m) => ({ default: m.Plan })));
const Formulas = lazy(() => import('./formulas/formulas.tsx').then((m) => ({ default: m.Formulas })));
const OriginSheet = lazy(() => import('./origin/origin-sheet.tsx').then((m) => ({ default: m.OriginSheet })));
const CellOriginSheet = lazy(() =>
  import('./origin/cell-origin-sheet.tsx').then((m) => ({ default: m.CellOriginSheet })),
);
const ConfirmationsSheet = lazy(() =>
  import('./confirmations/confirmations-sheet.tsx').then((m) => ({ default: m.ConfirmationsSheet })),
);
const CheckExcel = lazy(() =>
  import('./check-excel/check-excel.tsx').then((m) => ({ default: m.CheckExcel })),
);
const StandIn = lazy(() => import('./stand-in/stand-in.tsx').then((m) => ({ default: m.StandIn })));
const HistorySheet = lazy(() =>
  import('./history/history-sheet.tsx').then((m) => ({ default: m.HistorySheet })),
);
const EvidenceSheet = lazy(() =>
  import('./evidence/evidence-sheet.tsx').then((m) => ({ default: m.EvidenceSheet })),
);
const CommentsSheet = lazy(() =>
  import('./comments/comments-sheet.tsx').then((m) => ({ default: m.CommentsSheet })),
);
const Review = lazy(() => import('./review/review.tsx').then((m) => ({ default: m.Review })));
const Help = lazy(() => import('./help/help.tsx').then((m) => ({ default: m.Help })));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'break-word',
  },
  main: { flex: '1 1 0', overflowY: 'auto', overflowX: 'hidden', padding: '12px', scrollbarGutter: 'stable' },
});

const SCREENS: Record<Tab, (navigation: Navigation, where: Where) => React.ReactNode> = {
  report: (_, { sending }) => <Report sending={sending} />,
  overview: () => <Overview />,
  totals: (_, { totalsPage }) => (totalsPage ? <TotalsPages page={totalsPage} /> : <Totals />),
  'stand-in': () => <StandIn />,
  registers: (navigation) => <Registers navigation={navigation} />,
  plan: (navigation) => <Plan navigation={navigation} />,
  formulas: () => <Formulas />,
};

export function Shell({
  navigation,
  preferences,
}: {
  navigation: Navigation;
  preferences: Store<Preferences>;
}) {
  const styles = useStyles();
  const state = useLedgerState();
  const [where, go] = useStore(navigation);
  const tabs = state.phase === 'ready' && state.me ? tabsFor(state.me) : [];
  const tab = tabOf(where.tab, tabs);
  // Only who fills reports chooses a unit, and only once, or when they ask to change it.
  const mustChoose = tab === 'report' && (where.choosing || state.unit === null);

  return (
    <NavigationProvider value={navigation}>
      <div className={styles.root}>
        <Head navigation={navigation} preferences={preferences} tab={tab} />
        {tabs.length > 1 && tab && (
          <Tabs tabs={tabs} tab={tab} unread={unreadTabs(state)} go={(next) => go({ ...where, tab: next })} />
        )}
        <main className={styles.main} id="main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>{content()}</Suspense>
        </main>
        <Foot />
        <Suspense fallback={null}>
          {where.help && <Help onClose={() => close({ help: false })} />}
          {state.review && <Review />}
          {where.comments && (
            <CommentsSheet
              about={where.comments.key}
              onClose={() => go({ ...navigation.get(), comments: null })}
            />
          )}
          {state.history && <HistorySheet />}
          {state.evidence && <EvidenceSheet />}
          {where.origin && (
            <OriginSheet of={where.origin} onClose={() => go({ ...navigation.get(), origin: null })} />
          )}
          {where.cellOrigin && (
            <CellOriginSheet
              of={where.cellOrigin}
              onClose={() => go({ ...navigation.get(), cellOrigin: null })}
            />
          )}
          {where.confirming && (
            <ConfirmationsSheet onClose={() => go({ ...navigation.get(), confirming: false })} />
          )}
          {where.checking && <CheckExcel onClose={() => close({ checking: false })} />}
        </Suspense>
      </div>
    </NavigationProvider>
  );

  function close(dialog: Partial<Where>) {
    go({ ...navigation.get(), ...dialog });
    // Once the dialog is gone: while it stands, it holds the focus.
    setTimeout(focusMenu, 0);
  }

  function content() {
    if (!state.hostOk) return <HostTooOld />;
    if (state.phase === 'starting') return <Starting />;
    if (state.phase === 'signed-out' || !state.me) return <SignIn />;
    if (!tab) return <ChooseUnit onChosen={() => undefined} />;
    if (mustChoose) return <ChooseUnit onChosen={() => go({ ...where, choosing: false })} />;
    return SCREENS[tab](navigation, where);
  }
}
