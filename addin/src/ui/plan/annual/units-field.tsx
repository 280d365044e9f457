import { reportingUnits } from '@cchc/domain';
import { type AnnualItem, leadsOf } from '@cchc/domain/annual-plan';
import { Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import { unitNames } from './field-words.ts';
import type { YearAtHand } from './use-year.ts';

const useStyles = makeStyles({
  set: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface Props {
  year: YearAtHand;
  id: string;
  item: AnnualItem;
  set(change: Partial<AnnualItem>): void;
}

/** Who leads and who helps, where the commune decided otherwise than the plan says, or the plan says nothing. */
export function UnitsField({ year: { plan }, id, item, set }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = EDIT_TEXTS[useLocale()];
  const names = unitNames(plan);
  const planned = leadsOf(plan, id, { ...item, leads: [] }).map((code) => names.get(code) ?? code);
  const groups = new Set(plan.units.filter(({ group }) => group).map(({ code }) => code));
  const members = reportingUnits(plan).filter(({ group }) => group !== undefined && groups.has(group));
  const listed = (chosen: readonly string[]) => [
    ...plan.units,
    ...members.filter(({ code }) => chosen.includes(code)),
  ];
  return (
    <details open={planned.length === 0}>
      <summary className={styles.summary}>{texts.units}</summary>
      <div className={layout.stack}>
        <Text size={200}>
          {planned.length > 0 ? texts.asPlanned([...new Set(planned)].join(', ')) : texts.noUnits}
        </Text>
        {(['leads', 'coordinates'] as const).map((field) => (
          <fieldset key={field} className={styles.set}>
            <legend style={{ fontWeight: 600 }}>{texts.field[field]}</legend>
            {listed(item[field]).map(({ code, name }) => (
              <Checkbox
                key={code}
                label={name}
                checked={item[field].includes(code)}
                onChange={(_, { checked }) =>
                  set({
                    [field]: checked ? [...item[field], code] : item[field].filter((each) => each !== code),
                  })
                }
              />
            ))}
          </fieldset>
        ))}
        <Field label={texts.field.otherUnits}>
          <Input
            value={item.otherUnits ?? ''}
            maxLength={300}
            onChange={(_, { value }) => set({ otherUnits: value })}
          />
        </Field>
      </div>
    </details>
  );
}
