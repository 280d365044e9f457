import { dueIn } from '@cchc/domain';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ConfirmationsNotice } from '../confirmations/confirmations-notice.tsx';
import { ClosePeriod } from '../review/close-period.tsx';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { PeriodSelect } from '../shared/period-select.tsx';
import { Section } from '../shared/section.tsx';
import { UnitList } from '../shared/unit-list.tsx';
import { useConsolidation } from '../shared/use-consolidation.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { Matrix } from './matrix.tsx';
import { overviewOf } from './overview-model.ts';

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px', margin: 0 },
  count: { display: 'flex', flexDirection: 'column-reverse', margin: 0 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1.2,
  },
  reload: { alignSelf: 'flex-start' },
});

/** Tổng quan: who is how far, who has not started, how many days are left. */
export function Overview() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const ledger = useLedger();
  const { period, me, error, busy, review } = useLedgerState();
  const { reply, reload } = useConsolidation();
  const overview = useMemo(() => reply && overviewOf(reply), [reply]);

  if (!period || !me)
    return (
      <Notice intent="info" title={texts.overview.empty}>
        <Text size={200}>{texts.overview.emptyRemedy}</Text>
      </Notice>
    );
  const left = dueIn(period, me.today);
  const due =
    left > 0
      ? texts.overview.daysLeft(left)
      : left === 0
        ? texts.overview.dueToday
        : texts.overview.overdue(-left);
  const communeDue = period.communeDue ? showDate(period.communeDue, locale) : texts.overview.notSet;
  return (
    <div className={layout.screen}>
      <PeriodSelect unit={null} />
      {error && !review && <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />}
      {!overview && !error && <Loading />}
      {overview && (
        <>
          <div className={layout.card}>
            <div className={layout.tight}>
              <Text weight="semibold">{due}</Text>
              <Text size={200} className={layout.muted}>
                {texts.overview.dates(showDate(period.unitDue, locale), communeDue)}
              </Text>
            </div>
            <dl className={styles.counts}>
              {(
                [
                  ['sent', texts.overview.sent],
                  ['entering', texts.overview.entering],
                  ['not-started', texts.overview.notStarted],
                ] as const
              ).map(([stage, name]) => (
                <div key={stage} className={styles.count}>
                  <dt>
                    <Text size={200} className={layout.muted}>
                      {name}
                    </Text>
                  </dt>
                  <dd className={styles.number}>{overview.counts[stage]}</dd>
                </div>
              ))}
            </dl>
          </div>
          {overview.notStarted.length > 0 ? (
            <Section title={texts.overview.who(overview.notStarted.length)}>
              <UnitList items={overview.notStarted.map(({ unit }) => unit.name)} />
            </Section>
          ) : (
            <Text size={200}>{texts.overview.everyoneStarted}</Text>
          )}
          <Matrix
            groups={overview.groups}
            unread={me.unread.filter((each) => each.period === period.id).map(({ unit }) => unit)}
            onUnit={(unit) => void ledger.openReview(unit, period.id)}
          />
          {overview.asked.length > 0 && (
            <Section title={texts.overview.whoAsked(overview.asked.length)}>
              <UnitList items={overview.asked.map(({ unit }) => unit.name)} />
            </Section>
          )}
          <ConfirmationsNotice unit={null} period={period.id} />
          <ClosePeriod unsent={overview.counts.entering + overview.counts['not-started']} />
          <Button className={styles.reload} disabledFocusable={busy === 'consolidating'} onClick={reload}>
            {texts.overview.refresh}
          </Button>
        </>
      )}
    </div>
  );
}
