import { Input, makeStyles, mergeClasses, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId } from 'react';
import type { StandInColumn, StandInRow } from '../../sync/ledger-state.ts';
import { explain, NO_NAMES } from '../text/facts.ts';
import { useLocale } from '../text/texts.ts';
import { useLedger } from '../use-ledger.ts';
import { STAND_IN_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  number: { width: '88px', minWidth: '88px' },
  text: { width: '190px' },
  choice: { minWidth: '132px' },
  wrong: {
    display: 'block',
    maxWidth: '190px',
    color: tokens.colorPaletteRedForeground1,
    textWrap: 'pretty',
  },
  edited: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
});

/** Enter goes to the same column of the next unit, as in a sheet. */
function goDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  const column = event.currentTarget.dataset.column;
  const cells = [...document.querySelectorAll<HTMLElement>('[data-column]')].filter(
    (each) => each.dataset.column === column,
  );
  const next = cells[cells.indexOf(event.currentTarget) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface Props {
  row: StandInRow;
  column: StandInColumn;
  locked: boolean;
}

/** One cell; what was typed is marked until the server has it. */
export function StandInCellInput({ row: { unit, name, cells }, column, locked }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const words = STAND_IN_TEXTS[locale];
  const ledger = useLedger();
  const id = useId();
  const cell = cells[column.id];
  if (!cell) return null;
  const value = cell.edited ?? cell.value;
  const problem = cell.problem && explain(cell.problem, locale, NO_NAMES);
  const set = (text: string) => ledger.editStandIn(unit, column.id, text);
  const label = words.cellOf(name, column.name ? `${column.title}, ${column.name}` : column.title);
  const field = {
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    ...(problem && { 'aria-describedby': id }),
    'data-column': column.id,
  };
  const className = cell.edited === null ? undefined : styles.edited;
  return (
    <>
      {column.words ? (
        <Select
          className={mergeClasses(styles.choice, className)}
          select={field}
          value={value}
          disabled={locked}
          onChange={(_, { value: next }) => set(next)}
        >
          <option value="" />
          {column.words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      ) : column.type === 'text' ? (
        <Textarea
          className={mergeClasses(styles.text, className)}
          textarea={{ ...field, rows: 2 }}
          value={value}
          disabled={locked}
          onChange={(_, { value: next }) => set(next)}
        />
      ) : (
        <Input
          className={mergeClasses(styles.number, className)}
          input={{ ...field, onKeyDown: goDown }}
          value={value}
          disabled={locked}
          inputMode={column.type === 'date' ? 'text' : 'decimal'}
          autoComplete="off"
          onChange={(_, { value: next }) => set(next)}
        />
      )}
      {problem && (
        <Text id={id} size={200} className={styles.wrong}>
          {problem.reason} {problem.remedy}
        </Text>
      )}
    </>
  );
}
