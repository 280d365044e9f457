import type { EntryDef } from '@cchc/domain';
import type { StandInTable } from '../../sync/ledger-state.ts';

/** What the columns of an entry say about it: enough to put its value into words. */
export function defOf({ columns, form }: StandInTable, key: string): EntryDef {
  const own = columns.filter((column) => column.key === key);
  return {
    key,
    form,
    row: key,
    kind: own.some(({ type }) => type === 'choice') ? 'choice' : 'text',
    components: own
      .filter(({ field }) => field === 'components')
      .map(({ id, name }) => ({ key: id.slice(id.lastIndexOf('#') + 1), name, type: 'decimal' })),
    extras: [],
    required: true,
  };
}
