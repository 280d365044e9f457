import { Workbook } from '@cchc/workbench/model';
import { openOfficeWindow } from '@cchc/workbench/node/office-window.ts';
import type { PaneWindow } from '@cchc/workbench/protocol/excel-host.ts';
import { ExcelHost } from '@cchc/workbench/protocol/excel-host.ts';
import type { HostKind } from '@cchc/workbench/protocol/host-kind.ts';

type OfficeWindow = Awaited<ReturnType<typeof openOfficeWindow>>;
interface Port {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** One window with the real office.js in it, that is handed from pane to pane: loading it anew takes longest of all. */
class Seat {
  private port: Port | null = null;
  private toPage: ((text: string) => void) | null = null;
  window: OfficeWindow | null = null;

  /** office.js greets its host when it loads, in an empty workbook: in a real one somebody may be typing in a cell. */
  async load(kind: HostKind): Promise<void> {
    const host = new ExcelHost(new Workbook(), kind);
    const pane = this.connect(host);
    this.window = await openOfficeWindow((window) => this.prepare(window, pane));
    for (let i = 0; i < 500 && host.requests.length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 2));
    await host.idle();
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.leave();
    host.dispose();
  }

  open(kind: HostKind, workbook: Workbook): ExcelHost {
    const host = new ExcelHost(workbook, kind);
    this.connect(host);
    return host;
  }

  private connect(host: ExcelHost): PaneWindow {
    const pane: PaneWindow = {};
    host.connect(pane);
    this.port = pane._richApiNativeBridge as Port;
    this.port.onMessageFromHost = (text) => this.toPage?.(text);
    return pane;
  }

  /** Nothing of the pane that sat here before hears anything of the next. */
  leave(): void {
    if (this.port) this.port.onMessageFromHost = null;
    this.port = null;
    const { GenericEventRegistration } = (this.window as OfficeWindow).OfficeExtension as unknown as {
      GenericEventRegistration: { s_genericEventRegistrations: object };
    };
    GenericEventRegistration.s_genericEventRegistrations = {};
  }

  private prepare(window: OfficeWindow, { external }: PaneWindow): void {
    const seat = this;
    Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
    Object.assign(window, {
      _richApiNativeBridge: {
        sendMessageToHost: (text: string) => seat.port?.sendMessageToHost(text),
        set onMessageFromHost(listener: (text: string) => void) {
          seat.toPage = listener;
        },
        get onMessageFromHost() {
          return seat.toPage as (text: string) => void;
        },
      },
    });
  }
}

/** Excel around one pane. */
export interface PaneExcel {
  host: ExcelHost;
  /** What the add-in finds as its page; gone once the pane is closed. */
  runtime: { readonly Excel: typeof Excel; readonly Office: typeof Office };
  close(): void;
}

/** Windows with office.js; as many as panes were ever open at once. */
export class OfficePool {
  private readonly free = new Map<string, Seat[]>();

  async take(workbook: Workbook, kind: HostKind): Promise<PaneExcel> {
    const seat = this.free.get(kind.name)?.pop() ?? new Seat();
    if (!seat.window) await seat.load(kind);
    const host = seat.open(kind, workbook);
    let open = true;
    const page = (): OfficeWindow => {
      if (!open) throw new Error('the pane is closed');
      return seat.window as OfficeWindow;
    };
    return {
      host,
      runtime: {
        get Excel() {
          return page().Excel;
        },
        get Office() {
          return page().Office;
        },
      },
      close: () => {
        if (!open) return;
        open = false;
        seat.leave();
        host.dispose();
        this.free.set(kind.name, [...(this.free.get(kind.name) ?? []), seat]);
      },
    };
  }
}
