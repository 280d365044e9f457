import { STAND_IN_WAYS } from '@cchc/domain';
import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { StandInColumn, StandInRow } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { StateBadge } from '../shared/state-badge.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useRowStatus } from './row-status.ts';
import { StandInCellInput } from './stand-in-cell.tsx';
import { STAND_IN_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  cell: {
    padding: '4px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    padding: '6px',
    minWidth: '104px',
    maxWidth: '124px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  from: { minWidth: '140px' },
  how: { minWidth: '112px' },
  on: { minWidth: '136px' },
});

/** One member: who gave the figures, the figures, and how its own report stands. */
export function StandInRowCells({ row, columns }: { row: StandInRow; columns: readonly StandInColumn[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = STAND_IN_TEXTS[useLocale()];
  const ledger = useLedger();
  const { me, busy } = useLedgerState();
  const status = useRowStatus(row);
  const { unit, name, state, standIn, cells } = row;
  const locked = state === 'submitted' || state === 'approved';
  const label = (column: string) => ({ 'aria-label': words.cellOf(name, column) });
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <div className={layout.tight}>
          <Text size={200} weight="semibold">
            {name}
          </Text>
          <span>
            <StateBadge state={state} closed={false} />
          </span>
          <Text size={200} role="status">
            {status}
          </Text>
        </div>
      </th>
      <td className={styles.cell}>
        <Input
          className={styles.from}
          {...label(words.from)}
          value={standIn.from ?? ''}
          maxLength={200}
          autoComplete="off"
          disabled={locked}
          onChange={(_, { value }) => ledger.setStandIn(unit, { from: value })}
        />
      </td>
      <td className={styles.cell}>
        <Select
          className={styles.how}
          select={label(words.how)}
          value={standIn.how ?? ''}
          disabled={locked}
          onChange={(_, { value }) => {
            const how = STAND_IN_WAYS.find((way) => way === value);
            if (how) ledger.setStandIn(unit, { how });
          }}
        >
          {!standIn.how && <option value="">{words.choose}</option>}
          {STAND_IN_WAYS.map((how) => (
            <option key={how} value={how}>
              {words.hows[how]}
            </option>
          ))}
        </Select>
      </td>
      <td className={styles.cell}>
        <Input
          className={styles.on}
          type="date"
          {...label(words.on)}
          value={standIn.on ?? ''}
          max={me?.today}
          disabled={locked}
          onChange={(_, { value }) => ledger.setStandIn(unit, { on: value })}
        />
      </td>
      {columns.map((column) => (
        <td key={column.id} className={styles.cell}>
          {cells[column.id] && <StandInCellInput row={row} column={column} locked={locked} />}
        </td>
      ))}
      <td className={styles.cell}>
        {!locked && (
          <Button
            size="small"
            aria-label={words.submitOf(name)}
            disabledFocusable={busy !== null}
            onClick={() => void ledger.submitStandIn(unit)}
          >
            {words.submit}
          </Button>
        )}
      </td>
    </tr>
  );
}
