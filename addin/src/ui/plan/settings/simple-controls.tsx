import { type CommuneSettings, type SettingDef, settingDef } from '@cchc/domain';
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { DateField } from '../../shared/date-field.tsx';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { SETTING_TEXTS } from './texts.ts';

export interface ControlProps<Value> {
  value: Value;
  onChange(value: Value): void;
}

/** One of the choices that the setting names. */
export function ChoiceControl({
  def: { name, choices = [] },
  value,
  onChange,
}: ControlProps<unknown> & { def: SettingDef }) {
  const locale = useLocale();
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <Field label={name[locale]}>
      <RadioGroup value={String(at)} onChange={(_, data) => onChange(choices[Number(data.value)]?.value)}>
        {choices.map((choice, i) => (
          <Radio key={String(choice.value)} value={String(i)} label={choice.name[locale]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** A line of text; empty = as the plan says. */
export function TextControl({
  label,
  hint,
  value,
  onChange,
}: ControlProps<string | null> & { label: string; hint?: string | undefined }) {
  return (
    <Field label={label} {...(hint && { hint })}>
      <Input
        value={value ?? ''}
        onChange={(_, data) => onChange(data.value.trim() === '' ? null : data.value)}
      />
    </Field>
  );
}

export function NameControl({ value, onChange }: ControlProps<string | null>) {
  const { name, allowed } = settingDef('name');
  const locale = useLocale();
  return <TextControl label={name[locale]} hint={allowed?.[locale]} value={value} onChange={onChange} />;
}

export function LinesControl({ value, onChange }: ControlProps<string[] | null>) {
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale];
  const lines = (text: string): string[] | null => {
    const given = text.split('\n');
    return given.every((line) => line.trim() === '') ? null : given;
  };
  return (
    <Field label={settingDef('recipients').name[locale]} hint={texts.onePerLine}>
      <Textarea
        rows={6}
        resize="vertical"
        value={(value ?? []).join('\n')}
        onChange={(_, data) => onChange(lines(data.value))}
      />
    </Field>
  );
}

export function HeadControl({ value, onChange }: ControlProps<CommuneSettings['head']>) {
  const layout = useLayout();
  const { fields } = SETTING_TEXTS[useLocale()];
  return (
    <div className={layout.stack}>
      {(['issuer', 'place', 'number'] as const).map((field) => (
        <TextControl
          key={field}
          label={fields[field]}
          value={value[field]}
          onChange={(next) => onChange({ ...value, [field]: next })}
        />
      ))}
      <DateField label={fields.date} value={value.date} onChange={(date) => onChange({ ...value, date })} />
    </div>
  );
}

export function SignatoriesControl({ value, onChange }: ControlProps<CommuneSettings['signatories']>) {
  const layout = useLayout();
  const { fields } = SETTING_TEXTS[useLocale()];
  return (
    <div className={layout.stack}>
      {(['preparer', 'authority', 'position', 'name'] as const).map((field) => (
        <TextControl
          key={field}
          label={fields[field]}
          value={value[field]}
          onChange={(next) => onChange({ ...value, [field]: next })}
        />
      ))}
    </div>
  );
}
