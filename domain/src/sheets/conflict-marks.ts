import { idOfCode, replyKey, rowKey } from '../registers/register-defs.ts';
import type { SheetSpec } from './spec.ts';
import { MARK_CONFLICT } from './words.ts';

/** A sheet that says in Dấu which of its rows wait for a decision. */
export function withConflictMarks(spec: SheetSpec, conflicts: Readonly<Record<string, unknown>>): SheetSpec {
  const mark = spec.columns.findIndex(({ key }) => key === 'mark');
  const codes = new Set(spec.entries.filter(({ key }) => key in conflicts).map(({ def }) => def.row));
  const prefix = spec.register?.register.prefix;
  const isMarked = (code: unknown): boolean => {
    if (typeof code !== 'string') return false;
    const id = prefix ? idOfCode(prefix, code) : null;
    if (!prefix || id === null) return codes.has(code);
    const key = rowKey(prefix, id);
    return key in conflicts || replyKey(key) in conflicts;
  };
  if (mark < 0 || !spec.cells.some(([code]) => isMarked(code))) return spec;
  return {
    ...spec,
    cells: spec.cells.map((line) =>
      isMarked(line[0]) ? line.map((cell, column) => (column === mark ? MARK_CONFLICT : cell)) : line,
    ),
  };
}
