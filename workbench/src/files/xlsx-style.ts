import { type BorderLine as FileLine, type XlsxBorder, type XlsxStyle, xlsxStyle } from '@cchc/xlsx';
import { type Border, type CellStyle, DEFAULT_STYLE } from '../model/index.ts';

/** How the file spells Excel's words for looks; what both spell alike but for the first letter is not listed. */
const HORIZONTAL = { CenterAcrossSelection: 'centerContinuous' } as const;
const UNDERLINE = { SingleAccountant: 'singleAccounting', DoubleAccountant: 'doubleAccounting' } as const;

type Line = readonly [Border['line'], Border['weight'], FileLine];

const LINES: readonly Line[] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Continuous', 'Hairline', 'hair'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

export function styleToFile(style: CellStyle): XlsxStyle {
  const { top, bottom, left, right, horizontal, vertical, underline, ...same } = style;
  return xlsxStyle({
    ...same,
    top: borderToFile(top),
    bottom: borderToFile(bottom),
    left: borderToFile(left),
    right: borderToFile(right),
    horizontal: spelled(horizontal, HORIZONTAL) as XlsxStyle['horizontal'],
    vertical: spelled(vertical, {}) as XlsxStyle['vertical'],
    underline: spelled(underline, UNDERLINE) as XlsxStyle['underline'],
  });
}

export function styleFromFile(style: XlsxStyle | undefined): CellStyle {
  if (!style) return DEFAULT_STYLE;
  const { top, bottom, left, right, horizontal, vertical, underline, ...same } = style;
  return {
    ...DEFAULT_STYLE,
    ...same,
    top: borderFromFile(top),
    bottom: borderFromFile(bottom),
    left: borderFromFile(left),
    right: borderFromFile(right),
    horizontal: named(horizontal, HORIZONTAL) as CellStyle['horizontal'],
    vertical: named(vertical, {}) as CellStyle['vertical'],
    underline: named(underline, UNDERLINE) as CellStyle['underline'],
  };
}

function borderToFile(border: Border | null): XlsxBorder | null {
  if (!border || border.line === 'None') return null;
  const sameLine = LINES.filter(([line]) => line === border.line);
  const found = sameLine.find(([, weight]) => weight === border.weight) ?? sameLine[0];
  return { line: found?.[2] ?? 'thin', color: border.color };
}

function borderFromFile(border: XlsxBorder | null): Border | null {
  if (!border) return null;
  const found = LINES.find(([, , name]) => name === border.line);
  return { line: found?.[0] ?? 'Continuous', weight: found?.[1] ?? 'Thin', color: border.color };
}

function spelled(word: string, exceptions: Readonly<Record<string, string>>): string {
  return exceptions[word] ?? word.charAt(0).toLowerCase() + word.slice(1);
}

function named(word: string, exceptions: Readonly<Record<string, string>>): string {
  const found = Object.entries(exceptions).find(([, spelling]) => spelling === word);
  return found?.[0] ?? word.charAt(0).toUpperCase() + word.slice(1);
}
