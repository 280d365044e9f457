import { isUnknown, mayResend, type ReminderDoc, type RemindersReply } from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { REMINDER_TEXTS } from './texts.ts';

interface Props {
  reply: RemindersReply;
  mayEdit: boolean;
  busy: boolean;
  resend(id: string, expect: string): Promise<boolean>;
}

/** What went out, what did not and why; a person decides about what may not have arrived. */
export function SentList({ reply, mayEdit, busy, resend }: Props) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = REMINDER_TEXTS[locale];
  const now = new Date(reply.at);
  const nameOf = ({ unit, units }: ReminderDoc): string =>
    (units ?? [unit]).map((each) => reply.names[each] ?? each).join(', ');
  return (
    <ul className={layout.list}>
      {reply.sent.map((doc) => {
        const { id, kind, state, to, attempts, changedAt, nextAt, error, by } = doc;
        const who = by === null ? words.schedule : (reply.people[by] ?? texts.unknownPerson);
        return (
          <li key={id} className={layout.card} data-reminder={id}>
            <div className={layout.tight}>
              <Text weight="semibold">{words.states[isUnknown(doc, now) ? 'unknown' : state]}</Text>
              <Text size={200}>{nameOf(doc)}</Text>
              <Text size={200} className={layout.muted}>
                {words.kinds[kind]}
                {to.length > 0 && ` → ${to.join(', ')}`}
              </Text>
              <Text size={200} className={layout.muted}>
                {words.by(who, showInstant(changedAt, locale))}
              </Text>
              {attempts > 1 && <Text size={200}>{words.tries(attempts)}</Text>}
              {error && <Text size={200}>{error}</Text>}
              {state === 'failed' && nextAt && (
                <Text size={200}>{words.again(showInstant(nextAt, locale))}</Text>
              )}
            </div>
            {mayEdit && kind !== 'zalo' && mayResend(doc, now) && (
              <div>
                <Button
                  size="small"
                  data-resend
                  aria-label={`${words.resend}: ${nameOf(doc)}`}
                  disabledFocusable={busy}
                  onClick={() => void resend(id, changedAt)}
                >
                  {words.resend}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
