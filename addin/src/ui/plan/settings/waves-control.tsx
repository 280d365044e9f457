import { type CommuneSettings, type MeReply, periodName } from '@cchc/domain';
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { Given } from './by-indicator.tsx';
import type { ControlProps } from './simple-controls.tsx';
import { SETTING_TEXTS } from './texts.ts';

interface Props extends ControlProps<CommuneSettings['waves']> {
  periods: MeReply['periods'];
}

/** Survey waves of a year: a name and the periods whose answers belong together. */
export function WavesControl({ value, onChange, periods }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale];
  const years = [...new Set(periods.map(({ year }) => String(year)))];
  const [year, setYear] = useState(years.at(-1) ?? '');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <div className={layout.stack}>
      <Given
        lines={Object.entries(value).flatMap(([when, waves]) =>
          waves.map((wave) => ({
            key: `${when} ${wave.name}`,
            text: `${wave.name} (${when}): ${wave.periods.map((id) => periodName(id, locale)).join(', ')}`,
            remove: () => {
              const rest = waves.filter((each) => each !== wave);
              const { [when]: _, ...others } = value;
              onChange(rest.length > 0 ? { ...value, [when]: rest } : others);
            },
          })),
        )}
      />
      <Field label={texts.year}>
        <Select
          value={year}
          onChange={(_, data) => {
            setYear(data.value);
            setChosen([]);
          }}
        >
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label={texts.wave}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>{texts.wavePeriods}</legend>
        {periods
          .filter((period) => String(period.year) === year)
          .map(({ id }) => (
            <Checkbox
              key={id}
              label={periodName(id, locale)}
              checked={chosen.includes(id)}
              onChange={(_, { checked }) =>
                setChosen(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
          ))}
      </fieldset>
      <Button
        disabledFocusable={name.trim() === '' || chosen.length === 0}
        onClick={() => {
          if (name.trim() === '' || chosen.length === 0) return;
          onChange({ ...value, [year]: [...(value[year] ?? []), { name: name.trim(), periods: chosen }] });
          setName('');
          setChosen([]);
        }}
      >
        {texts.add}
      </Button>
    </div>
  );
}
