import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StandInTable } from '../../sync/ledger-state.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { StandInRowCells } from './stand-in-row.tsx';
import { STAND_IN_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  // The table is wider than the pane: it moves under the names, the pane itself never does.
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  head: {
    padding: '6px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { position: 'sticky', left: 0, zIndex: 1, minWidth: '104px', maxWidth: '124px' },
  clamp: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 5,
    overflow: 'hidden',
    minWidth: '96px',
    maxWidth: '260px',
  },
  figure: { fontWeight: tokens.fontWeightRegular, minWidth: '80px' },
});

interface Title {
  id: string;
  key: string;
  title: string;
  span: number;
  /** Its columns have names of their own, in a row below. */
  figures: boolean;
}

/** Neighbouring columns of one entry stand under one name. */
function titlesOf(columns: StandInTable['columns']): Title[] {
  const titles: Title[] = [];
  for (const { id, key, title, name } of columns) {
    const last = titles.at(-1);
    if (last?.key === key && last.figures && name) last.span += 1;
    else titles.push({ id, key, title, span: 1, figures: name !== '' });
  }
  return titles;
}

export function StandInGrid({ table }: { table: StandInTable }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = STAND_IN_TEXTS[useLocale()];
  const { columns, rows, form } = table;
  const figures = columns.some(({ name }) => name !== '');
  const span = figures ? 2 : 1;
  return (
    // A region that scrolls sideways must be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.frame} aria-label={words.table(texts.forms[form])} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={span} className={mergeClasses(styles.head, styles.name)}>
              {words.unit}
            </th>
            {[words.from, words.how, words.on].map((title) => (
              <th key={title} scope="col" rowSpan={span} className={styles.head}>
                {title}
              </th>
            ))}
            {titlesOf(columns).map(({ id, title, span: wide, figures: named }) => (
              <th
                key={id}
                scope={wide > 1 ? 'colgroup' : 'col'}
                colSpan={wide}
                rowSpan={named ? 1 : span}
                className={styles.head}
                title={title}
              >
                <span className={styles.clamp}>{title}</span>
              </th>
            ))}
            <th scope="col" rowSpan={span} className={styles.head}>
              {words.actions}
            </th>
          </tr>
          {figures && (
            <tr>
              {columns
                .filter(({ name }) => name !== '')
                .map(({ id, name }) => (
                  <th key={id} scope="col" className={mergeClasses(styles.head, styles.figure)}>
                    {name}
                  </th>
                ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map((row) => (
            <StandInRowCells key={row.unit} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
