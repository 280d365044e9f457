import type { Argument } from '@cchc/domain/questions';
import { Field, Text } from '@fluentui/react-components';
import type { SelectedRange } from '../../sync/formula-book.ts';
import { useLayout } from '../shared/layout.ts';
import { NarrowSelect } from '../shared/narrow-select.tsx';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { headersOf, type Picked } from './drafts.ts';
import { FORMULA_TEXTS } from './texts.ts';

interface Props {
  picked: Picked;
  pick(picked: Picked): void;
  at: SelectedRange | null;
}

/** Whether an argument is said by the cell left of each row, or above each column. */
export function HeaderFields({ picked, pick, at }: Props) {
  const layout = useLayout();
  const texts = FORMULA_TEXTS[useLocale()];
  const choices = headersOf(picked.ask);
  if (choices.length === 0) return null;
  const field = (
    label: string,
    value: Argument | null,
    taken: Argument | null,
    edge: boolean,
    put: (value: Argument | null) => Picked,
  ) => (
    <Field label={label} {...(edge && value !== null && { hint: texts.edge })}>
      <NarrowSelect
        value={value ?? ''}
        onChange={(_, data) => pick(put((data.value || null) as Argument | null))}
      >
        <option value="">{texts.noHeader}</option>
        {choices
          .filter((each) => each !== taken)
          .map((each) => (
            <option key={each} value={each}>
              {texts.args[each]}
            </option>
          ))}
      </NarrowSelect>
    </Field>
  );
  const { rowHeader, columnHeader } = picked;
  return (
    <Section title={texts.fromHeaders}>
      <div className={layout.stack}>
        {field(texts.rowHeader, rowHeader, columnHeader, at?.column === 0, (value) => ({
          ...picked,
          rowHeader: value,
        }))}
        {field(texts.columnHeader, columnHeader, rowHeader, at?.row === 0, (value) => ({
          ...picked,
          columnHeader: value,
        }))}
      </div>
      <Text size={200} className={layout.muted}>
        {at ? texts.where(at.sheet, at.address) : texts.nowhere}
      </Text>
    </Section>
  );
}
