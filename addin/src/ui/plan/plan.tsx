import type { Role } from '@cchc/domain';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Navigation, PlanPage } from '../navigation.ts';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { useStore } from '../store.ts';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { PLAN_TEXTS } from './texts.ts';

const CalendarPage = lazy(() =>
  import('./calendar/calendar-page.tsx').then((m) => ({ default: m.CalendarPage })),
);

const ItemsPage = lazy(() => import('./items/items-page.tsx').then((m) => ({ default: m.ItemsPage })));

const AnnualPage = lazy(() => import('./annual/annual-page.tsx').then((m) => ({ default: m.AnnualPage })));
const FiguresPage = lazy(() =>
  import('./figures/figures-page.tsx').then((m) => ({ default: m.FiguresPage })),
);
const DecisionsPage = lazy(() =>
  import('./decisions/decisions-page.tsx').then((m) => ({ default: m.DecisionsPage })),
);
const UnitsPage = lazy(() => import('./units/units-page.tsx').then((m) => ({ default: m.UnitsPage })));
const VersionsPage = lazy(() =>
  import('./versions/versions-page.tsx').then((m) => ({ default: m.VersionsPage })),
);
const SettingsPage = lazy(() =>
  import('./settings/settings-page.tsx').then((m) => ({ default: m.SettingsPage })),
);

const PAGES: Record<PlanPage, () => React.ReactNode> = {
  items: () => <ItemsPage />,
  annual: () => <AnnualPage />,
  calendar: () => <CalendarPage />,
  figures: () => <FiguresPage />,
  decisions: () => <DecisionsPage />,
  units: () => <UnitsPage />,
  versions: () => <VersionsPage />,
  settings: () => <SettingsPage />,
};

/** The other pages speak of the commune's own decisions and totals. */
const FOR_ALL: readonly PlanPage[] = ['items', 'annual', 'calendar'];
const SEES_ALL: readonly Role[] = ['coordinator', 'leader', 'admin'];

const useStyles = makeStyles({
  link: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    padding: '12px',
    textAlign: 'left',
  },
  lead: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
});

/** Kế hoạch: what the commune has set up, page by page. */
export function Plan({ navigation }: { navigation: Navigation }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = PLAN_TEXTS[useLocale()];
  const [where, go] = useStore(navigation);
  const heading = useRef<HTMLHeadingElement>(null);
  const { page } = where;
  const { me } = useLedgerState();
  const seesAll = me?.roles.some((role) => SEES_ALL.includes(role)) ?? false;
  const pages = (Object.keys(PAGES) as PlanPage[]).filter((each) => seesAll || FOR_ALL.includes(each));
  useEffect(() => {
    if (page) heading.current?.focus();
  }, [page]);
  if (page)
    return (
      <div className={layout.screen}>
        <div className={styles.head}>
          <Button size="small" appearance="subtle" onClick={() => go({ ...where, page: null })}>
            ‹ {texts.back}
          </Button>
          <h2 className={styles.title} ref={heading} tabIndex={-1}>
            {texts.pages[page].title}
          </h2>
        </div>
        <Suspense fallback={<Loading />}>{PAGES[page]()}</Suspense>
      </div>
    );
  return (
    <ul className={layout.list}>
      {pages.map((each) => (
        <li key={each}>
          <Button className={styles.link} onClick={() => go({ ...where, page: each })}>
            <Text weight="semibold">{texts.pages[each].title}</Text>
            <Text size={200} className={styles.lead}>
              {texts.pages[each].lead}
            </Text>
          </Button>
        </li>
      ))}
    </ul>
  );
}
