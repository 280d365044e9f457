import { type AcceptanceUnit, reportingUnits } from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { ClosePeriod } from '../review/close-period.tsx';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Section } from '../shared/section.tsx';
import { StateBadge } from '../shared/state-badge.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ChangedList } from './changed-list.tsx';
import { Frozen } from './frozen.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ACCEPTANCE_TEXTS } from './texts.ts';
import { useAcceptance } from './use-acceptance.ts';
import { WaitingList } from './waiting-list.tsx';

/** Tiếp nhận báo cáo: what was sent, what changed since the last look; many at once; then the period is closed. */
export function AcceptancePage({ period: id }: { period: string }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ACCEPTANCE_TEXTS[locale];
  const ledger = useLedger();
  const { me, period } = useLedgerState();
  const { value, error, failed, outcome, busy, reload, bring, lookedAtAll } = useAcceptance(id);
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value || !period) return <Loading />;
  const { reply, plan } = value;
  const units = new Map(reportingUnits(plan).map((unit) => [unit.code, unit]));
  const nameOf = (unit: string): string => units.get(unit)?.name ?? unit;
  const mayAccept = me?.roles.includes('coordinator') ?? false;
  const waiting = reply.units.filter(({ state }) => state === 'submitted');
  const others = reply.units.filter(
    ({ state, changed }) => state !== 'submitted' && changed !== null && changed.length > 0,
  );
  const unsent = reply.units.filter(
    ({ unit, state }) => (state === 'draft' || state === 'returned') && !units.get(unit)?.requested,
  ).length;
  const about = (each: AcceptanceUnit) => (
    <>
      {each.stateBy && each.state === 'submitted' && (
        <Text size={200} className={layout.muted}>
          {words.sent(
            reply.people[each.stateBy.by] ?? texts.unknownPerson,
            showInstant(each.stateBy.at, locale),
          )}
        </Text>
      )}
      <ChangedList of={each} plan={plan} year={period.year} people={reply.people} />
      <div>
        <Button
          size="small"
          aria-label={`${words.look}: ${nameOf(each.unit)}`}
          onClick={() => void ledger.openReview(each.unit, id)}
        >
          {words.look}
        </Button>
      </div>
    </>
  );
  return (
    <>
      {failed && <ErrorNotice error={failed} title={words.failed} retry={reload} />}
      {outcome && <OutcomeNotice outcome={outcome} nameOf={nameOf} />}
      <Section title={words.waiting} {...(waiting.length > 0 && { aside: words.count(waiting.length) })}>
        {waiting.length === 0 ? (
          <Text size={200}>{words.noneWaiting}</Text>
        ) : mayAccept ? (
          <WaitingList units={waiting} busy={busy} nameOf={nameOf} about={about} bring={bring} />
        ) : (
          <Cards units={waiting} nameOf={nameOf} about={about} />
        )}
      </Section>
      {others.length > 0 && (
        <Section title={words.others} aside={words.count(others.length)}>
          <Cards units={others} nameOf={nameOf} about={about} />
        </Section>
      )}
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void lookedAtAll()}>
          {words.seen}
        </Button>
      </div>
      <ClosePeriod unsent={unsent} />
      <Frozen period={id} closed={period.closed?.at ?? ''} />
    </>
  );
}

interface CardsProps {
  units: readonly AcceptanceUnit[];
  nameOf(unit: string): string;
  about(unit: AcceptanceUnit): React.ReactNode;
}

function Cards({ units, nameOf, about }: CardsProps) {
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {units.map((each) => (
        <li key={each.unit} className={layout.card} data-unit={each.unit}>
          <Text weight="semibold">{nameOf(each.unit)}</Text>
          <div>
            <StateBadge state={each.state} closed={false} />
          </div>
          {about(each)}
        </li>
      ))}
    </ul>
  );
}
