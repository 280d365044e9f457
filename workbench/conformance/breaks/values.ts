import { Calculation } from '../../src/model/calculation.ts';
import type { CellContent } from '../../src/model/cell.ts';
import * as cellModule from '../../src/model/cell-store.ts';
import { isCircular } from '../../src/model/formula/circles.ts';
import { parseFormula } from '../../src/model/formula/parse.ts';
import type { FormulaEngine } from '../../src/model/formula-engine.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { Names } from '../../src/model/names.ts';
import { Person } from '../../src/model/person.ts';
import { Sheet } from '../../src/model/sheet.ts';
import { patch, reads, sets, type Undo } from './patch.ts';
import type { Break } from './table.ts';

type Block = readonly (readonly unknown[])[];

const each = (value: unknown, change: (cell: unknown) => unknown): unknown =>
  Array.isArray(value) ? (value as Block).map((line) => line.map(change)) : change(value);

/** What a cell holds after a write. */
const stores = (change: (content: CellContent) => CellContent): Undo =>
  patch(Sheet.prototype, 'setContent', (original) => {
    return function broken(this: Sheet, row, column, content) {
      original.call(this, row, column, change(content));
    };
  });

const storesText = (change: (text: string) => string): Undo =>
  stores((content) =>
    typeof content.value === 'string' ? { ...content, value: change(content.value) } : content,
  );

/** What is written by `formulas`. */
const formulasAs = (change: (cell: unknown) => unknown): Undo =>
  sets('Range.Formulas', (value, set) => set(each(value, change)));

const starts = (cell: unknown, sign: string): cell is string =>
  typeof cell === 'string' && cell.startsWith(sign);

