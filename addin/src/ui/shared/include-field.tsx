import { INCLUDES, type Include } from '@cchc/domain';
import { Field } from '@fluentui/react-components';
import { useTexts } from '../text/texts.ts';
import { NarrowSelect } from './narrow-select.tsx';

interface Props {
  label: string;
  include: Include;
  choose(include: Include): void;
}

/** Which reports count: those that were taken in, those that were sent, or all. */
export function IncludeField({ label, include, choose }: Props) {
  const { totals } = useTexts();
  return (
    <Field label={label}>
      <NarrowSelect value={include} onChange={(_, { value }) => choose(value as Include)}>
        {INCLUDES.map((each) => (
          <option key={each} value={each}>
            {totals.includesText[each]}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
