import type { Area } from '../../model/address.ts';
import { ExcelError } from '../../model/excel-error.ts';
import type { Border, BorderEdge } from '../../model/style.ts';
import { asColor, asOneOf } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';
import { type Cells, common, isLive, restyle } from './cells.ts';

const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

type Side = (typeof SIDES)[number];
type Key = 'top' | 'bottom' | 'left' | 'right';

interface BorderTarget {
  readonly cells: Cells;
  readonly side: Side;
}

const NEW_BORDER: Border = { line: 'Continuous', weight: 'Thin', color: '#000000' };
const KEYS: Record<BorderEdge, Key> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

export const rangeBorders = define<Cells>({
  name: 'RangeBorderCollection',
  alive: isLive,
  properties: { Count: { get: () => SIDES.length } },
  items: (cells) => SIDES.map((side) => rangeBorder({ cells, side })),
  item: (cells, key): HostObject => rangeBorder({ cells, side: asOneOf(key.text(0), SIDES) }),
  methods: {
    GetItemAt: (cells, args) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw new ExcelError('ItemNotFound');
      return rangeBorder({ cells, side });
    },
  },
});

const rangeBorder = define<BorderTarget>({
  name: 'RangeBorder',
  alive: ({ cells }) => isLive(cells),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => read(target, (border) => border?.line ?? 'None'),
      set: (target, value) => {
        const line = asOneOf(value, LINES);
        write(target, (border) => (line === 'None' ? null : { ...(border ?? NEW_BORDER), line }));
      },
    },
    Weight: {
      get: (target) => read(target, (border) => border?.weight ?? 'Thin'),
      set: (target, value) => {
        const weight = asOneOf(value, WEIGHTS);
        write(target, (border) => ({ ...(border ?? NEW_BORDER), weight }));
      },
    },
    Color: {
      get: (target) => read(target, (border) => border?.color ?? '#000000'),
      set: (target, value) => {
        const color = asColor(value);
        write(target, (border) => ({ ...(border ?? NEW_BORDER), color }));
      },
    },
  },
});

/** The strips of an area along one side, each with the cell edge that lies on it. */
function strips(area: Area, side: Side): { area: Area; key: Key }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, key: KEYS[side] }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, key: KEYS[side] }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, key: KEYS[side] }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, key: KEYS[side] }];
    case 'InsideHorizontal':
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, key: 'bottom' },
            { area: { ...area, row: row + 1, rows: rows - 1 }, key: 'top' },
          ];
    case 'InsideVertical':
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, key: 'right' },
            { area: { ...area, column: column + 1, columns: columns - 1 }, key: 'left' },
          ];
  }
}

function read<Value>({ cells, side }: BorderTarget, pick: (border: Border | null) => Value): Value | null {
  const values = cells.areas
    .flatMap((area) => strips(area, side))
    .map(({ area, key }) => common({ sheet: cells.sheet, areas: [area] }, (style) => pick(style[key])));
  const first = values[0];
  if (first === undefined) return pick(null);
  return values.every((value) => value === first) ? first : null;
}

/** A strip takes its new border from what its first cell had. */
function write({ cells, side }: BorderTarget, change: (border: Border | null) => Border | null): void {
  for (const { area, key } of cells.areas.flatMap((one) => strips(one, side))) {
    const border = change(cells.sheet.style(area.row, area.column)[key]);
    restyle({ sheet: cells.sheet, areas: [area] }, { [key]: border });
  }
}
