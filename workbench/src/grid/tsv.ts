/** Cells as text: tabs between, a line a row; a cell with a tab, line break or quote at its start stands in quotes. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}

/** The reverse, as Excel reads a clipboard: the last line break ends the last row and makes no new one. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= source.length) {
    let cell: string;
    const quoted = source[at] === '"' ? /"((?:[^"]|"")*)"(?=\t|\n|$)/y : null;
    if (quoted) quoted.lastIndex = at;
    const match = quoted?.exec(source);
    if (match) {
      cell = match[1]!.replaceAll('""', '"');
      at += match[0].length;
    } else {
      const end = source.slice(at).search(/[\t\n]/);
      cell = end < 0 ? source.slice(at) : source.slice(at, at + end);
      at += cell.length;
    }
    row.push(cell);
    const mark = source[at];
    if (mark !== '\t') {
      rows.push(row);
      row = [];
    }
    if (mark === undefined) break;
    at++;
  }
  return rows;
}
