import type { MeReply, Plan } from '@cchc/domain';
import { callsIn } from '@cchc/domain/questions';
import { Text } from '@fluentui/react-components';
import { Facts } from '../plan/items/facts.tsx';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { explainCall } from './explain-call.ts';
import { FORMULA_TEXTS } from './texts.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  selection: Selection;
  plan: Plan;
  periods: MeReply['periods'];
}

/** The formula in the selected cell in words; nothing where none of ours stands there. */
export function ExplainSelected({ selection, plan, periods }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = FORMULA_TEXTS[locale];
  const calls = selection?.ok ? callsIn(selection.value.formula) : [];
  if (!selection?.ok || calls.length === 0) return null;
  const { sheet, address } = selection.value;
  return (
    <Section title={texts.explain} aside={texts.where(sheet, address)}>
      {calls.map((call, i) => {
        const { what, facts } = explainCall(call, { plan, periods, locale, texts });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls have no other name
          <div key={i} className={layout.card}>
            <Text weight="semibold">{calls.length > 1 ? `${texts.calls(i + 1)}: ${what}` : what}</Text>
            <Facts facts={facts.map(([name, words]) => [name, words])} />
          </div>
        );
      })}
    </Section>
  );
}
