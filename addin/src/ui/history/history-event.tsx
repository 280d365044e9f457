import type { EntryValue } from '@cchc/domain';
import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate, showInstant } from '../text/times.ts';
import { useLedgerState } from '../use-ledger.ts';
import { type HistoryEvent, restorableOf } from './history-model.ts';
import { HISTORY_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 8px' },
  values: { margin: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '4px 8px' },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground2 },
  said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  restore: { alignSelf: 'flex-start' },
});

interface Props {
  event: HistoryEvent;
  /** It brought the value that is in use now. */
  current: boolean;
  /** Of a whole report: each says which row it is about. */
  named: boolean;
  restorable: boolean;
  /** Names of confirming units. */
  units: Record<string, string>;
  /** The figure was changed after this word. */
  outdated: boolean;
  onRestore: (wanted: { key: string; value: EntryValue }) => void;
}

export function HistoryEventCard({ event, current, named, restorable, units, outdated, onRestore }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = HISTORY_TEXTS[locale];
  const { names, people, defs } = useNames();
  const person = people[event.by] ?? texts.unknownPerson;
  const wanted = current ? null : restorableOf(event);
  const lines = (key: string, value: EntryValue | undefined): string =>
    value === undefined ? texts.entry.absent : entryLines(value, defs?.get(key), locale).join('\n');
  const { standIn } = event;
  return (
    <li className={layout.card}>
      <div className={styles.head}>
        <Text weight="semibold">{person}</Text>
        <Text size={200} className={layout.muted}>
          {showInstant(event.at, locale)}
        </Text>
      </div>
      {named && 'key' in event && (
        <Text size={200} weight="semibold">
          {names[event.key] ?? event.key}
        </Text>
      )}
      {event.kind === 'change' && (
        <dl className={styles.values}>
          <dt className={styles.term}>{words.from}</dt>
          <dd className={mergeClasses(styles.value, styles.old)}>{lines(event.key, event.before)}</dd>
          <dt className={styles.term}>{words.to}</dt>
          <dd className={styles.value}>
            {lines(event.key, event.after)}{' '}
            {current && (
              <Badge appearance="tint" color="success">
                {words.current}
              </Badge>
            )}
          </dd>
        </dl>
      )}
      {event.kind === 'given' && (
        <div className={layout.tight}>
          <span>
            <Badge appearance="outline" color="informative">
              {words.given}
            </Badge>
          </span>
          <Text className={styles.value}>{lines(event.key, event.value)}</Text>
          <Text size={200} className={layout.muted}>
            {words.givenText}
          </Text>
        </div>
      )}
      {event.kind === 'transition' && <Text>{words.transition(texts.states[event.state])}</Text>}
      {event.kind === 'transition' && event.comment !== null && (
        <Text className={styles.said}>{texts.report.said(event.comment)}</Text>
      )}
      {event.kind === 'comment' && <Text className={styles.said}>{texts.report.said(event.text)}</Text>}
      {event.kind === 'confirm' && (
        <div className={layout.tight}>
          <span>
            <Badge appearance="tint" color={outdated ? 'warning' : 'success'}>
              {words.confirm}
            </Badge>
          </span>
          <Text>{words.confirmed(units[event.unit] ?? event.unit)}</Text>
          {outdated && <Text size={200}>{words.changedSince}</Text>}
        </div>
      )}
      {event.kind !== 'comment' && event.kind !== 'confirm' && (
        <Text size={200} className={layout.muted}>
          {[
            ...(event.kind === 'transition' ? [] : [words.via[event.via]]),
            ...(standIn
              ? [words.standIn(standIn.from, words.how[standIn.how], showDate(standIn.on, locale))]
              : []),
            ...(event.kind === 'transition' ? [] : [words.inState(texts.states[event.state])]),
          ].join(texts.join)}
        </Text>
      )}
      {restorable && wanted && (
        <Button
          size="small"
          className={styles.restore}
          aria-label={words.restoreOf(lines(wanted.key, wanted.value).replaceAll('\n', '; '))}
          onClick={() => onRestore(wanted)}
        >
          {words.restore}
        </Button>
      )}
    </li>
  );
}

/** Names of the report that the history is of: one under review, else the open one. */
function useNames() {
  const { names, people, defs, review } = useLedgerState();
  return review ? { people, names: review.names, defs: review.defs } : { people, names, defs };
}
