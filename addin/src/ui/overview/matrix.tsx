import { FORMS } from '@cchc/domain';
import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { REVIEW_TEXTS } from '../review/texts.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { Legend, LevelCell } from './level-cell.tsx';
import type { UnitGroup } from './overview-model.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    padding: '4px 2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    verticalAlign: 'bottom',
  },
  form: { width: '56px' },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 8px 6px 0',
    verticalAlign: 'top',
  },
  group: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: '14px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: '6px 2px', verticalAlign: 'top' },
  open: { fontSize: tokens.fontSizeBase200, textAlign: 'left', textWrap: 'pretty', overflowWrap: 'anywhere' },
  unread: { color: tokens.colorBrandForeground1 },
  state: { color: tokens.colorNeutralForeground2 },
  words: { textWrap: 'pretty', overflowWrap: 'anywhere' },
});

interface Props {
  groups: readonly UnitGroup[];
  /** Units with comments that this person has not read. */
  unread: readonly string[];
  onUnit: (unit: string) => void;
}

/** Units × forms: each cell says in figures and by a sign what its colour says. */
export function Matrix({ groups, unread, onUnit }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const words = REVIEW_TEXTS[useLocale()];
  const { overview } = texts;
  // A form that nobody has to fill would take room and say nothing
  const asked = FORMS.filter((form) =>
    groups.some(({ rows }) =>
      rows.some(({ forms }) => forms.some((cell) => cell.form === form && cell.level !== 'off')),
    ),
  );
  return (
    <Section title={overview.matrix}>
      <Legend />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head} style={{ textAlign: 'left' }}>
              {overview.unit}
            </th>
            {asked.map((form) => (
              <th key={form} scope="col" className={mergeClasses(styles.head, styles.form)}>
                {texts.formsShort[form]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ code, name, rows }) => (
            <Fragment key={`${code}/${rows[0]?.unit.code}`}>
              {name !== null && (
                <tr>
                  <th scope="rowgroup" colSpan={asked.length + 1} className={styles.group}>
                    <Text size={200} weight="semibold" block className={styles.words}>
                      {name}
                    </Text>
                    <Text size={200}>
                      {overview.group(
                        rows.filter(({ stage }) => stage === 'sent' || stage === 'entering').length,
                        rows.length,
                      )}
                    </Text>
                  </th>
                </tr>
              )}
              {rows.map(({ unit, state, forms }) => (
                <tr key={unit.code} className={styles.row}>
                  <th scope="row" className={styles.name}>
                    <Link
                      as="button"
                      type="button"
                      className={styles.open}
                      title={words.open(unit.name)}
                      onClick={() => onUnit(unit.code)}
                    >
                      {unit.name}
                    </Link>
                    {unread.includes(unit.code) && (
                      <Text size={200} weight="semibold" block className={styles.unread}>
                        {words.unread}
                      </Text>
                    )}
                    {state !== null && state !== 'draft' && (
                      <Text size={200} weight="semibold" block className={styles.state}>
                        {texts.states[state]}
                      </Text>
                    )}
                  </th>
                  {forms
                    .filter(({ form }) => asked.includes(form))
                    .map((cell) => (
                      <td key={cell.form} className={styles.cell}>
                        <LevelCell cell={cell} />
                      </td>
                    ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
