import { type Area, splitSheet, tryParseArea } from './address.ts';
import { ExcelError } from './excel-error.ts';
import type { DefinedName } from './sheet-parts.ts';

/** The names of the workbook and of its sheets; a name is unique within its scope, whatever its case. */
export class Names {
  #names: readonly DefinedName[] = [];
  readonly #changed: (before: readonly DefinedName[]) => void;

  constructor(changed: (before: readonly DefinedName[]) => void) {
    this.#changed = changed;
  }

  get all(): readonly DefinedName[] {
    return this.#names;
  }

  inScope(sheetId: string | null): readonly DefinedName[] {
    return this.#names.filter((name) => name.sheetId === sheetId);
  }

  find(name: string, sheetId: string | null): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.#names.find((one) => one.sheetId === sheetId && one.name.toLowerCase() === wanted);
  }

  /** Adds a name. Refuses one that exists in its scope, or that Excel would not take. */
  add(name: DefinedName): DefinedName {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name.name) || tryParseArea(name.name)) {
      throw new ExcelError('InvalidArgument');
    }
    if (this.find(name.name, name.sheetId)) throw new ExcelError('ItemAlreadyExists');
    this.restore([...this.#names, name]);
    return name;
  }

  /** Changes a name that exists. */
  update(name: string, sheetId: string | null, patch: Partial<Omit<DefinedName, 'name' | 'sheetId'>>): void {
    const old = this.find(name, sheetId);
    if (!old) throw new ExcelError('ItemNotFound');
    this.restore(this.#names.map((one) => (one === old ? { ...old, ...patch } : one)));
  }

  remove(name: string, sheetId: string | null): void {
    const old = this.find(name, sheetId);
    if (!old) throw new ExcelError('ItemNotFound');
    this.restore(this.#names.filter((one) => one !== old));
  }

  /** Rewrites every formula, or drops names for which `change` gives null. */
  rewrite(change: (name: DefinedName) => string | null): void {
    const next = this.#names.flatMap((name) => {
      const formula = change(name);
      if (formula === name.formula) return [name];
      return formula === null ? [] : [{ ...name, formula }];
    });
    const same = next.length === this.#names.length && next.every((name, i) => name === this.#names[i]);
    if (!same) this.restore(next);
  }

  /** Puts back a list that was valid before. */
  restore(names: readonly DefinedName[]): void {
    const before = this.#names;
    this.#names = names;
    this.#changed(before);
  }
}

/** `='Chỉ tiêu'!$A$1:$B$2` → sheet name and area; null when the formula is anything else. */
export function referenceOf(formula: string): { sheet: string; area: Area } | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ''));
  const area = tryParseArea(rest);
  return sheet !== null && area && /^=('([^']|'')+'|[\p{L}\p{N}_.]+)!/u.test(formula)
    ? { sheet, area }
    : null;
}
