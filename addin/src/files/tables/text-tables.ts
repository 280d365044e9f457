import type { SourceTables } from '@cchc/domain/annual-plan';
import { Grid } from './grid.ts';

/** One line of cells at a time; a cell in quotes may hold tabs and line ends. */
function* linesOf(text: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : null;
    if (quoted) quoted.lastIndex = at;
    const inQuotes = quoted?.exec(text);
    let cell: string;
    if (inQuotes && quoted) {
      cell = (inQuotes[1] ?? '').replaceAll('""', '"');
      at = quoted.lastIndex;
    } else {
      const end = text.slice(at).search(/[\t\n]/);
      cell = end < 0 ? text.slice(at) : text.slice(at, at + end);
      at = end < 0 ? text.length : at + end;
    }
    cells.push(cell);
    if (text[at] === '\t') {
      at++;
      if (at === text.length || text[at] === '\n') cells.push('');
    }
    if (text[at] === '\n' || at >= text.length) {
      yield cells;
      cells = [];
      at++;
    }
  }
}

/**
 * Cells copied as plain text: tabs between cells, a line for each row. Text without any tab is no table.
 *
 * @throws TableRefusal table-too-long
 */
export function textTables(text: string): SourceTables {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!plain.includes('\t')) return { tables: [], leftOut: [] };
  const grid = new Grid();
  for (const cells of linesOf(plain)) {
    grid.begin();
    for (const cell of cells) grid.add(cell);
    grid.end();
  }
  const table = grid.table(null, 1);
  return { tables: table ? [table] : [], leftOut: [] };
}
