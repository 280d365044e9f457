import { REGISTERS, type Register, type RegisterCode } from '@cchc/domain';
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { choiceName, type RegisterFilter } from './model.ts';
import type { RegisterTexts } from './texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  half: { flex: '1 1 130px', minWidth: 0 },
  wide: { flex: '1 1 100%', minWidth: 0 },
  select: { minWidth: 0 },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

interface Props {
  filter: RegisterFilter;
  register: Register | undefined;
  units: readonly { code: string; name: string }[];
  unit: string | null;
  open: (code: RegisterCode) => number;
  texts: RegisterTexts;
  change(change: Partial<RegisterFilter>): void;
}

/** Which register, which rows, whose: native lists, as everywhere in the pane. */
export function Filters({ filter, register, units, unit, open, texts, change }: Props) {
  const styles = useStyles();
  const state = register?.fields.find(({ key }) => key === 'status');
  const select = { className: styles.select, select: { className: styles.inner } };
  return (
    <div className={styles.root}>
      {units.length > 1 && (
        <Field label={texts.unit} className={styles.wide}>
          <Select {...select} value={unit ?? ''} onChange={(_, { value }) => change({ unit: value })}>
            {units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={texts.register} className={styles.half}>
        <Select
          {...select}
          value={filter.register}
          onChange={(_, { value }) => change({ register: value as RegisterCode, show: 'open' })}
        >
          {REGISTERS.map((code) => {
            const count = open(code);
            return (
              <option key={code} value={code}>
                {count > 0 ? `${texts.registers[code]} (${count})` : texts.registers[code]}
              </option>
            );
          })}
        </Select>
      </Field>
      {state && (
        <Field label={texts.show} className={styles.half}>
          <Select {...select} value={filter.show} onChange={(_, { value }) => change({ show: value })}>
            <option value="open">{texts.filters.open}</option>
            <option value="all">{texts.filters.all}</option>
            {state.choices?.map(([code]) => (
              <option key={code} value={code}>
                {choiceName(state, code, texts)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
