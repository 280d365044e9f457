import { Text } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedgerState } from '../use-ledger.ts';
import { isThisReport, lockOf, takesFinals } from './report-action.ts';

/** Locked or closed: who, when, why, and what to do. */
export function LockedNotice() {
  const texts = useTexts();
  const { report } = texts;
  const locale = useLocale();
  const state = useLedgerState();
  const lock = lockOf(state);
  if (!lock) return null;
  const told = isThisReport(state) ? state.sync : null;
  const { by, at } =
    state.period?.closed ??
    (told?.kind === 'closed' || told?.kind === 'locked' ? told : { by: null, at: null });
  const person = (by !== null && state.people[by]) || texts.unknownPerson;
  const closed = lock === 'closed';
  return (
    <Notice intent="locked" title={closed ? report.closedTitle : report.lockedTitle[lock]}>
      {at !== null && <Text size={200}>{report.lockedBy(person, showInstant(at, locale))}</Text>}
      <Text size={200}>{closed ? report.closedText : report.lockedText}</Text>
      {takesFinals(state) && <Text size={200}>{report.lockedFinals}</Text>}
      <Text size={200}>{closed ? report.closedRemedy : report.lockedRemedy}</Text>
    </Notice>
  );
}
