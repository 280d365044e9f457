import type { EntryDef } from '../entries/entry-def.ts';
import type { EntryCell, EntryLayout } from '../sheets/layout.ts';
import { type Register, registerDef, replyKey, rowKey } from './register-defs.ts';

/** The cells of a row, or of the answer beside it, by the keys of their columns. */
function layoutOfDef(def: EntryDef, name: string): EntryLayout {
  const cells = (def.fields ?? []).map(
    ({ key, type, choices }): EntryCell => ({
      row: def.row,
      column: key,
      type,
      field: { of: 'fields', name: key },
      ...(choices && { words: choices }),
    }),
  );
  const [first, ...rest] = cells;
  if (!first) throw new Error(`the register row ${def.key} has no cells`);
  return { key: def.key, def, name, cells: [first, ...rest] };
}

export interface RowLayouts {
  row: EntryLayout;
  /** The coordinator's answer; Sổ văn bản has none. */
  reply: EntryLayout | null;
}

/** What stands where in the row of an id. */
export function rowLayouts(register: Register, id: string, name = ''): RowLayouts {
  const key = rowKey(register.prefix, id);
  const row = registerDef([register], key);
  const reply = registerDef([register], replyKey(key));
  if (!row) throw new Error(`${key} is no key of a register`);
  return { row: layoutOfDef(row, name), reply: reply ? layoutOfDef(reply, name) : null };
}
