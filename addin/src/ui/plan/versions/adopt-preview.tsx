import {
  adopts,
  comparePlans,
  type Plan,
  type PlanPeriod,
  type PlanVersionsReply,
  periodName,
  periodYear,
  type SettingsReply,
  settingsUnder,
} from '@cchc/domain';
import { Button, Checkbox, Field, Text, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { Section } from '../../shared/section.tsx';
import { useLocale } from '../../text/texts.ts';
import { Comparison } from './comparison.tsx';
import { VERSION_TEXTS } from './texts.ts';

export interface Adoption {
  from: string;
  also: string[];
  reason: string;
}

interface Props {
  file: Plan;
  base: Plan;
  settings: SettingsReply;
  reply: PlanVersionsReply;
  today: string;
  busy: boolean;
  apply(adoption: Adoption): void;
  cancel(): void;
}

/** As domain sees a period. */
const asPeriod = ({ id, to, closed, kept }: PlanPeriod) => ({
  id,
  to,
  ...(closed && { closed: { at: '', by: '' } }),
  ...(kept !== null && { planVersion: kept }),
});

/** What a newer plan file would change, from which period on; nothing happens before "Áp dụng". */
export function AdoptPreview({ file, base, settings, reply, today, busy, apply, cancel }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = VERSION_TEXTS[locale];
  const open = reply.periods.filter(({ closed, kept }) => !closed && kept === null);
  const keeping = reply.periods.filter(({ closed, kept }) => !closed && kept !== null);
  const [from, setFrom] = useState((open.find(({ to }) => to >= today) ?? open[0])?.id ?? '');
  const [also, setAlso] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const comparison = useMemo(() => comparePlans(base, file), [base, file]);
  const { dropped } = useMemo(() => settingsUnder(base, file, settings.settings), [base, file, settings]);
  const keys = Object.values(file.replaces?.keys ?? {});
  const first = reply.periods.find(({ id }) => id === from);
  const going = reply.periods.filter(
    (each) => first && adopts(asPeriod(each), { from: first.from, also: new Set(also) }),
  );
  const near = going.filter(({ id }) => periodYear(id) <= periodYear(from));
  const names = [
    near.map(({ id }) => periodName(id, locale)).join(', '),
    ...(going.length > near.length ? [texts.more(going.length - near.length)] : []),
  ].join(' ');
  const ready = reason.trim() !== '' && going.length > 0 && !busy;
  return (
    <Section title={texts.preview(file.version)}>
      <Text>
        {texts.figures(keys.filter((to) => to !== null).length, keys.filter((to) => to === null).length)}
      </Text>
      {dropped.length > 0 && (
        <Text>
          {texts.dropped}:{' '}
          {dropped
            .map(({ key, code }) => `${texts.drops[key as keyof typeof texts.drops] ?? key} ${code}`)
            .join('; ')}
          .
        </Text>
      )}
      <Comparison comparison={comparison} plans={[base, file]} />
      <Field label={texts.from}>
        <NarrowSelect value={from} onChange={(_, { value }) => setFrom(value)}>
          {open.map(({ id }) => (
            <option key={id} value={id}>
              {periodName(id, locale)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Text role="status">{texts.goOver(names)}</Text>
      {keeping.length > 0 && (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend>
            <Text weight="semibold">{texts.also}</Text>
          </legend>
          <Text size={200} className={layout.muted}>
            {texts.alsoHint}
          </Text>
          {keeping.map(({ id, kept }) => (
            <div key={id}>
              <Checkbox
                label={texts.alsoOption(periodName(id, locale), kept ?? '')}
                checked={also.includes(id)}
                onChange={(_, { checked }) =>
                  setAlso(checked === true ? [...also, id] : also.filter((each) => each !== id))
                }
              />
            </div>
          ))}
        </fieldset>
      )}
      <Field label={texts.reason} hint={texts.reasonHint} required>
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={!ready}
        onClick={() => ready && apply({ from, also: [...also], reason: reason.trim() })}
      >
        {busy ? texts.applying : texts.apply}
      </Button>
      <Button disabled={busy} onClick={cancel}>
        {texts.cancel}
      </Button>
    </Section>
  );
}
