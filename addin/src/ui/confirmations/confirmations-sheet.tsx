import { type ConfirmationItem, entryDefs, indicatorByCode, periodName, planVersionOf } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { Section } from '../shared/section.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ConfirmationCard } from './confirmation-card.tsx';
import { figureName, sharedOf } from './confirmations-model.ts';
import { CONFIRMATION_TEXTS } from './texts.ts';
import { useConfirm } from './use-confirm.ts';

/**
 * "Xác nhận số liệu": figures of which one unit enters and another confirms a version (two leads of one indicator), of the
 * period at hand.
 */
export function ConfirmationsSheet({ onClose }: { onClose: () => void }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = CONFIRMATION_TEXTS[locale];
  const { plans } = useLedger();
  const { me, period } = useLedgerState();
  const id = period?.id ?? '';
  const version = me && period ? planVersionOf(me, period) : undefined;
  const plan = useAnswer(`plan ${version}`, () => plans.plan(version));
  const shared = useAnswer(id, () => plans.confirmations(id));
  const work = useConfirm(id, shared.take, shared.reload);
  const failed = plan.error ?? (shared.value ? null : shared.error);
  const thePlan = plan.value?.plan;
  const nameOf = ({ key }: Pick<ConfirmationItem, 'key'>): string =>
    thePlan ? figureName(thePlan, key) : key;
  const cards = (items: readonly ConfirmationItem[]) => (
    <ul className={layout.list}>
      {items.map((item) => (
        <ConfirmationCard
          key={`${item.of} ${item.key}`}
          item={item}
          name={nameOf(item)}
          def={thePlan && period ? entryDefs(thePlan, item.of, period.year).get(item.key) : undefined}
          indicator={thePlan && indicatorByCode(thePlan, item.key.split(':')[0] ?? item.key)}
          units={shared.value?.units ?? {}}
          people={shared.value?.people ?? {}}
          busy={work.busy}
          onConfirm={(confirmer) => void work.confirm(item, confirmer)}
        />
      ))}
    </ul>
  );
  const { mine, others } = sharedOf(shared.value?.items ?? []);
  return (
    <SideSheet
      title={words.title}
      subtitle={period ? periodName(period, locale) : undefined}
      onClose={onClose}
    >
      <Text size={200} className={layout.muted}>
        {words.lead}
      </Text>
      {failed && (
        <ErrorNotice
          error={failed}
          title={texts.errorTitle.load}
          retry={plan.error ? plan.reload : shared.reload}
        />
      )}
      {work.error && <ErrorNotice error={work.error} title={words.failed} />}
      <div role="status">{work.done && <Notice intent="info" title={words.done(nameOf(work.done))} />}</div>
      {!failed && !(shared.value && thePlan) && <Loading />}
      {shared.value && thePlan && (
        <>
          {shared.value.items.length === 0 && <Notice intent="info" title={words.none} />}
          {mine.length > 0 && (
            <Section title={words.mine} aside={String(mine.length)}>
              <Text size={200}>{words.wrong}</Text>
              {cards(mine)}
            </Section>
          )}
          {others.length > 0 &&
            (mine.length > 0 ? <Section title={words.others}>{cards(others)}</Section> : cards(others))}
        </>
      )}
    </SideSheet>
  );
}
