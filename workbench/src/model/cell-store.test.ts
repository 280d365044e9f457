import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, MAX_COLUMNS, MAX_ROWS, subtract, WHOLE_SHEET } from './address.ts';
import { Axis } from './axis.ts';
import { CellStore } from './cell-store.ts';
import { StylePool } from './style.ts';

const pool = new StylePool();
const bold = pool.patcher({ bold: true });
const unlocked = pool.patcher({ locked: false });
const column = (at: number): Area => ({ row: 0, column: at, rows: MAX_ROWS, columns: 1 });
const row = (at: number): Area => ({ row: at, column: 0, rows: 1, columns: MAX_COLUMNS });
const cell = (r: number, c: number): Area => ({ row: r, column: c, rows: 1, columns: 1 });

describe('styles of cells', () => {
  it('of a whole column cost no cells and reach cells that come later', () => {
    const store = new CellStore();
    store.patchStyle(column(2), unlocked);
    expect([...store.entries()]).toHaveLength(0);
    store.setContent(5, 2, { value: 1, formula: null });
    expect(store.style(5, 2).locked).toBe(false);
    expect(store.style(5, 3).locked).toBe(true);
  });

  it('of a row over a styled column keep both at the crossing', () => {
    const store = new CellStore();
    store.patchStyle(column(2), unlocked);
    store.patchStyle(row(4), bold);
    expect(store.style(4, 2)).toMatchObject({ bold: true, locked: false });
    expect(store.style(4, 3)).toMatchObject({ bold: true, locked: true });
    expect(store.style(5, 2)).toMatchObject({ bold: false, locked: false });
  });

  it('of the whole sheet keep what cells have of their own', () => {
    const store = new CellStore();
    store.patchStyle(cell(1, 1), bold);
    store.patchStyle(WHOLE_SHEET, unlocked);
    expect(store.style(1, 1)).toMatchObject({ bold: true, locked: false });
    expect(store.style(9, 9)).toMatchObject({ bold: false, locked: false });
    expect(store.someStyle(WHOLE_SHEET, (style) => style.locked)).toBe(false);
  });

  it('that look the same are one object', () => {
    const store = new CellStore();
    store.patchStyle(cell(0, 0), bold);
    store.patchStyle({ row: 1, column: 0, rows: 500, columns: 20 }, bold);
    expect(store.style(0, 0)).toBe(store.style(300, 10));
  });

  it('agree with a plain table whatever is styled in whatever order', () => {
    const spots = [0, 1, 2, 3];
    const area = fc.oneof(
      fc.constantFrom(...spots).map(column),
      fc.constantFrom(...spots).map(row),
      fc.tuple(fc.constantFrom(...spots), fc.constantFrom(...spots)).map(([r, c]) => cell(r, c)),
      fc.constant(WHOLE_SHEET),
    );
    const step = fc.tuple(area, fc.constantFrom('bold', 'italic', 'locked', 'wrap' as const), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const store = new CellStore();
        const plain = spots.map(() =>
          spots.map(() => ({ bold: false, italic: false, locked: true, wrap: false })),
        );
        for (const [target, key, value] of steps) {
          store.patchStyle(target, pool.patcher({ [key]: value }));
          for (const r of spots) {
            for (const c of spots) {
              const hit =
                r >= target.row &&
                r < target.row + target.rows &&
                c >= target.column &&
                c < target.column + target.columns;
              if (hit) plain[r]![c]![key as 'bold'] = value;
            }
          }
        }
        for (const r of spots) for (const c of spots) expect(store.style(r, c)).toMatchObject(plain[r]![c]!);
      }),
      { seed: 20260603 },
    );
  });
});

describe('rows and columns', () => {
  it('are one span however many are hidden', () => {
    const axis = new Axis();
    axis.apply(100, MAX_ROWS - 100, (props) => ({ ...props, hidden: true }));
    axis.apply(200, 10, (props) => ({ ...props, size: 30 }));
    expect(axis.spans).toHaveLength(3);
    expect(axis.at(205)).toMatchObject({ hidden: true, size: 30 });
    axis.apply(0, MAX_ROWS, (props) => ({ ...props, hidden: false, size: null }));
    expect(axis.spans).toHaveLength(0);
  });
});

describe('an area without another', () => {
  it('covers the rest exactly once', () => {
    const small = fc.record({
      row: fc.nat(4),
      column: fc.nat(4),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    const has = (area: Area, r: number, c: number) =>
      r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns;
    fc.assert(
      fc.property(small, small, (a, b) => {
        const parts = subtract(a, b);
        for (let r = 0; r < 9; r++) {
          for (let c = 0; c < 9; c++) {
            expect(parts.filter((part) => has(part, r, c))).toHaveLength(
              has(a, r, c) && !has(b, r, c) ? 1 : 0,
            );
          }
        }
      }),
      { seed: 20260603 },
    );
  });
});
