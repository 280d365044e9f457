/** A table as it stands in a file or on the clipboard, with merged cells told apart from cells of their own. */

export interface SourceCell {
  /** As a reader sees it; line breaks as \n. A merged cell has its text in each place that it covers. */
  text: string;
  /** `above`, `left`: covered by a merged cell that begins there. */
  from: 'own' | 'above' | 'left';
}

export interface SourceRow {
  /** 1-based, as it stands in its table or sheet. */
  line: number;
  cells: SourceCell[];
}

export interface SourceTable {
  /** The sheet's name; null for a table of a document or a clipboard. */
  sheet: string | null;
  /** 1-based among the tables of the file. */
  number: number;
  rows: SourceRow[];
}

/** Something that stands in the file and was not taken as a cell. */
export interface LeftOut {
  what: 'text-box' | 'picture' | 'hidden-sheet' | 'deleted-row' | 'far-cell' | 'plain-lines';
  /** Its text, or the name of its sheet; '' where it has none. */
  text: string;
}

export interface SourceTables {
  tables: SourceTable[];
  leftOut: LeftOut[];
}
