import type { MeReply, Plan } from '@cchc/domain';
import { ASKS, type Ask } from '@cchc/domain/questions';
import { Button, Field, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormulaBook } from '../../sync/formula-book.ts';
import { formulaAt, questionAt } from '../../sync/formula-draft.ts';
import { useLayout } from '../shared/layout.ts';
import { NarrowSelect } from '../shared/narrow-select.tsx';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { ArgumentFields } from './argument-fields.tsx';
import { draftOf, firstPicked, type Picked } from './drafts.ts';
import { ExplainSelected } from './explain-selected.tsx';
import { HeaderFields } from './header-fields.tsx';
import { LiveValue } from './live-value.tsx';
import { FORMULA_TEXTS } from './texts.ts';
import type { Selection } from './use-selection.ts';
import { useWriting } from './use-writing.ts';
import { WritingFailed, WritingOutcome } from './writing-outcome.tsx';

interface Props {
  book: FormulaBook;
  plan: Plan;
  selection: Selection;
  me: MeReply;
}

/** Pick what, of which item, unit and period; see it; put it into the selected cells. */
export function Builder({ book, plan, selection, me }: Props) {
  const layout = useLayout();
  const texts = FORMULA_TEXTS[useLocale()];
  const { period, decimal } = useLedgerState();
  const [picked, setPicked] = useState<Picked>(() => firstPicked(plan, period?.id ?? me.periods.at(-1)?.id));
  const writing = useWriting();
  const at = selection?.ok ? selection.value : null;
  const draft = draftOf(picked);
  const separator = decimal === '.' ? ',' : ';';
  const busy = writing.outcome?.kind === 'busy';
  return (
    <>
      <ExplainSelected selection={selection} plan={plan} periods={me.periods} />
      <Field label={texts.ask}>
        <NarrowSelect
          value={picked.ask}
          onChange={(_, { value }) =>
            setPicked({ ...picked, ask: value as Ask, rowHeader: null, columnHeader: null })
          }
        >
          {ASKS.map((ask) => (
            <option key={ask} value={ask}>
              {texts.asks[ask]}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <ArgumentFields picked={picked} pick={setPicked} plan={plan} periods={me.periods} />
      <LiveValue book={book} plan={plan} question={questionAt(draft)} />
      <HeaderFields picked={picked} pick={setPicked} at={at} />
      <Section title={texts.formula}>
        <Text font="monospace" size={200}>
          {formulaAt(draft, at ?? { row: 0, column: 0, rows: 1, columns: 1 }, undefined, separator)}
        </Text>
        {selection && !selection.ok && <WritingFailed failure={selection.failure} />}
        <div className={layout.stack}>
          <Button
            appearance="primary"
            data-insert
            disabledFocusable={busy || !at}
            onClick={() => at && void writing.start((over) => book.insert(draft, at, over))}
          >
            {busy ? texts.busy : at ? texts.insert(at.address) : texts.nowhere}
          </Button>
          <Button
            disabledFocusable={busy || !at}
            onClick={() => at && void writing.start((over) => book.pull(draft, at, over))}
          >
            {texts.pull}
          </Button>
        </div>
        <WritingOutcome writing={writing} chart={false} />
      </Section>
    </>
  );
}
