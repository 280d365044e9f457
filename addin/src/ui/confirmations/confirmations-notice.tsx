import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Notice } from '../shared/notice.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo, useWhere } from '../use-navigation.ts';
import { sharedOf } from './confirmations-model.ts';
import { CONFIRMATION_TEXTS } from './texts.ts';

/**
 * Said on the report of a unit that shares figures with another one: what waits for it, and what became of its own; on
 * the overview of all units (`unit` null) what became of all. Asked
 * for again when something was saved and when the sheet is closed; without an answer nothing is said.
 */
export function ConfirmationsNotice({ unit, period }: { unit: string | null; period: string }) {
  const words = CONFIRMATION_TEXTS[useLocale()];
  const { plans } = useLedger();
  const { savedAt } = useLedgerState();
  const { confirming } = useWhere();
  const go = useGo();
  const { value, reload } = useAnswer(`${unit} ${period}`, () => plans.confirmations(period));
  const before = useRef({ savedAt, confirming });
  useEffect(() => {
    const moved = before.current.savedAt !== savedAt || (before.current.confirming && !confirming);
    before.current = { savedAt, confirming };
    if (moved) reload();
  }, [savedAt, confirming, reload]);
  // Of this unit only: who fills several is told on each report of what concerns it
  const items =
    value?.items.filter(
      ({ of, waiting, confirmations }) =>
        unit === null ||
        of === unit ||
        waiting.includes(unit) ||
        confirmations.some((word) => word.unit === unit),
    ) ?? [];
  if (items.length === 0) return null;
  const { mine, confirmed, outdated } = sharedOf(items);
  const title =
    mine.length > 0
      ? words.waitingFor(mine.length)
      : outdated > 0
        ? words.changed(outdated)
        : confirmed === items.length
          ? words.allConfirmed
          : words.shared;
  return (
    <Notice
      intent="info"
      title={title}
      actions={
        <Button size="small" onClick={() => go({ confirming: true })}>
          {mine.length > 0 ? words.look : words.see}
        </Button>
      }
    >
      {mine.length === 0 && <Text size={200}>{words.sharedText(confirmed, items.length)}</Text>}
    </Notice>
  );
}
