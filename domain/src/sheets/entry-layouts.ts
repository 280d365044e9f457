import type { ComponentDef, EntryDef } from '../entries/entry-def.ts';
import type { TaskField } from '../entries/task-fields.ts';
import type { CellField, CellType, EntryCell, EntryLayout } from './layout.ts';

/** Row of one item of a checklist: `CQS.01#LGSP`. */
export const itemRow = (row: string, item: string): string => `${row}#${item}`;

/** Column of a figure on Chỉ tiêu: what is counted stands on the left, what it is compared with on the right. */
const FIGURE_COLUMNS: Record<string, string> = {
  numerator: 'numerator',
  denominator: 'denominator',
  level: 'numerator',
  current: 'numerator',
  baseline: 'denominator',
  value: 'numerator',
};

const cell = (row: string, column: string, type: CellType, field: CellField): EntryCell => ({
  row,
  column,
  type,
  field,
});

function figureCell({ row, form, kind }: EntryDef, { key, type }: ComponentDef): EntryCell {
  const field: CellField = { of: 'components', component: key };
  if (form === 'khao-sat') return cell(row, key, type, field);
  if (kind === 'checklist') return cell(itemRow(row, key), 'numerator', type, field);
  return cell(row, FIGURE_COLUMNS[key] ?? key, type, field);
}

/** Cells beside the figures, as far as the entry has them. */
function extraCells({ row, extras }: EntryDef): EntryCell[] {
  const has = (extra: EntryDef['extras'][number]): boolean => extras.includes(extra);
  return [
    ...(has('estimate') || has('mark') ? [cell(row, 'status', 'status', { of: 'status' })] : []),
    ...(has('source')
      ? [
          cell(row, 'source', 'text', { of: 'source.from' }),
          cell(row, 'sourceDate', 'date', { of: 'source.on' }),
        ]
      : []),
    ...(has('evidence') ? [cell(row, 'evidence', 'evidence', { of: 'evidence' })] : []),
    ...(has('mark') ? [cell(row, 'reason', 'text', { of: 'reason' })] : []),
    ...(has('note') ? [cell(row, 'note', 'text', { of: 'note' })] : []),
  ];
}

/** Cells of an indicator's entry, or of a part of its breakdown. */
export function measureLayout(def: EntryDef, name: string): EntryLayout {
  const [first, ...rest] = [
    ...def.components.map((component) => figureCell(def, component)),
    ...extraCells(def),
  ];
  if (!first) throw new Error(`the entry ${def.key} has no cells`);
  return { key: def.key, def, name, cells: [first, ...rest] };
}

/**
 * Cells of one field of a clause. A co-ordinating unit's row has one open cell; evidence belongs to the result
 * of the leading unit.
 */
export function taskLayout(def: EntryDef, field: TaskField, name: string): EntryLayout {
  const { key, row } = def;
  if (field === 'percent')
    return {
      key,
      def,
      name,
      cells: [cell(row, field, 'percent', { of: 'components', component: 'percent' })],
    };
  const first = cell(row, field, field === 'status' ? 'choice' : 'text', { of: 'text' });
  const more =
    field === 'result'
      ? [cell(row, 'evidence', 'evidence', { of: 'evidence' })]
      : field === 'status'
        ? [cell(row, 'reason', 'text', { of: 'reason' })]
        : [];
  return { key, def, name, cells: [first, ...more] };
}

/** Cells of what is said of a qualitative target. */
export function targetLayout(def: EntryDef, name: string): EntryLayout {
  const { key, row } = def;
  return {
    key,
    def,
    name,
    cells: [
      cell(row, 'result', 'text', { of: 'text' }),
      cell(row, 'evidence', 'evidence', { of: 'evidence' }),
      cell(row, 'note', 'text', { of: 'note' }),
    ],
  };
}

/** Cells of a row of Kinh phí; a free row begins with its name. */
export function budgetLayout(def: EntryDef, name: string): EntryLayout {
  const { key, row, components, extras } = def;
  const figures = components.map((component) => figureCell(def, component));
  const [first, ...rest] = [
    ...(extras.includes('text') ? [cell(row, 'name', 'text', { of: 'text' })] : []),
    ...figures,
    cell(row, 'source', 'text', { of: 'source.from' }),
    cell(row, 'note', 'text', { of: 'note' }),
  ];
  if (!first) throw new Error(`the entry ${key} has no cells`);
  return { key, def, name, cells: [first, ...rest] };
}
