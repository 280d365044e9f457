import { canonicalText } from '../text/canonical.ts';
import { isOpen } from './salvage-match.ts';
import type { SheetSpec } from './spec.ts';
import { MARK_CONFLICT } from './words.ts';

/** A formula without its references: what stays of it when rows and columns move. */
const shapeOf = (formula: string): string =>
  formula
    .replace(/#REF!|\$?[A-Z]{1,3}\$?\d+/g, '#')
    .replace(/\s+/g, '')
    .toUpperCase();

/** Dates and counts in titles and signature lines differ from day to day. */
const withoutDigits = (text: string): string => text.replace(/\d+/g, '0');

const clean = (value: unknown): string =>
  canonicalText(String(value ?? '').replace(/^'(?=[=+\-@])/, '')) ?? '';

export interface OwnContent {
  /**
   * Whether what stands in a cell is a form's own word, number or formula, wherever it was pushed to.
   *
   * @param at where the cell belongs on the form, when that is known
   */
  isOurs(value: unknown, formula: string | null, at: { row: number; column: number } | null): boolean;
}

export function ownContent(spec: SheetSpec): OwnContent {
  const words = new Set<string>();
  const furniture = new Set<string>();
  const shapes = new Set<string>();
  spec.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell === null || isOpen(spec, row, column)) return;
      if (typeof cell === 'string' && cell.startsWith('=')) shapes.add(shapeOf(cell));
      else words.add(clean(cell));
      if (row <= spec.headerRow || !line[0]) furniture.add(withoutDigits(clean(cell)));
    });
  });
  return {
    isOurs(value, formula, at) {
      if (formula !== null) return shapes.has(shapeOf(formula));
      const text = clean(value);
      if (text === '' || text === MARK_CONFLICT || words.has(text)) return true;
      if (furniture.has(withoutDigits(text)) && /\p{L}{3}/u.test(text)) return true;
      // The cover tells days and states that change with the day it was written
      return spec.kind !== 'report' && at !== null && typeof spec.cells[at.row]?.[at.column] === 'string';
    },
  };
}
