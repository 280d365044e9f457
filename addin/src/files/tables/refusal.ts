import type { TableFileError } from '@cchc/domain';

/** A file or clipboard that was not read: nothing of it was taken. */
export class TableRefusal extends Error {
  override readonly name = 'TableRefusal';
  readonly error: TableFileError;

  constructor(code: TableFileError['code'], params: TableFileError['params'] = {}) {
    super(code);
    this.error = { code, params };
  }
}

/** An appendix of 92 clauses has some hundred rows. */
export const MAX_ROWS = 3_000;
export const MAX_COLUMNS = 60;
/** A real appendix is below 1 MB; pictures in it may make it some more. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Characters of a clipboard: some thousand rows as Word writes them. */
export const MAX_CLIPBOARD = 8_000_000;
