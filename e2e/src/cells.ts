import {
  type Entries,
  layoutOf,
  type Plan,
  type ReportLayout,
  regularPeriod,
  reportSheets,
  type SheetSpec,
} from '@cchc/domain';

/** Where the cells of a fresh workbook stand, as the sheets' own data say; people look them up with their eyes. */
export interface Cells {
  specs: SheetSpec[];
  layout: ReportLayout;
  /** @param part a component, or a field of the entry: `numerator`, `text`, `status` */
  at(key: string, part?: string): { sheet: string; address: string };
  /** The cell of a row in a column that is computed or shown, by the column's key. */
  inColumn(key: string, column: string): { sheet: string; address: string };
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Position of a row (by its code in column A) and a column (by its key in row 1) on a sheet. */
export function addressOn(spec: SheetSpec, row: string, column: string): string {
  const r = spec.cells.findIndex((cells, i) => i > spec.headerRow && cells[0] === row);
  const c = spec.columns.findIndex(({ key }) => key === column);
  if (r < 0 || c < 0) throw new Error(`${spec.name} has no cell ${row} / ${column}`);
  return `${columnName(c)}${r + 1}`;
}

export function cellsOf(plan: Plan, unit: string, entries: Entries = {}): Cells {
  const specs = reportSheets({
    plan,
    unit,
    period: regularPeriod(2026, 'H1'),
    state: 'draft',
    entries,
    previous: null,
    today: '2026-06-03',
  });
  const layout = layoutOf(specs);
  const specOf = (key: string): SheetSpec => {
    const form = layout.entries.get(key)?.def.form;
    const spec = specs.find((each) => each.key === form);
    if (!spec) throw new Error(`${unit} is not asked for ${key}`);
    return spec;
  };
  return {
    specs,
    layout,
    at(key, part) {
      const spec = specOf(key);
      const cells = layout.entries.get(key)?.cells ?? [];
      const cell = part
        ? cells.find(({ field }) => (field.of === 'components' ? field.component : field.of) === part)
        : cells[0];
      if (!cell) throw new Error(`${key} has no ${part}`);
      return { sheet: spec.name, address: addressOn(spec, cell.row, cell.column) };
    },
    inColumn(key, column) {
      const spec = specOf(key);
      const row = layout.entries.get(key)?.cells[0]?.row ?? key;
      return { sheet: spec.name, address: addressOn(spec, row, column) };
    },
  };
}
