import type { ReportLayout, SelectedCells } from '@cchc/domain';
import type { KnownWorkbook } from './known-workbook.ts';
import type { SelectionContents } from './port.ts';
import { readWorkbook } from './read-workbook.ts';

/**
 * The entry cells that a person selected, as they stand now: where to look (1 `context.sync()`), what stands there
 * (1), which rows are shown (1 more where entry cells are selected). Rows that a filter hides do not count: nobody
 * fills what is not seen.
 */
export async function readSelection(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  layout: ReportLayout,
): Promise<SelectionContents> {
  const areas = context.workbook.getSelectedRanges();
  areas.load('address');
  areas.worksheet.load('id');
  await context.sync();
  const { contents } = await readWorkbook(context, known, layout);
  const { id } = areas.worksheet;
  const cells = known.cellsIn(id, areas.address);
  const rows = new Map(
    [...new Set(cells.map(({ row }) => row))].map((row) => {
      const line = context.workbook.worksheets.getItem(id).getRangeByIndexes(row, 0, 1, 1);
      line.load('rowHidden');
      return [row, line] as const;
    }),
  );
  if (rows.size > 0) await context.sync();
  const selected = new Map<string, Set<string>>();
  for (const { key, component, row } of cells) {
    if (rows.get(row)?.rowHidden) continue;
    const figures = selected.get(key) ?? new Set<string>();
    selected.set(key, component === null ? figures : figures.add(component));
  }
  return { reading: contents.reading, selected: selected satisfies SelectedCells };
}
