import { makeStyles, Text } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate, showInstant } from '../text/times.ts';
import { isRequested, useLedgerState } from '../use-ledger.ts';
import { extendedUntil, isThisReport, lockOf, mayRecall, pickedState, takesFinals } from './report-action.ts';

const useStyles = makeStyles({ said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } });

/** What became of the report: returned with which words, locked or closed by whom, when, why, and what to do. */
export function StateNotice() {
  const state = useLedgerState();
  if (lockOf(state)) return <Locked />;
  return (
    <>
      <Extended />
      {isThisReport(state) && pickedState(state) === 'returned' && <Returned />}
    </>
  );
}

/** The coordinator's words stand on top until the report is sent again. */
function Returned() {
  const styles = useStyles();
  const { report } = useTexts();
  const state = useLedgerState();
  const { stateBy } = state;
  return (
    <Notice intent={isRequested(state) ? 'info' : 'warning'} title={report.returnedTitle}>
      {stateBy?.comment && <Text className={styles.said}>{report.said(stateBy.comment)}</Text>}
      <By by={stateBy?.by ?? null} at={stateBy?.at ?? null} />
      <Text size={200}>{report.returnedText}</Text>
    </Notice>
  );
}

function Locked() {
  const { report } = useTexts();
  const state = useLedgerState();
  const lock = lockOf(state);
  if (!lock) return null;
  const here = isThisReport(state);
  const told = here ? state.sync : null;
  const closing = state.period?.closed ?? (told?.kind === 'closed' ? told : null);
  const locking = (here && state.stateBy) || (told?.kind === 'locked' ? told : null);
  const { by, at } = (lock === 'closed' ? closing : locking) ?? { by: null, at: null };
  const closed = lock === 'closed';
  const remedy = closed
    ? report.closedRemedy
    : report.lockedRemedy[mayRecall(state) ? 'head' : lock === 'submitted' ? 'submitted' : 'approved'];
  return (
    <Notice intent="locked" title={closed ? report.closedTitle : report.lockedTitle[lock]}>
      <By by={by} at={at} />
      {closed && state.period?.closed?.reason && (
        <Text size={200}>{report.because(state.period.closed.reason)}</Text>
      )}
      <Text size={200}>{closed ? report.closedText : report.lockedText}</Text>
      {here && state.waiting > 0 && (
        <Text size={200} weight="semibold">
          {report.lockedKept(state.waiting)}
        </Text>
      )}
      {takesFinals(state) && <Text size={200}>{report.lockedFinals}</Text>}
      <Text size={200}>{remedy}</Text>
    </Notice>
  );
}

function Extended() {
  const { report } = useTexts();
  const locale = useLocale();
  const { period, unit } = useLedgerState();
  const until = extendedUntil({ period, unit });
  const extension = unit === null ? undefined : period?.extended?.[unit];
  if (until === null || !extension) return null;
  return (
    <Notice intent="info" title={report.extendedTitle(showDate(until, locale))}>
      <By by={extension.by} at={extension.at} />
      {extension.reason && <Text size={200}>{report.because(extension.reason)}</Text>}
    </Notice>
  );
}

function By({ by, at }: { by: string | null; at: string | null }) {
  const { report, unknownPerson } = useTexts();
  const locale = useLocale();
  const { people } = useLedgerState();
  if (at === null) return null;
  const person = (by !== null && people[by]) || unknownPerson;
  return <Text size={200}>{report.lockedBy(person, showInstant(at, locale))}</Text>;
}
