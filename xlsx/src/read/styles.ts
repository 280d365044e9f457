import type { XlsxConditional } from '../model/rules.ts';
import {
  type BorderLine,
  DEFAULT_STYLE,
  type HorizontalAlignment,
  styleKey,
  type Underline,
  type VerticalAlignment,
  type XlsxBorder,
  type XlsxStyle,
} from '../model/style.ts';
import { child, childrenOf, flag, numberOf, type XmlElement } from '../xml/tree.ts';
import type { Colors } from './colors.ts';
import { numberFormats } from './number-formats.ts';

export interface ReadStyles {
  readonly font: { readonly name: string; readonly size: number };
  /** By number of format; absent where the look is the workbook's own. */
  readonly formats: readonly (XlsxStyle | undefined)[];
  /** Looks of conditional formats, by their number. */
  readonly looks: readonly XlsxConditional['look'][];
}

const NO_LOOK: XlsxConditional['look'] = Object.freeze({
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  strikethrough: false,
});

/** `root`: null when the file has no table of styles. */
export function readStyles(root: XmlElement | null, colors: Colors): ReadStyles {
  if (!root)
    return { font: { name: DEFAULT_STYLE.fontName, size: DEFAULT_STYLE.fontSize }, formats: [], looks: [] };
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => readFont(font, colors));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => readFill(fill, colors));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => readBorder(border, colors));
  const formatOf = numberFormats(root);
  const xfs = childrenOf(child(root, 'cellXfs'), 'xf');
  const own = fonts[numberOf(xfs[0]?.attributes.fontId, 0)];
  const font = {
    name: own?.fontName ?? DEFAULT_STYLE.fontName,
    size: own?.fontSize ?? DEFAULT_STYLE.fontSize,
  };
  const base = { ...DEFAULT_STYLE, fontName: font.name, fontSize: font.size };
  const interned = new Map<string, XlsxStyle | undefined>([[styleKey(base), undefined]]);
  const formats = xfs.map((xf) => {
    const { attributes } = xf;
    const style: XlsxStyle = Object.freeze({
      ...base,
      ...fonts[numberOf(attributes.fontId, 0)],
      fill: fills[numberOf(attributes.fillId, 0)] ?? null,
      ...borders[numberOf(attributes.borderId, 0)],
      numberFormat: formatOf(numberOf(attributes.numFmtId, 0)),
      ...readAlignment(child(xf, 'alignment')?.attributes ?? {}),
      locked: flag(child(xf, 'protection')?.attributes.locked, true),
      formulaHidden: flag(child(xf, 'protection')?.attributes.hidden, false),
    });
    const key = styleKey(style);
    if (!interned.has(key)) interned.set(key, style);
    return interned.get(key);
  });
  const looks = childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => readLook(dxf, colors));
  return { font, formats, looks };
}

export function lookOf(looks: ReadStyles['looks'], id: string | undefined): XlsxConditional['look'] {
  return looks[numberOf(id, -1)] ?? NO_LOOK;
}

const on = (font: XmlElement, name: string): boolean => {
  const element = child(font, name);
  return element !== undefined && flag(element.attributes.val, true);
};

function readFont(font: XmlElement, colors: Colors) {
  const underline = child(font, 'u');
  return {
    fontName: child(font, 'name')?.attributes.val ?? DEFAULT_STYLE.fontName,
    fontSize: numberOf(child(font, 'sz')?.attributes.val, DEFAULT_STYLE.fontSize),
    bold: on(font, 'b'),
    italic: on(font, 'i'),
    underline: (underline ? (underline.attributes.val ?? 'single') : 'none') as Underline,
    strikethrough: on(font, 'strike'),
    fontColor: colors.read(child(font, 'color')) ?? DEFAULT_STYLE.fontColor,
  };
}

/** Hatched fills are taken for solid ones of their foreground. */
function readFill(fill: XmlElement, colors: Colors): string | null {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  return type === 'none' || type === 'gray125' ? null : colors.read(child(pattern, 'fgColor'));
}

function readBorder(
  border: XmlElement,
  colors: Colors,
): Pick<XlsxStyle, 'top' | 'bottom' | 'left' | 'right'> {
  const edge = (...names: string[]): XlsxBorder | null => {
    const element = names.map((name) => child(border, name)).find(Boolean);
    const line = element?.attributes.style;
    if (!line || line === 'none') return null;
    return { line: line as BorderLine, color: colors.read(child(element, 'color')) ?? '#000000' };
  };
  return {
    top: edge('top'),
    bottom: edge('bottom'),
    left: edge('left', 'start'),
    right: edge('right', 'end'),
  };
}

function readAlignment(attributes: Readonly<Record<string, string>>) {
  return {
    horizontal: (attributes.horizontal ?? 'general') as HorizontalAlignment,
    vertical: (attributes.vertical ?? 'bottom') as VerticalAlignment,
    wrap: flag(attributes.wrapText, false),
    shrink: flag(attributes.shrinkToFit, false),
    indent: numberOf(attributes.indent, 0),
    rotation: numberOf(attributes.textRotation, 0),
  };
}

/** In a conditional format a solid fill, and one without a pattern, has its colour in the background. */
function readLook(dxf: XmlElement, colors: Colors): XlsxConditional['look'] {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  return {
    fill: colors.read(child(pattern, 'bgColor')) ?? colors.read(child(pattern, 'fgColor')),
    fontColor: colors.read(child(font, 'color')),
    bold: font !== undefined && on(font, 'b'),
    italic: font !== undefined && on(font, 'i'),
    strikethrough: font !== undefined && on(font, 'strike'),
  };
}
