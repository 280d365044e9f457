import { Button, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ASKS_TEXTS } from './texts.ts';

/** Asked or told before anything else goes on. */
export const Questions = () => (
  <>
    <OtherPerson />
    <PlanChange />
  </>
);

/** Unsent cells of somebody who used this workbook before: they are not sent under another name unasked. */
function OtherPerson() {
  const layout = useLayout();
  const words = ASKS_TEXTS[useLocale()];
  const { unknownPerson } = useTexts();
  const ledger = useLedger();
  const { otherPerson, people } = useLedgerState();
  if (!otherPerson) return null;
  const person = (otherPerson.by !== null && people[otherPerson.by]) || unknownPerson;
  return (
    <Notice intent="warning" title={words.otherTitle}>
      <Text size={200}>{words.otherText(person, otherPerson.waiting)}</Text>
      <div className={layout.stack}>
        <Button onClick={() => void ledger.answerOtherPerson(true)}>{words.otherSend}</Button>
        <Text size={200}>{words.otherSendText}</Text>
        <Button onClick={() => void ledger.answerOtherPerson(false)}>{words.otherWait}</Button>
        <Text size={200}>{words.otherWaitText}</Text>
      </div>
    </Notice>
  );
}

/** Told after it was done: which rows are asked no more. */
function PlanChange() {
  const layout = useLayout();
  const words = ASKS_TEXTS[useLocale()];
  const ledger = useLedger();
  const { planChange, names } = useLedgerState();
  if (!planChange) return null;
  const { renamed, withdrawn } = planChange;
  return (
    <Notice
      intent="info"
      title={words.planTitle}
      actions={
        <Button size="small" onClick={() => ledger.closePlanChange()}>
          {words.planSeen}
        </Button>
      }
    >
      {renamed > 0 && <Text size={200}>{words.planRenamed(renamed)}</Text>}
      {withdrawn.length > 0 && (
        <>
          <Text size={200}>{words.planWithdrawn(withdrawn.length)}</Text>
          <ul className={layout.list}>
            {withdrawn.map((key) => (
              <li key={key}>
                <Text size={200}>{names[key] ?? key}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
