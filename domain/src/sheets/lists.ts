import type { EntrySource } from '../entries/entry-values.ts';
import type { Plan } from '../plan/schema.ts';
import { registerLists } from '../registers/register-lists.ts';
import { EVIDENCE_COLUMN, EVIDENCE_ROWS, evidenceChoices } from './evidence-list.ts';
import { NUMBER_FORMATS } from './extra-cells.ts';
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

/**
 * The very hidden sheet of lists: long lists do not fit into a rule, and names keep them valid on every sheet. The
 * documents for Minh chứng change with Sổ văn bản: their cells stay open, so that they follow without unprotecting.
 */
export function listsSheet(plan: Plan, registers: EntrySource = {}): SheetSpec {
  const lists = [...FIXED, ...registerLists(plan)];
  const documents = evidenceChoices(registers);
  const sheet = new SheetBuilder({
    key: 'lists',
    kind: 'lists',
    columns: [
      { key: 'code', title: 'Mã', width: 6 },
      { key: EVIDENCE_COLUMN, title: LIST_NAMES.evidence, width: 40 },
      ...lists.map(({ key, name }) => ({ key, title: name, width: 28 })),
    ],
    titles: [],
    frozenColumns: 0,
    filtered: false,
  });
  const first = sheet.nextRow;
  for (let i = 0; i < EVIDENCE_ROWS; i++) {
    const cells = lists.flatMap(({ key, words }) => {
      const word = words[i];
      return word === undefined ? [] : [[key, { input: word, style: 'text' as const }] as const];
    });
    sheet.addRow(String(i + 1), {
      ...Object.fromEntries(cells),
      [EVIDENCE_COLUMN]: {
        input: documents[i] ?? null,
        style: 'text',
        format: NUMBER_FORMATS.text,
        open: true,
      },
    });
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
  const column = { row: first, column: sheet.columnOf(EVIDENCE_COLUMN), rows: EVIDENCE_ROWS, columns: 1 };
  return sheet.build({ names: [{ name: LIST_NAMES.evidence, ...column, filled: true }, ...names] });
}
