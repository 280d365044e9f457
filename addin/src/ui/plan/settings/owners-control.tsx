import { type CommuneSettings, type Owner, type OwnerChoice, type Plan, reportingUnits } from '@cchc/domain';
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { ITEM_TEXTS } from '../items/texts.ts';
import type { ControlProps } from './simple-controls.tsx';
import { SETTING_TEXTS } from './texts.ts';

const INDICATOR_ROLES = ['lead', 'enter', 'confirm', 'coordinate'] as const;
const TASK_ROLES = ['lead', 'coordinate'] as const;

interface Props extends ControlProps<CommuneSettings['owners']> {
  plan: Plan;
  /** Code of the one indicator or task that is decided; absent: it is picked here. */
  only?: string | undefined;
}

interface Owned {
  code: string;
  name: string;
  owners: readonly Owner[];
  roles: readonly Owner['role'][];
}

const shortened = (text: string): string =>
  text.length > 60 ? `${text.slice(0, text.lastIndexOf(' ', 60))}…` : text;

/** What has owners, with those of the plan file; single clauses where one of them is decided. */
const ownedOf = (plan: Plan, only: string | undefined): Owned[] => [
  ...plan.indicators.map(({ code, name, owners }) => ({ code, name, owners, roles: INDICATOR_ROLES })),
  ...plan.tasks.map(({ code, quote, owners }) => ({
    code,
    name: shortened(quote.text),
    owners,
    roles: TASK_ROLES,
  })),
  ...plan.tasks.flatMap((task) =>
    task.clauses
      .filter(({ code }) => code === only)
      .map(({ code, text, owners }) => ({
        code,
        name: shortened(text),
        owners: owners ?? task.owners,
        roles: TASK_ROLES,
      })),
  ),
];

/** Who leads, enters, confirms, co-ordinates one indicator or task. Groups stand as one: their members follow. */
export function OwnersControl({ plan, value, onChange, only }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale];
  const roles = ITEM_TEXTS[locale].roles;
  const owned = ownedOf(plan, only);
  const [picked, setPicked] = useState(only ?? owned[0]?.code ?? '');
  const item = owned.find(({ code }) => code === (only ?? picked));
  const units = [
    ...plan.units.map(({ code, name }) => ({ code, name })),
    ...reportingUnits(plan).filter(({ group }) => group !== undefined),
  ];
  const choice: OwnerChoice = (item && value[item.code]) ?? {};
  const chosenIn = (role: Owner['role']): string[] =>
    choice[role] ?? (item?.owners ?? []).filter((owner) => owner.role === role).map(({ unit }) => unit);
  return (
    <div className={layout.stack}>
      {only === undefined && (
        <Field label={texts.indicator}>
          <Select value={picked} onChange={(_, data) => setPicked(data.value)}>
            {owned.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {item?.roles.map((role) => {
        const chosen = chosenIn(role);
        return (
          <fieldset key={role} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend style={{ fontWeight: 600 }}>{roles[role]}</legend>
            {units
              // Members are listed only where the plan or somebody chose one
              .filter(({ code }) => plan.units.some((unit) => unit.code === code) || chosen.includes(code))
              .map(({ code, name }) => (
                <Checkbox
                  key={code}
                  label={name}
                  checked={chosen.includes(code)}
                  onChange={(_, { checked }) =>
                    onChange({
                      ...value,
                      [item.code]: {
                        ...choice,
                        [role]: checked ? [...chosen, code] : chosen.filter((each) => each !== code),
                      },
                    })
                  }
                />
              ))}
          </fieldset>
        );
      })}
    </div>
  );
}
