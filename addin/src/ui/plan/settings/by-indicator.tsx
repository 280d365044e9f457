import type { CommuneSettings, Indicator, Plan } from '@cchc/domain';
import { Button, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { NumberField } from '../../shared/number-field.tsx';
import { useLocale } from '../../text/texts.ts';
import type { ControlProps } from './simple-controls.tsx';
import { SETTING_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
  },
  select: { minWidth: 0 },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

export function IndicatorSelect({
  indicators,
  value,
  onChange,
}: ControlProps<string> & { indicators: readonly Indicator[] }) {
  const styles = useStyles();
  const texts = SETTING_TEXTS[useLocale()];
  return (
    <Field label={texts.indicator}>
      <Select
        className={styles.select}
        select={{ className: styles.inner }}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        <option value="">{texts.choose}</option>
        {indicators.map(({ code, name }) => (
          <option key={code} value={code}>
            {name} ({code})
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Lines that were added, each with the way to take it away again. */
export function Given({ lines }: { lines: readonly { key: string; text: string; remove(): void }[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = SETTING_TEXTS[useLocale()];
  if (lines.length === 0) return null;
  return (
    <ul className={layout.list}>
      {lines.map(({ key, text, remove }) => (
        <li key={key} className={styles.row}>
          <Text>{text}</Text>
          <Button size="small" appearance="subtle" aria-label={texts.remove(text)} onClick={remove}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}

const without = <T,>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Yearly milestones: by indicator and year. */
export function MilestonesControl({
  plan,
  value,
  onChange,
}: ControlProps<CommuneSettings['milestones']> & { plan: Plan }) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale];
  const [code, setCode] = useState('');
  const [year, setYear] = useState(String(plan.years.from));
  const [number, setNumber] = useState<number | null>(null);
  const years = Array.from({ length: plan.years.to - plan.years.from + 1 }, (_, i) =>
    String(plan.years.from + i),
  );
  const nameOf = (of: string): string => plan.indicators.find((each) => each.code === of)?.name ?? of;
  return (
    <div className={layout.stack}>
      <Given
        lines={Object.entries(value).flatMap(([of, byYear]) =>
          Object.entries(byYear).map(([when, target]) => ({
            key: `${of} ${when}`,
            text: `${nameOf(of)} ${when}: ${target.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB')}`,
            remove: () => onChange({ ...value, [of]: without(byYear, when) }),
          })),
        )}
      />
      <IndicatorSelect indicators={plan.indicators} value={code} onChange={setCode} />
      <Field label={texts.year}>
        <Select value={year} onChange={(_, data) => setYear(data.value)}>
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <NumberField label={texts.value} value={number} onChange={setNumber} />
      <Button
        disabledFocusable={code === '' || number === null}
        onClick={() => {
          if (code === '' || number === null) return;
          onChange({ ...value, [code]: { ...value[code], [year]: number } });
          setNumber(null);
        }}
      >
        {texts.add}
      </Button>
    </div>
  );
}

/** Baselines of the indicators that compare with one. */
export function BaselinesControl({
  plan,
  value,
  onChange,
}: ControlProps<CommuneSettings['baselines']> & { plan: Plan }) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale];
  return (
    <div className={layout.stack}>
      {plan.indicators
        .filter(({ measure }) => measure.kind === 'change')
        .map(({ code, name }) => (
          <NumberField
            key={code}
            label={`${name} (${code}): ${texts.baseline}`}
            value={value[code] ?? null}
            onChange={(number) =>
              onChange(number === null ? without(value, code) : { ...value, [code]: number })
            }
          />
        ))}
    </div>
  );
}

/** What counts above and below the line, where the text does not say it. */
export function DefinitionsControl({
  plan,
  value,
  onChange,
  only,
}: ControlProps<CommuneSettings['definitions']> & { plan: Plan; only?: string | undefined }) {
  const layout = useLayout();
  const texts = SETTING_TEXTS[useLocale()];
  const ratios = plan.indicators.filter(
    ({ measure }) => measure.kind === 'ratio' || measure.kind === 'survey',
  );
  const [code, setCode] = useState(only ?? '');
  const { measure } = ratios.find((each) => each.code === code) ?? {};
  const given = value[code] ?? {};
  return (
    <div className={layout.stack}>
      {only === undefined && <IndicatorSelect indicators={ratios} value={code} onChange={setCode} />}
      {(measure?.kind === 'ratio' || measure?.kind === 'survey') &&
        (['numerator', 'denominator'] as const).map((part) => (
          <Field
            key={part}
            label={part === 'numerator' ? texts.above : texts.below}
            hint={`${measure[part].name}. ${texts.asWritten}`}
          >
            <Input
              value={given[part] ?? ''}
              onChange={(_, data) => {
                const next = { ...given, [part]: data.value };
                if (data.value.trim() === '') delete next[part];
                onChange(Object.keys(next).length === 0 ? without(value, code) : { ...value, [code]: next });
              }}
            />
          </Field>
        ))}
    </div>
  );
}
