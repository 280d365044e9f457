import type { MeReply, Plan } from '@cchc/domain';
import { ARGUMENTS_OF, type Argument } from '@cchc/domain/questions';
import { Field } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { NarrowSelect } from '../shared/narrow-select.tsx';
import { useLocale } from '../text/texts.ts';
import { type ChoiceGroup, choicesOf } from './choices.ts';
import type { Picked } from './drafts.ts';
import { FORMULA_TEXTS } from './texts.ts';

interface Props {
  picked: Picked;
  pick(picked: Picked): void;
  plan: Plan;
  periods: MeReply['periods'];
}

/** A list for each argument of what is asked. */
export function ArgumentFields({ picked, pick, plan, periods }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = FORMULA_TEXTS[locale];
  const about = { plan, periods, locale, texts };
  const { ask, values } = picked;
  const put = (argument: Argument, value: string): void =>
    pick({
      ...picked,
      values: {
        ...values,
        [argument]: value,
        // Parts are those of one indicator
        ...(argument === 'indicator' && { part: '' }),
      },
    });
  return (
    <div className={layout.stack}>
      {ARGUMENTS_OF[ask].map((argument) => {
        const groups = choicesOf(argument, picked, about);
        if (groups.length === 0) return null;
        return (
          <Field key={argument} label={texts.args[argument]}>
            <NarrowSelect
              value={values[argument] ?? ''}
              data-argument={argument}
              onChange={(_, { value }) => put(argument, value)}
            >
              {groups.map((group) => (
                <Choices key={group.name} group={group} />
              ))}
            </NarrowSelect>
          </Field>
        );
      })}
    </div>
  );
}

function Choices({ group: { name, choices } }: { group: ChoiceGroup }) {
  const options = choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
  return name === '' ? options : <optgroup label={name}>{options}</optgroup>;
}
