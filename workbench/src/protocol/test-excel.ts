import { afterAll } from 'vitest';
import { type ExcelOptions, type RunningExcel, startExcel } from '../node/start-excel.ts';

/** One Excel for a test file; its workbook is new. Gone when the file's tests are done. */
export async function excelForTests(options: ExcelOptions = { locale: 'en-US' }): Promise<RunningExcel> {
  const excel = await startExcel(options);
  afterAll(() => excel.dispose());
  return excel;
}

/** Code and message of what a batch failed with; fails the test when it did not fail. */
export async function failure(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as { code: string; message: string },
  );
  if (!error) throw new Error('The batch should have failed.');
  return { code: error.code, message: error.message };
}

/** Lets events arrive: they come in a later turn. */
export function eventsArrive(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

export type Context = Excel.RequestContext;
