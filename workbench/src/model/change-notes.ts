import { type Area, hull } from './address.ts';
import type { ChangeNote } from './change.ts';

/**
 * Fewer notes with the same meaning: cells that lie side by side become one area, and what is said twice
 * is said once. Views draw once an area, and a workbook is written cell by cell.
 */
export function compactNotes(notes: readonly ChangeNote[]): ChangeNote[] {
  const plain = new Set<string>();
  const result: ChangeNote[] = [];
  for (const note of notes) {
    if (note.kind !== 'cells' && note.kind !== 'style') {
      const key = JSON.stringify(note);
      if (!plain.has(key)) result.push(note);
      plain.add(key);
      continue;
    }
    joinLast(result, note);
  }
  return result;
}

type AreaNote = Extract<ChangeNote, { area: Area }>;

/** A row grows to the right, and a finished row joins the one above it. */
function joinLast(notes: ChangeNote[], note: AreaNote): void {
  notes.push(note);
  for (;;) {
    const last = notes.at(-1);
    const before = notes.at(-2);
    if (!isArea(last) || !isArea(before) || !joins(before, last)) return;
    notes.splice(-2, 2, { ...before, area: hull(before.area, last.area) });
  }
}

function isArea(note: ChangeNote | undefined): note is AreaNote {
  return note !== undefined && 'area' in note;
}

function joins(a: AreaNote, b: AreaNote): boolean {
  if (a.kind !== b.kind || a.sheetId !== b.sheetId) return false;
  const both = hull(a.area, b.area);
  return size(both) <= size(a.area) + size(b.area);
}

function size({ rows, columns }: Area): number {
  return rows * columns;
}
