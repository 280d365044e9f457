import { type FoundRegister, replyKey } from '@cchc/domain';

/** Stands for a row that has no key before it is read: `VM/+12`, by its row from 0. */
export const newRowKey = (prefix: string, row: number): string => `${prefix}/+${row}`;
export const isNewRow = (key: string): boolean => /^[A-Z]{2}\/\+\d+$/.test(key);

/** Rows below the last one in which an edit may have begun a new row. */
const AHEAD = 500;

interface Rows {
  prefix: string;
  keys: ReadonlyMap<number, string>;
  first: number;
  last: number;
}

/** Where the rows of the registers stood at the last reading, by sheet id. */
export class KnownRegisters {
  readonly #sheets = new Map<string, Rows>();

  clear(): void {
    this.#sheets.clear();
  }

  has(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  learn(sheetId: string, prefix: string, { index, rows, free }: FoundRegister): void {
    const keys = new Map(rows.map(({ row, key }) => [row, key]));
    this.#sheets.set(sheetId, { prefix, keys, first: index.top + index.keyRow + 1, last: free + AHEAD });
  }

  /** Keys of the rows that a range touches; a row that nobody knew yet goes by where it stands. */
  keysIn(sheetId: string, address: string): Set<string> {
    const sheet = this.#sheets.get(sheetId);
    const found = new Set<string>();
    if (!sheet) return found;
    for (const part of address.split(',')) {
      const numbers =
        part
          .slice(part.lastIndexOf('!') + 1)
          .match(/\d+/g)
          ?.map(Number) ?? [];
      const [from = sheet.first + 1, to = numbers.length > 0 ? from : sheet.last + 1] = numbers;
      for (let row = Math.max(sheet.first, from - 1); row <= Math.min(sheet.last, to - 1); row++) {
        const key = sheet.keys.get(row);
        for (const each of key ? [key, replyKey(key)] : [newRowKey(sheet.prefix, row)]) found.add(each);
      }
    }
    return found;
  }
}
