import { ExcelFailure, type ExcelFailureKind } from './failure.ts';

const KINDS: Record<string, ExcelFailureKind> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ItemNotFound: 'missing',
  InvalidReference: 'missing',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
};

/** An error of office.js (by its code, since it may come from another frame) as one of ours. */
export function failureOf(error: unknown): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  const { code, message, debugInfo } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { errorLocation?: unknown };
  };
  const where = debugInfo?.errorLocation ? ` (${String(debugInfo.errorLocation)})` : '';
  if (typeof code !== 'string') return new ExcelFailure('host', String(message ?? error));
  return new ExcelFailure(KINDS[code] ?? 'host', `${code}: ${String(message ?? '')}${where}`);
}

/** office.js as one pane sees it. */
export interface OfficeRuntime {
  readonly Excel: { RequestContext: new () => Excel.RequestContext };
  readonly Office: Pick<typeof Office, 'context'>;
}

/** The globals of this page, looked up when they are needed: office.js may load after us. */
export const pageRuntime: OfficeRuntime = {
  get Excel() {
    return globalThis.Excel;
  },
  get Office() {
    return globalThis.Office;
  },
};

export type RunExcel = <Result>(
  limit: number,
  work: (context: Excel.RequestContext) => Promise<Result>,
) => Promise<Result>;

/**
 * One piece of work with a time limit: `context.sync()` is known to hang. A context of its own rather than
 * `Excel.run`, which keeps every range and sends one more request to release them; no range outlives its batch
 * here. After `no-answer` the batch may still
 * run; what it was to do is read again before anything is written.
 */
export const runExcelIn =
  (runtime: OfficeRuntime): RunExcel =>
  async (limit, work) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ExcelFailure('no-answer', `no answer in ${limit} ms`)), limit);
    });
    try {
      return await Promise.race([work(new runtime.Excel.RequestContext()), late]);
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(timer);
    }
  };
