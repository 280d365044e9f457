import { formatNumber, periodName, type ReportState } from '@cchc/domain';
import { type FlatChange, type FlatChanges, hasChanges } from '@cchc/domain/flat';
import { makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { CONSOLIDATED_TEXTS } from './texts.ts';

/** Changes in the list; the rest are counted. */
const SHOWN = 30;

const useStyles = makeStyles({ value: { overflowWrap: 'anywhere' } });

/** What is otherwise than at the last pull: reports first, then figures with what they were. */
export function ChangesList({ changes, unknown }: { changes: FlatChanges | null; unknown: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = CONSOLIDATED_TEXTS[locale];
  const { me } = useLedgerState();
  const periodOf = (id: string): string => {
    const known = me?.periods.find((period) => period.id === id);
    return known ? periodName(known, locale) : id;
  };
  if (!changes || !hasChanges(changes))
    return (
      <Section title={words.changes}>
        <Text size={200}>{changes ? words.noChanges : unknown}</Text>
      </Section>
    );
  const { periods, measures, reports, figures } = changes;
  const stateOf = (state: string | null): string =>
    state === null ? words.notThere : (words.states[state as ReportState] ?? state);
  const shown = (column: string, value: string): string => {
    if (value === '') return words.empty;
    const named = words.values[`${column}:${value}`];
    return named ?? (/^(tu_so|mau_so|muc_)/.test(column) ? formatNumber(Number(value), locale) : value);
  };
  const nameOf = ({ period, unitName, indicatorName, indicator, part }: FlatChange): string =>
    `${unitName}, ${periodOf(period)}: ${indicatorName} (${[indicator, part].filter(Boolean).join(', ')})`;
  const lines = [
    ...(periods.came.length > 0 ? [words.periodsCame(periods.came.map(periodOf).join(', '))] : []),
    ...(periods.went.length > 0 ? [words.periodsWent(periods.went.map(periodOf).join(', '))] : []),
    ...(measures.came + measures.went > 0 ? [words.measures(measures.came, measures.went)] : []),
  ];
  const shownReports = reports.slice(0, SHOWN);
  const shownFigures = figures.slice(0, SHOWN - shownReports.length);
  const more = reports.length + figures.length - shownReports.length - shownFigures.length;
  return (
    <Section title={words.changes} {...(figures.length > 0 && { aside: words.figures(figures.length) })}>
      {lines.map((line) => (
        <Text key={line} size={200}>
          {line}
        </Text>
      ))}
      <ul className={layout.list}>
        {shownReports.map(({ period, unit, unitName, was, now }) => (
          <li key={`${period} ${unit}`}>
            <Text size={200}>
              {words.fromTo(`${unitName}, ${periodOf(period)}`, stateOf(was), stateOf(now))}
            </Text>
          </li>
        ))}
        {shownFigures.map((figure) => (
          <li
            key={[figure.period, figure.unit, figure.indicator, figure.part].join(' ')}
            className={layout.tight}
          >
            <Text size={200}>{nameOf(figure)}</Text>
            <Text size={200} weight="semibold" className={styles.value}>
              {figure.columns
                .map(({ column, was, now }) =>
                  words.fromTo(words.columns[column], shown(column, was), shown(column, now)),
                )
                .join(texts.join)}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size={200} className={layout.muted}>
          {words.more(more)}
        </Text>
      )}
    </Section>
  );
}
