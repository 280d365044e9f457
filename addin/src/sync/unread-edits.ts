import { isRowKey, rowOfKey } from '@cchc/domain';
import { isNewRow } from '../excel/known-registers.ts';

/** Counted for changes that cannot be told apart: rows moved, a sheet pasted over, several rows of a register at once. */
const UNTOLD = '*';

const ofRegister = (key: string): boolean => isNewRow(key) || isRowKey(key);

/**
 * What people changed since the cells were last read. It counts as waiting, so that the foot line never says too
 * little, until a reading tells what really differs: a sorted register, a value typed back.
 */
export class UnreadEdits {
  private readonly edits = new Map<string, number>();

  /**
   * @param keys what an edit may have changed; null = nobody can tell
   * @param begun number of the reading that was begun last: it may have come before the edit
   */
  add(keys: ReadonlySet<string> | null, begun: number): void {
    const all = [...(keys ?? [])];
    const rows = new Set(all.filter(ofRegister).map(rowOfKey));
    const told = [...all.filter((key) => !ofRegister(key)), ...(rows.size === 1 ? rows : [])];
    for (const key of told) this.edits.set(key, begun);
    if (keys === null || rows.size > 1) this.edits.set(UNTOLD, begun);
  }

  /**
   * @param read number of the latest reading that was taken in
   * @param isUnread of a key, whether that reading could not tell its entry (a form half-way to another plan); null = of any
   */
  since(read: number, isUnread: (key: string | null) => boolean): string[] {
    for (const [key, begun] of this.edits)
      if (begun < read && !isUnread(key === UNTOLD ? null : key)) this.edits.delete(key);
    return [...this.edits.keys()];
  }
}