/** What goes into cells, what they show and what is computed. */
export const valueBreaks: readonly Break[] = [
  { name: 'texts are recomposed', apply: () => storesText((text) => text.normalize('NFC')) },
  { name: 'texts lose the spaces around them', apply: () => storesText((text) => text.trim()) },
  { name: 'line ends become spaces', apply: () => storesText((text) => text.replaceAll('\n', ' ')) },
  {
    name: 'characters beyond the first plane are lost',
    apply: () => storesText((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')),
  },
  { name: 'texts end after 8,000 characters', apply: () => storesText((text) => text.slice(0, 8_000)) },
  {
    name: 'an apostrophe in front stays in the cell',
    apply: () => formulasAs((cell) => (starts(cell, "'") ? `'${cell}` : cell)),
  },
  {
    name: 'an apostrophe in front of = does not keep it from being a formula',
    apply: () => formulasAs((cell) => (starts(cell, "'=") ? cell.slice(1) : cell)),
  },
  {
    name: 'digits behind an apostrophe become a number',
    apply: () => formulasAs((cell) => (starts(cell, "'0") ? cell.slice(1) : cell)),
  },
  {
    name: 'values that begin with = stay text',
    apply: () =>
      sets('Range.Values', (value, set) =>
        set(each(value, (cell) => (starts(cell, '=') ? `'${cell}` : cell))),
      ),
  },
  {
    name: 'numbers are kept as single precision',
    apply: () =>
      stores((content) =>
        typeof content.value === 'number' ? { ...content, value: Math.fround(content.value) } : content,
      ),
  },
  {
    name: 'null in a block empties the cell',
    apply: () => sets('Range.Values', (value, set) => set(each(value, (cell) => cell ?? ''))),
  },
  {
    name: 'one value for a range goes to its first cell only',
    apply: () =>
      sets('Range.Values', (value, set, object) => {
        const rows = object.get('RowCount') as number;
        const columns = object.get('ColumnCount') as number;
        if (Array.isArray(value)) return set(value);
        set(
          Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (__, column) => (row + column === 0 ? value : null)),
          ),
        );
      }),
  },
  {
    name: 'a block of another size is cut to fit',
    apply: () =>
      sets('Range.Values', (value, set, object) => {
        const rows = object.get('RowCount') as number;
        const columns = object.get('ColumnCount') as number;
        const block = value as Block;
        set(
          Array.isArray(value)
            ? Array.from({ length: rows }, (_, row) =>
                Array.from({ length: columns }, (__, column) => block[row]?.[column] ?? null),
              )
            : value,
        );
      }),
  },
  {
    name: 'empty cells read null',
    apply: () =>
      reads('Range.ValueTypes', (types) => each(types, (type) => (type === 'Empty' ? 'String' : type))),
  },
  {
    name: 'errors read as texts',
    apply: () =>
      reads('Range.ValueTypes', (types) => each(types, (type) => (type === 'Error' ? 'String' : type))),
  },
  {
    name: 'truth values come back as texts',
    apply: () => reads('Range.Values', (values) => each(values, (cell) => (cell === true ? 'TRUE' : cell))),
  },
  {
    name: 'the text format does not keep text',
    apply: () =>
      patch(Sheet.prototype, 'style', (original) => {
        return function broken(this: Sheet, row, column) {
          const style = original.call(this, row, column);
          return style.numberFormat === '@' ? { ...style, numberFormat: 'General' } : style;
        };
      }),
  },
  {
    name: 'a number format goes to the first cell of a range only',
    apply: () =>
      sets('Range.NumberFormat', (value, set, object) => {
        if (Array.isArray(value)) return set(value);
        const rows = object.get('RowCount') as number;
        set(Array.from({ length: rows }, (_, row) => [row === 0 ? value : 'General']));
      }),
  },
  {
    name: 'number formats are not kept',
    apply: () => reads('Range.NumberFormat', (formats) => each(formats, () => 'General')),
  },
  {
    name: 'texts show with the English signs whatever the locale',
    apply: () => {
      const undo = patch(Sheet.prototype, 'text', (original) => {
        return function broken(this: Sheet, row, column) {
          const { locale } = this.workbook;
          Object.assign(this.workbook, { locale: LOCALES['en-US'] });
          try {
            return original.call(this, row, column);
          } finally {
            Object.assign(this.workbook, { locale });
          }
        };
      });
      return undo;
    },
  },
  {
    name: 'texts are the bare values',
    apply: () => reads('Range.Text', (_, object) => each(object.get('Values'), String)),
  },
  {
    name: 'formulas are read in the local spelling',
    apply: () => reads('Range.Formulas', (_, object) => object.get('FormulasLocal')),
  },
  {
    name: 'formulasLocal is the English spelling',
    apply: () => reads('Range.FormulasLocal', (_, object) => object.get('Formulas')),
  },
  {
    name: 'formulasLocal is written as if it were English',
    apply: () => sets('Range.FormulasLocal', (value, _, object) => object.set('Formulas', value)),
  },
  {
    name: 'formulas read as their results',
    apply: () => reads('Range.Formulas', (_, object) => object.get('Values')),
  },
  {
    name: 'formulas are not computed before the next load',
    apply: () => patch(Calculation.prototype, 'settled', () => async () => undefined),
  },
  {
    name: 'formulas of other cells are not computed again',
    apply: () => {
      const known = new WeakMap<FormulaEngine, Set<string>>();
      return patch(Calculation.prototype, 'attach', (original) => {
        return function broken(this: Calculation, engine) {
          const recalculate = engine.recalculate.bind(engine);
          known.set(engine, new Set());
          engine.recalculate = async (update) => {
            const results = await recalculate(update);
            const seen = known.get(engine) ?? new Set();
            const edited = new Set(
              update.cells.flatMap(({ sheetId, cells }) =>
                cells.map(({ row, column }) => `${sheetId} ${row} ${column}`),
              ),
            );
            return results.filter(({ sheetId, row, column }) => {
              const key = `${sheetId} ${row} ${column}`;
              const first = !seen.has(key) || edited.has(key);
              seen.add(key);
              return first;
            });
          };
          original.call(this, engine);
        };
      });
    },
  },
  {
    name: 'formulas know no names',
    apply: () => patch(Calculation.prototype, 'namesChanged', () => () => undefined),
  },
  {
    name: 'names do not follow a renamed sheet',
    apply: () => patch(Names.prototype, 'rewrite', () => () => undefined),
  },
  {
    name: 'emptied cells stay used',
    apply: () =>
      patch(cellModule.CellStore.prototype, 'usedArea', (original) => {
        let last: ReturnType<typeof original> = null;
        return function broken(this: cellModule.CellStore, valuesOnly, inside) {
          const now = original.call(this, false, inside);
          last = now ?? last;
          return valuesOnly ? now : original.call(this, valuesOnly, inside);
        };
      }),
  },
  {
    name: 'what is no formula becomes a text',
    apply: () => formulasAs((cell) => (starts(cell, '=') && parseFormula(cell) === null ? `'${cell}` : cell)),
  },
  {
    name: 'a person’s open bracket stays open',
    apply: () =>
      patch(Person.prototype, 'type', (original) => {
        return function broken(this: Person, sheet, cell, text, options) {
          if (/^=[^)]*\([^)]*$/.test(text)) return { kind: 'refused', code: 'InvalidArgument' };
          return original.call(this, sheet, cell, text, options);
        };
      }),
  },
  {
    name: 'typed formulas take any separator',
    apply: () =>
      patch(Person.prototype, 'type', (original) => {
        return function broken(this: Person, sheet, cell, text, options) {
          const own = text.startsWith('=') ? text.replaceAll(',', ';') : text;
          return original.call(this, sheet, cell, own, options);
        };
      }),
  },
  {
    name: 'circles are computed as if they had begun at 0',
    apply: () =>
      patch(Sheet.prototype, 'setResult', (original) => {
        return function broken(this: Sheet, row, column, value) {
          original.call(this, row, column, isCircular(this, { row, column }) ? 1 : value);
        };
      }),
  },
];
