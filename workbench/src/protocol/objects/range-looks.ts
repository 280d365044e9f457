import { assertAllowed } from '../../model/protection.ts';
import { asColor, asFlag, asNumber, asOneOf, asText } from '../arguments.ts';
import { define, type Property } from '../host-object.ts';
import { type Cells, common, isLive, restyle } from './cells.ts';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export const rangeFill = define<Cells>({
  name: 'RangeFill',
  alive: isLive,
  properties: {
    // Excel answers white for cells without a fill
    Color: {
      get: (cells) => common(cells, (style) => style.fill ?? '#FFFFFF'),
      set: (cells, value) => restyle(cells, { fill: value === '' ? null : asColor(value) }),
    },
  },
  methods: { Clear: (cells) => restyle(cells, { fill: null }) },
});

export const rangeFont = define<Cells>({
  name: 'RangeFont',
  alive: isLive,
  properties: {
    Name: {
      get: (cells) => common(cells, (style) => style.fontName),
      set: (cells, value) => restyle(cells, { fontName: asText(value) }),
    },
    Size: {
      get: (cells) => common(cells, (style) => style.fontSize),
      set: (cells, value) => restyle(cells, { fontSize: asNumber(value) }),
    },
    Color: {
      get: (cells) => common(cells, (style) => style.fontColor),
      set: (cells, value) => restyle(cells, { fontColor: asColor(value) }),
    },
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Underline: {
      get: (cells) => common(cells, (style) => style.underline),
      set: (cells, value) => restyle(cells, { underline: asOneOf(value, UNDERLINES) }),
    },
  },
});

/** Whether cells may be written once their sheet is protected; changing it needs an unprotected sheet. */
export const formatProtection = define<Cells>({
  name: 'FormatProtection',
  alive: isLive,
  properties: {
    Locked: lock('locked'),
    FormulaHidden: lock('formulaHidden'),
  },
});

function flag(key: 'bold' | 'italic' | 'strikethrough'): Property<Cells> {
  return {
    get: (cells) => common(cells, (style) => style[key]),
    set: (cells, value) => restyle(cells, { [key]: asFlag(value) }),
  };
}

function lock(key: 'locked' | 'formulaHidden'): Property<Cells> {
  return {
    get: (cells) => common(cells, (style) => style[key]),
    set: (cells, value) => {
      assertAllowed(cells.sheet, null);
      restyle(cells, { [key]: asFlag(value) });
    },
  };
}
