import type { SheetSpec } from '@cchc/domain';
import { readXlsx, type XlsxCell, type XlsxSheet, xlsxSheet } from '@cchc/xlsx';

/** The cells of a sheet alone, without looks and rules: formulas that nobody has computed yet. */
export const cellsOfSpec = (name: string, { cells }: SheetSpec): XlsxSheet =>
  xlsxSheet(name, {
    cells: cells.flatMap((row, i) =>
      row.flatMap((input, column): XlsxCell[] => {
        if (input === null) return [];
        const formula = typeof input === 'string' && input.startsWith('=') ? input.slice(1) : null;
        return [
          formula === null ? { row: i, column, value: input } : { row: i, column, value: null, formula },
        ];
      }),
    ),
  });

/** Values of a sheet that a program has computed, by the code of the row and the key of the column. */
export class ComputedSheet {
  readonly #values = new Map<string, XlsxCell['value']>();

  constructor(
    sheet: XlsxSheet,
    readonly spec: SheetSpec,
  ) {
    for (const { row, column, value } of sheet.cells) this.#values.set(`${row} ${column}`, value);
  }

  at(code: string, key: string): XlsxCell['value'] {
    const row = this.spec.cells.findIndex(([first]) => first === code);
    const column = this.spec.columns.findIndex((each) => each.key === key);
    if (row < 0 || column < 0) throw new Error(`${this.spec.name} has no ${code} ${key}`);
    return this.#values.get(`${row} ${column}`) ?? '';
  }
}

export const sheetsOf = (bytes: Uint8Array): Map<string, XlsxSheet> =>
  new Map(readXlsx(bytes).sheets.map((sheet) => [sheet.name, sheet]));
