import { dateOfText, type ReminderSettings, reminderFault, vietnameseDate } from '@cchc/domain';
import { Button, Checkbox, Field, Input, makeStyles, Switch, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { REMINDER_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** What is no whole number is kept, so that it is refused rather than dropped. */
const daysOf = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
const datesOf = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => dateOfText(line) ?? line);

interface Props {
  settings: ReminderSettings;
  period: string;
  busy: boolean;
  save(settings: ReminderSettings): void;
  cancel(): void;
}

/** When reminders go out by themselves, and when not. */
export function SettingsForm({ settings, period, busy, save, cancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = REMINDER_TEXTS[useLocale()];
  const [on, setOn] = useState({
    automatic: settings.automatic,
    onDay: settings.onDay,
    quietWeekends: settings.quietWeekends,
    silent: settings.silent.includes(period),
  });
  const [typed, setTyped] = useState({
    before: settings.before.join(', '),
    after: settings.after.join(', '),
    hour: String(settings.hour),
    holidays: settings.holidays.map((day) => vietnameseDate(day)).join('\n'),
    contact: settings.contact ?? '',
    link: settings.link ?? '',
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const done = () => {
    const others = settings.silent.filter((each) => each !== period);
    const next: ReminderSettings = {
      ...settings,
      automatic: on.automatic,
      onDay: on.onDay,
      quietWeekends: on.quietWeekends,
      silent: on.silent ? [...others, period] : others,
      before: daysOf(typed.before),
      after: daysOf(typed.after),
      hour: typed.hour.trim() === '' ? Number.NaN : Number(typed.hour),
      holidays: datesOf(typed.holidays),
      contact: typed.contact.trim() || null,
      link: typed.link.trim() || null,
    };
    const fault = reminderFault(next);
    setWrong(fault?.field ?? null);
    if (!fault) save(next);
  };
  const check = (name: 'onDay' | 'quietWeekends' | 'silent', label: string) => (
    <Checkbox
      label={label}
      checked={on[name]}
      onChange={(_, { checked }) => setOn({ ...on, [name]: checked === true })}
    />
  );
  const field = (name: Exclude<keyof typeof typed, 'holidays'>, label: string) => (
    <Field
      label={label}
      {...(wrong === name && { validationState: 'error', validationMessage: words.wrong })}
    >
      <Input
        name={name}
        value={typed[name]}
        autoComplete="off"
        onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
      />
    </Field>
  );
  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <Switch
        label={words.automatic}
        checked={on.automatic}
        onChange={(_, { checked }) => setOn({ ...on, automatic: checked })}
      />
      {field('before', words.before)}
      {check('onDay', words.onDay)}
      {field('after', words.after)}
      {field('hour', words.hour)}
      {check('quietWeekends', words.weekends)}
      <Field
        label={words.holidays}
        {...(wrong === 'holidays' && { validationState: 'error', validationMessage: words.wrong })}
      >
        <Textarea
          name="holidays"
          value={typed.holidays}
          rows={4}
          resize="vertical"
          placeholder="02/9/2026"
          onChange={(_, { value }) => setTyped({ ...typed, holidays: value })}
        />
      </Field>
      {check('silent', words.silent)}
      {field('contact', words.contact)}
      {field('link', words.link)}
      <div className={styles.row}>
        <Button type="submit" data-save disabledFocusable={busy}>
          {busy ? words.working : words.saveSettings}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
