import { Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormulaBook } from '../../sync/formula-book.ts';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { FORMULA_TEXTS } from './texts.ts';
import type { Selection } from './use-selection.ts';
import type { ExcelFailure } from './use-writing.ts';
import { WritingFailed } from './writing-outcome.tsx';

type Outcome = null | { busy: 'freeze' | 'reattach' } | { words: string } | { failure: ExcelFailure };

/** "Chuyển công thức thành giá trị" and "Gắn lại công thức": a workbook that travels without the add-in. */
export function AsValues({ book, selection }: { book: FormulaBook; selection: Selection }) {
  const layout = useLayout();
  const texts = FORMULA_TEXTS[useLocale()];
  const [where, setWhere] = useState<'whole' | 'selection'>('whole');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const at = selection?.ok ? selection.value : null;
  const busy = outcome && 'busy' in outcome ? outcome.busy : null;
  async function freeze() {
    setOutcome({ busy: 'freeze' });
    const done = await book.freeze(where === 'selection' ? at : null);
    if (!done.ok) return setOutcome({ failure: done.failure });
    const { turned, left } = done.value;
    setOutcome({ words: turned + left === 0 ? texts.nothingFrozen : texts.frozen(turned, left) });
  }
  async function reattach() {
    setOutcome({ busy: 'reattach' });
    const done = await book.reattach();
    if (!done.ok) return setOutcome({ failure: done.failure });
    const { attached, left } = done.value;
    setOutcome({ words: attached + left === 0 ? texts.nothingKept : texts.reattached(attached, left) });
  }
  return (
    <>
      <div className={layout.stack}>
        <Text>{texts.freezeText}</Text>
        <Field label={texts.where2}>
          <RadioGroup value={where} onChange={(_, { value }) => setWhere(value as typeof where)}>
            <Radio value="whole" label={texts.whole} />
            {at && <Radio value="selection" label={texts.inSelection(at.address)} />}
          </RadioGroup>
        </Field>
        <Button
          appearance="primary"
          data-freeze
          disabledFocusable={busy !== null}
          onClick={() => void freeze()}
        >
          {busy === 'freeze' ? texts.busy : texts.freeze}
        </Button>
      </div>
      <div className={layout.stack}>
        <Text>{texts.reattachText}</Text>
        <Button disabledFocusable={busy !== null} onClick={() => void reattach()}>
          {busy === 'reattach' ? texts.busy : texts.reattach}
        </Button>
      </div>
      {outcome && 'failure' in outcome && <WritingFailed failure={outcome.failure} />}
      <Text size={200} role="status">
        {outcome && 'words' in outcome ? outcome.words : ''}
      </Text>
    </>
  );
}
