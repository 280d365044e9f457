import { ExcelFailure } from './failure.ts';
import { failureOf } from './run.ts';
import type { CellWrite } from './write-workbook.ts';

/** Cells looked at: which sheet it is shows in the first few. */
const ASKED = 200;

/**
 * A refused batch says neither sheet nor cell: looks which of the cells to be written are locked, and names their
 * sheets in the failure. Other failures stay as they are.
 */
export async function namingLocked(
  context: Excel.RequestContext,
  written: readonly CellWrite[],
  error: unknown,
): Promise<ExcelFailure> {
  const failure = failureOf(error);
  if (failure.kind !== 'protected') return failure;
  const cells = written.slice(0, ASKED).map(({ id, row, column }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.load('name');
    sheet.protection.load('protected');
    const { protection } = sheet.getRangeByIndexes(row, column, 1, 1).format;
    return { sheet, protection: protection.load('locked') };
  });
  await context.sync();
  const names = cells.flatMap(({ sheet, protection }) =>
    sheet.protection.protected && protection.locked !== false ? [sheet.name] : [],
  );
  return new ExcelFailure('protected', failure.detail, [...new Set(names)]);
}
