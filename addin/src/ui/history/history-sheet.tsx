import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { HistoryEventCard } from './history-event.tsx';
import { currentOf, eventsOf, outdatedOf } from './history-model.ts';
import { HISTORY_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** "Lịch sử ô": who, when, from what to what, which way it came; and the way back to an old value. */
export function HistorySheet() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const words = HISTORY_TEXTS[useLocale()];
  const ledger = useLedger();
  const go = useGo();
  const { history } = useLedgerState();
  const [restored, setRestored] = useState<string | null>(null);
  if (!history) return null;
  const { key, name, items, more, loading, error, place, restorable } = history;
  const events = eventsOf(items, key);
  const current = currentOf(events);
  const outdated = outdatedOf(events);
  const again = () => void (items.length > 0 ? ledger.moreHistory() : ledger.openHistory(key ?? undefined));
  // One sheet at a time: this one makes room.
  const talk = (about: string) => {
    ledger.closeHistory();
    go({ comments: { key: about } });
  };
  return (
    <SideSheet
      title={key === null ? words.titleReport : words.title}
      subtitle={name}
      onClose={() => ledger.closeHistory()}
    >
      {key !== null && (
        <div className={styles.row}>
          {place && (
            <>
              <Text size={200} className={layout.muted}>
                {texts.report.place(place.sheet, place.address)}
              </Text>
              <Button size="small" onClick={() => void ledger.goTo(place)}>
                {texts.report.goTo}
              </Button>
            </>
          )}
          <Button size="small" onClick={() => talk(key)}>
            {texts.report.comments}
          </Button>
        </div>
      )}
      <div role="status">{restored !== null && <Notice intent="info" title={words.restored} />}</div>
      {!restorable && events.length > 0 && (
        <Text size={200} className={layout.muted}>
          {words.notRestorable}
        </Text>
      )}
      {events.length > 0 && (
        <ol className={layout.list} aria-label={words.list}>
          {events.map((event) => (
            <HistoryEventCard
              key={event.id}
              event={event}
              current={current.has(event.id)}
              named={key === null}
              restorable={restorable}
              units={history.units}
              outdated={outdated.has(event.id)}
              onRestore={(value) => {
                setRestored(event.id);
                void ledger.restore(value.key, value.value);
              }}
            />
          ))}
        </ol>
      )}
      {error && <ErrorNotice error={error} title={texts.errorTitle.load} retry={again} />}
      {loading && <Loading />}
      {!loading && !error && events.length === 0 && more === null && (
        <Notice intent="info" title={words.empty}>
          <Text size={200}>{words.emptyText}</Text>
        </Notice>
      )}
      {!loading && !error && more !== null && (
        <Button onClick={() => void ledger.moreHistory()}>{words.more}</Button>
      )}
    </SideSheet>
  );
}
