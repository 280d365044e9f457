import type { Area } from '../../src/model/address.ts';
import { Axis } from '../../src/model/axis.ts';
import { Sheet } from '../../src/model/sheet.ts';
import { calls, idle, patch, reads, sets, stuck } from './patch.ts';
import type { Break } from './table.ts';

/** Ranges, looks, sizes, freezing, printing. */
export const rangeBreaks: readonly Break[] = [
  {
    name: 'addresses have no sheet',
    apply: () => reads('Range.Address', (at) => String(at).replace(/.*!/, '')),
  },
  {
    name: 'addresses never quote the sheet',
    apply: () => reads('Range.Address', (at) => String(at).replaceAll("'", '')),
  },
  {
    name: 'rows count from 1',
    apply: () => reads('Range.RowIndex', (row) => Number(row) + 1),
  },
  {
    name: 'the used range begins at A1',
    apply: () =>
      patch(Sheet.prototype, 'usedArea', (original) => {
        return function broken(this: Sheet, valuesOnly, inside) {
          const used = original.call(this, valuesOnly, inside);
          return (
            used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }
          );
        };
      }),
  },
  {
    name: 'the used range of a part is that of the sheet',
    apply: () =>
      patch(Sheet.prototype, 'usedArea', (original) => {
        return function broken(this: Sheet, valuesOnly) {
          return original.call(this, valuesOnly);
        };
      }),
  },
  {
    name: 'looks count as used for values only',
    apply: () =>
      patch(Sheet.prototype, 'usedArea', (original) => {
        return function broken(this: Sheet, _valuesOnly, inside) {
          return original.call(this, false, inside);
        };
      }),
  },
  {
    name: 'an empty area is used',
    apply: () =>
      patch(Sheet.prototype, 'usedArea', (original) => {
        return function broken(this: Sheet, valuesOnly, inside): Area {
          return original.call(this, valuesOnly, inside) ?? { row: 0, column: 0, rows: 1, columns: 1 };
        };
      }),
  },
  { name: 'of several ranges only the last counts', apply: () => reads('RangeAreas.AreaCount', () => 1) },
  { name: 'clearing does nothing', apply: () => idle('Range.Clear') },
  {
    name: 'clearing leaves the validation',
    apply: () =>
      calls('Range.Clear', (call, args) => {
        const undo = patch(Sheet.prototype, 'setValidation', () => () => undefined);
        try {
          return call();
        } finally {
          undo();
          void args;
        }
      }),
  },
  {
    name: 'clearing leaves the looks',
    apply: () =>
      calls('Range.Clear', (call) => {
        const undo = patch(Sheet.prototype, 'patchStyle', () => () => undefined);
        try {
          return call();
        } finally {
          undo();
        }
      }),
  },
  { name: 'selecting does nothing', apply: () => idle('Range.Select') },
  {
    name: 'fills are read in small letters',
    apply: () => reads('RangeFill.Color', (color) => String(color).toLowerCase()),
  },
  {
    name: 'cells without a fill read empty',
    apply: () => reads('RangeFill.Color', (color) => (color === '#FFFFFF' ? '' : color)),
  },
  { name: 'wrapping is not kept', apply: () => stuck('RangeFormat.WrapText') },
  { name: 'bold is not kept', apply: () => stuck('RangeFont.Bold') },
  { name: 'alignment is not kept', apply: () => stuck('RangeFormat.HorizontalAlignment') },
  {
    name: 'a mixture of bold and plain reads plain',
    apply: () => reads('RangeFont.Bold', (bold) => bold ?? false),
  },
  { name: 'borders are always black', apply: () => stuck('RangeBorder.Color') },
  {
    name: 'column widths are characters instead of points',
    apply: () => sets('RangeFormat.ColumnWidth', (points, set) => set(Number(points) * 5.5)),
  },
  { name: 'row heights are not kept', apply: () => stuck('RangeFormat.RowHeight') },
  {
    name: 'some hidden rows read as none',
    apply: () => reads('Range.RowHidden', (hidden) => hidden ?? false),
  },
  { name: 'columns cannot be hidden', apply: () => stuck('Range.ColumnHidden') },
  {
    name: 'hidden rows are left out of what is used',
    apply: () =>
      patch(Sheet.prototype, 'usedArea', (original) => {
        return function broken(this: Sheet, valuesOnly, inside) {
          const used = original.call(this, valuesOnly, inside);
          if (!used || used.rows < 2 || !this.isRowHidden(used.row)) return used;
          return { ...used, row: used.row + 1, rows: used.rows - 1 };
        };
      }),
  },
  {
    name: 'hidden rows never show again',
    apply: () =>
      patch(Axis.prototype, 'apply', (original) => {
        return function broken(this: Axis, start, count, change) {
          original.call(this, start, count, (props) => ({
            ...change(props),
            hidden: props.hidden || change(props).hidden,
          }));
        };
      }),
  },
  { name: 'freezing does nothing', apply: () => idle('WorksheetFreezePanes.FreezeAt') },
  { name: 'unfreezing does nothing', apply: () => idle('WorksheetFreezePanes.Unfreeze') },
  { name: 'the print area is not kept', apply: () => idle('PageLayout.SetPrintArea') },
  { name: 'title rows are not kept', apply: () => idle('PageLayout.SetPrintTitleRows') },
  { name: 'landscape is not kept', apply: () => stuck('PageLayout.Orientation') },
  { name: 'the zoom is not kept', apply: () => stuck('PageLayout.Zoom') },
  {
    name: 'margins are taken for inches',
    apply: () => reads('PageLayout.TopMargin', (points) => Number(points) * 2.54),
  },
  { name: 'footers are not kept', apply: () => stuck('HeaderFooter.RightFooter') },
];
