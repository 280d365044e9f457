import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TotalsPage } from '../navigation.ts';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { useGo } from '../use-navigation.ts';
import { TOTALS_LINK_TEXTS } from './totals-links-texts.ts';

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
});

/** The ways on from the totals. */
export function TotalsLinks() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = TOTALS_LINK_TEXTS[useLocale()];
  const go = useGo();
  return (
    <Section title={texts.title}>
      <ul className={layout.list}>
        {(Object.keys(texts.pages) as (TotalsPage & keyof typeof texts.pages)[]).map((page) => (
          <li key={page}>
            <Button className={styles.link} data-page={page} onClick={() => go({ totalsPage: page })}>
              <Text weight="semibold">{texts.pages[page].title}</Text>
              <Text size={200} className={styles.lead}>
                {texts.pages[page].lead}
              </Text>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
