import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Border, CellStyle, CellValue } from '../model/index.ts';
import { isError } from '../model/index.ts';

/** Where a value stands when its style says "General": as in Excel, numbers right, errors and truth values centred. */
export type Lean = 'left' | 'center' | 'right';

export function leanOf(value: CellValue): Lean {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
}

/** Fonts that Windows has and other machines have not, by one of the same measures that the page brings. */
const SAME_MEASURES: Readonly<Record<string, string>> = {
  Calibri: 'Carlito',
  Aptos: 'Carlito',
  'Aptos Narrow': 'Carlito',
};

export function fontFamily(name: string): string {
  return SAME_MEASURES[name] ?? name;
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const WEIGHTS: Readonly<Record<Border['weight'], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

function border(edge: Border | null): IBorderStyleData | null {
  if (!edge || edge.line === 'None') return null;
  return { s: LINES[edge.line] ?? WEIGHTS[edge.weight], cl: { rgb: edge.color } };
}

const ACROSS: Readonly<Record<CellStyle['horizontal'], HorizontalAlign | null>> = {
  General: null,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const LEANS: Readonly<Record<Lean, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const DOWN: Readonly<Record<CellStyle['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

const INDENT_PX = 9;

/** A model's style as Univer has it, complete, so that putting it on a cell leaves nothing of an older one. */
export function univerStyle(style: CellStyle, lean: Lean): IStyleData {
  const across = ACROSS[style.horizontal] ?? LEANS[lean];
  const indent = style.indent * INDENT_PX;
  const borders = {
    t: border(style.top),
    b: border(style.bottom),
    l: border(style.left),
    r: border(style.right),
  };
  const drawn = Object.fromEntries(Object.entries(borders).filter(([, edge]) => edge !== null));
  return {
    ff: fontFamily(style.fontName),
    fs: style.fontSize,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    cl: { rgb: style.fontColor },
    ht: across,
    vt: DOWN[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : lean === 'left' ? WrapStrategy.OVERFLOW : WrapStrategy.CLIP,
    pd: {
      t: 0,
      b: 1,
      l: across === HorizontalAlign.LEFT ? 2 + indent : 2,
      r: across === HorizontalAlign.RIGHT ? 2 + indent : 2,
    },
    ...(style.underline === 'None' ? {} : { ul: { s: 1 } }),
    ...(style.strikethrough ? { st: { s: 1 } } : {}),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.rotation ? { tr: { a: style.rotation } } : {}),
    ...(Object.keys(drawn).length > 0 ? { bd: drawn } : {}),
  };
}
