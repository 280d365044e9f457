import {
  defaultCalendar,
  type EntryLayout,
  layoutOf,
  type Plan,
  type ReportLayout,
  reportSheets,
} from '@cchc/domain';

export const YEAR = 2026;
export const PERIOD = '2026-Q1';
export const REGISTERS = '2026-SO';
/** Inside the period, well before its cut-off. */
export const TODAY = '2026-03-02';

/** A cell of a form into which people type. */
export interface OpenCell {
  key: string;
  sheet: string;
  row: string;
  column: string;
  text: boolean;
}

export interface Forms {
  layout: ReportLayout;
  open: readonly OpenCell[];
}

const TEXTS = new Set(['text', 'note']);

const isOpen = ({ def }: EntryLayout, { type, field }: EntryLayout['cells'][number]): boolean =>
  field.of === 'components'
    ? type === 'decimal' || type === 'whole'
    : TEXTS.has(field.of) && def.kind !== 'choice';

const made = new Map<string, Forms>();

/** The cells of a unit's forms by a plan, as the sheets are made from it. */
export function formsOf(plan: Plan, unit: string): Forms {
  const name = `${plan.version} ${unit}`;
  const known = made.get(name);
  if (known) return known;
  const period = defaultCalendar(YEAR, plan.version).periods[PERIOD];
  if (!period) throw new Error(`the calendar has no ${PERIOD}`);
  const layout = layoutOf(
    reportSheets({ plan, unit, period, state: 'draft', entries: {}, previous: null, today: TODAY }),
  );
  const names = new Map(layout.sheets.map((sheet) => [sheet.key, sheet.name]));
  const open = [...layout.entries.values()].flatMap((entry) =>
    entry.cells
      .filter((cell) => isOpen(entry, cell))
      .map(({ row, column, field }) => ({
        key: entry.key,
        sheet: names.get(entry.def.form as never) ?? '',
        row,
        column,
        text: field.of !== 'components',
      })),
  );
  const forms = { layout, open };
  made.set(name, forms);
  return forms;
}
