import type { KnownWorkbook } from './known-workbook.ts';
import type { Edit } from './port.ts';
import type { RunExcel } from './run.ts';

type Changed = Pick<
  Excel.WorksheetChangedEventArgs,
  'worksheetId' | 'address' | 'source' | 'triggerSource' | 'changeType'
>;

/** What an event of Excel tells; null when it is none of a person's in our entry cells. */
export function editOf(event: Changed, known: KnownWorkbook): Edit | null {
  if (event.triggerSource === 'ThisLocalAddin') return null;
  const local = event.source === 'Local';
  if (!known.knows(event.worksheetId)) {
    const ours = [...known.sheetIds.values()].includes(event.worksheetId);
    return ours ? { keys: null, local } : null;
  }
  // Rows or columns moved: the positions of the last reading say nothing any more
  if (event.changeType !== 'RangeEdited') return { keys: null, local };
  const keys = known.keysIn(event.worksheetId, event.address);
  return keys.size > 0 ? { keys, local } : null;
}

/** Listens to changes on all sheets. Returns the way to stop. */
export async function listenToEdits(
  known: KnownWorkbook,
  runExcel: RunExcel,
  limit: number,
  listener: (edit: Edit) => void,
): Promise<() => Promise<void>> {
  const registration = await runExcel(limit, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      const edit = editOf(event, known);
      if (edit) listener(edit);
    });
    await context.sync();
    return added;
  });
  return () =>
    runExcel(limit, async () => {
      registration.remove();
      await registration.context.sync();
    });
}
