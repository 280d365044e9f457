import { type MeReply, periodName, unitDueOf } from '@cchc/domain';
import { Field } from '@fluentui/react-components';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { isRequested, useLedger, useLedgerState } from '../use-ledger.ts';
import { NarrowSelect } from './narrow-select.tsx';

type PeriodOfMe = MeReply['periods'][number];

/** Latest first: the period that people work on is near the top. Registers have no period of their own. */
export const shownPeriods = (periods: readonly PeriodOfMe[]): PeriodOfMe[] =>
  periods.filter(({ kind }) => kind !== 'SO').reverse();

export function PeriodSelect({ unit, hint }: { unit: string | null; hint?: string }) {
  const texts = useTexts();
  const locale = useLocale();
  const ledger = useLedger();
  const ledgerState = useLedgerState();
  const { me, period } = ledgerState;
  const label = (each: PeriodOfMe): string => {
    const name = periodName(each, locale);
    // Of the chosen one, state and due date stand above and below; the closed list has room for its name.
    if (each.id === period?.id) return name;
    const state = unit === null ? undefined : each.states[unit];
    const words = each.closed ? texts.closed : state ? texts.states[state] : texts.notStarted;
    if (unit === null) return each.closed ? texts.report.optionAsked(name, texts.closed) : name;
    return isRequested(ledgerState)
      ? texts.report.optionAsked(name, words)
      : texts.report.option(name, words, showDate(unitDueOf(each, unit), locale, false));
  };
  const earlier = me?.periods.find(({ id }) => id === period?.id)?.earlierPlan;
  const said = [
    ...(hint ? [hint] : []),
    ...(earlier ? [texts.report.earlierPlan(earlier.number, showDate(earlier.date, locale))] : []),
  ].join(' ');
  return (
    <Field label={texts.report.period} {...(said && { hint: said })}>
      <NarrowSelect value={period?.id ?? ''} onChange={(_, { value }) => ledger.choosePeriod(value)}>
        {shownPeriods(me?.periods ?? []).map((each) => (
          <option key={each.id} value={each.id}>
            {label(each)}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
