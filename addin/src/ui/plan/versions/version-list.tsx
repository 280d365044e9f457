import { type PlanVersion, type PlanVersionsReply, periodName } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { VERSION_TEXTS } from './texts.ts';

/** Every version with who brought it, why, and the periods that stand on it. */
export function VersionList({ reply }: { reply: PlanVersionsReply }) {
  const layout = useLayout();
  const locale = useLocale();
  const common = useTexts();
  const texts = VERSION_TEXTS[locale];
  const { people } = useLedgerState();
  const who = (id: string): string => reply.people[id] ?? people[id] ?? common.unknownPerson;
  const origin = ({ file, ownTasks, replaces }: PlanVersion): string => {
    if (file !== undefined) return texts.fromFile(file);
    if (ownTasks !== undefined) return texts.fromOwnTasks(ownTasks);
    return replaces === null ? texts.first : texts.fromSettings;
  };
  return (
    <ul className={layout.list}>
      {reply.versions.map((each, i) => (
        <li key={each.version} className={layout.card}>
          <Text weight="semibold" style={{ overflowWrap: 'anywhere' }}>
            {each.version}
            {i === 0 && ` (${texts.inUse})`}
          </Text>
          <Text size={200}>{origin(each)}</Text>
          {each.by !== null && each.at !== null && (
            <Text size={200} className={layout.muted}>
              {texts.by(who(each.by), showInstant(each.at, locale))}. {each.reason}
            </Text>
          )}
          {each.dropped.length > 0 && (
            <Text size={200}>
              {texts.dropped}:{' '}
              {each.dropped
                .map(({ key, code }) => `${texts.drops[key as keyof typeof texts.drops] ?? key} ${code}`)
                .join('; ')}
              .
            </Text>
          )}
          {each.periods.length === 0 ? (
            <Text size={200} className={layout.muted}>
              {texts.noPeriods}
            </Text>
          ) : (
            <details>
              <summary>
                <Text size={200}>{texts.periods(each.periods.length)}</Text>
              </summary>
              <Text size={200}>{each.periods.map((id) => periodName(id, locale)).join(', ')}.</Text>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
