import { ExcelFailure } from './failure.ts';
import type { ExcelPort } from './port.ts';
import { type OfficeRuntime, pageRuntime } from './run.ts';

type Asked = Exclude<keyof ExcelPort, 'isSupported'>;

/** Everything that the port is asked; the type makes sure that none is forgotten. */
const ASKED = Object.keys({
  identify: 1,
  openReport: 1,
  repair: 1,
  read: 1,
  write: 1,
  lock: 1,
  keep: 1,
  answerRow: 1,
  correct: 1,
  showConsolidation: 1,
  goTo: 1,
  selectedKey: 1,
  selection: 1,
  onEdits: 1,
  culture: 1,
} satisfies Record<Asked, 1>) as Asked[];

/** Whether this Excel has what the add-in needs: ExcelApi 1.14 with SharedRuntime 1.1. */
export const isSupported = ({ Office }: OfficeRuntime): boolean =>
  Office?.context?.requirements.isSetSupported('ExcelApi', '1.14') === true &&
  Office.context.requirements.isSetSupported('SharedRuntime', '1.1');

/**
 * The port without its weight: what reads and writes sheets is loaded when it is first asked, so that the first
 * screen does not wait for it. A part that could not be loaded (no network) is asked for again the next time.
 */
export function lazyExcelPort(
  load: () => Promise<ExcelPort>,
  runtime: OfficeRuntime = pageRuntime,
): ExcelPort {
  let port: Promise<ExcelPort> | null = null;
  const loaded = (): Promise<ExcelPort> => {
    port ??= load().catch((error: unknown) => {
      port = null;
      throw new ExcelFailure('no-answer', `a part of the pane could not be loaded: ${String(error)}`);
    });
    return port;
  };
  const ask =
    (name: Asked) =>
    async (...given: unknown[]): Promise<unknown> =>
      ((await loaded())[name] as (...args: unknown[]) => unknown)(...given);
  return {
    ...(Object.fromEntries(ASKED.map((name) => [name, ask(name)])) as unknown as Omit<
      ExcelPort,
      'isSupported'
    >),
    isSupported: () => isSupported(runtime),
  };
}
