import type { Plan } from '../plan/schema.ts';
import { registerLists } from '../registers/register-lists.ts';
import { LIST_NAMES } from './prompts.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { NameSpec, SheetSpec } from './spec.ts';
import { NO, NO_DATA, NONE_ARISING, STATUS_WORDS, TASK_STATUS_WORDS, YES } from './words.ts';

interface List {
  key: string;
  name: string;
  words: readonly string[];
}

const FIXED: readonly List[] = [
  { key: 'yesNo', name: LIST_NAMES.yesNo, words: [YES, NO] },
  { key: 'status', name: LIST_NAMES.status, words: STATUS_WORDS },
  {
    key: 'taskStatus',
    name: LIST_NAMES.taskStatus,
    words: [...TASK_STATUS_WORDS.map(([, word]) => word), NONE_ARISING, NO_DATA],
  },
];

/** The very hidden sheet of lists: long lists do not fit into a rule, and names keep them valid on every sheet. */
export function listsSheet(plan: Plan): SheetSpec {
  const lists = [...FIXED, ...registerLists(plan)];
  const sheet = new SheetBuilder({
    key: 'lists',
    kind: 'lists',
    columns: [
      { key: 'code', title: 'Mã', width: 6 },
      ...lists.map(({ key, name }) => ({ key, title: name, width: 28 })),
    ],
    titles: [],
    frozenColumns: 0,
    filtered: false,
  });
  const first = sheet.nextRow;
  const longest = Math.max(...lists.map(({ words }) => words.length));
  for (let i = 0; i < longest; i++) {
    const cells = lists.flatMap(({ key, words }) => {
      const word = words[i];
      return word === undefined ? [] : [[key, { input: word, style: 'text' as const }] as const];
    });
    sheet.addRow(String(i + 1), Object.fromEntries(cells));
  }
  const names = lists.map(
    ({ key, name, words }): NameSpec => ({
      name,
      row: first,
      column: sheet.columnOf(key),
      rows: words.length,
      columns: 1,
    }),
  );
  return sheet.build({ names });
}
