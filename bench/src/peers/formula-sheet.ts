import { componentsOf, type Entry, type Indicator } from '@cchc/domain';
import { HyperFormula } from 'hyperformula';

/** Figures of one indicator in one period, by unit. */
export interface FigureBlock {
  indicator: Indicator;
  entries: readonly Entry[];
}

const at = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`;

/** The share of one row of figures, as the forms write it. */
function rateOf({ measure }: Indicator, row: number): string {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((column) => at(column, row)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  switch (measure.kind) {
    case 'ratio':
      return `=IF(${b}=0,"",${a}/${b}*100)`;
    case 'change':
      return `=IF(${b}=0,"",(${b}-${a})/${b}*100)`;
    case 'survey':
      return `=IF(SUM(${a}:${e})=0,"",(${d}+${e})/SUM(${a}:${e})*100)`;
    case 'level':
      return `=${a}`;
    case 'yes':
      return `=${a}*100`;
    case 'checklist':
      return `=SUM(${a}:${at(measure.items.length - 1, row)})/${measure.items.length}*100`;
    default:
      return `=${c}`;
  }
}

/** How the commune's figure comes from those of the units. */
function totalOf({ measure }: Indicator, column: number, first: number, last: number): string {
  const range = `${at(column, first)}:${at(column, last)}`;
  return measure.kind === 'level' || measure.kind === 'checklist' ? `=MIN(${range})` : `=SUM(${range})`;
}

/**
 * The same figures on one sheet: a row for each unit with its result, a row of totals with the commune's. The engine is GPL:
 * it is compared with here, and ships nowhere.
 */
export function formulaSheet(blocks: readonly FigureBlock[]): HyperFormula {
  const rows: (number | string)[][] = [];
  for (const { indicator, entries } of blocks) {
    const keys = componentsOf(indicator.measure).map(({ key }) => key);
    const first = rows.length + 1;
    for (const { components = {} } of entries) {
      const figures = keys.map((key) => Number(components[key] ?? 0));
      rows.push([
        ...figures,
        ...Array<string>(5 - figures.length).fill(''),
        rateOf(indicator, rows.length + 1),
      ]);
    }
    const [last, here] = [rows.length, rows.length + 1];
    const totals = keys.map((_, column) => totalOf(indicator, column, first, last));
    const yes = indicator.measure.kind === 'yes';
    rows.push([
      ...totals,
      ...Array<string>(5 - totals.length).fill(''),
      yes ? `=${at(0, here)}/${entries.length}*100` : rateOf(indicator, here),
    ]);
  }
  return HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
}
