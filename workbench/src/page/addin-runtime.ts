import type { Workbook } from '../model/index.ts';
import { CommandFailed, ExcelHost, type FunctionsMetadata, type HostKind } from '../protocol/index.ts';
import type { AddinDoor } from './addin-contract.ts';
import type { AddinManifest, ButtonAction, RibbonButton } from './manifest.ts';
import type { TaskPane } from './task-pane.ts';

/** How long a button waits for the add-in's page to load. */
const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 100;

/**
 * The add-in's long-lived runtime: one page in the pane's frame for the pane, the ribbon's functions and the custom
 * functions, as in Excel's shared runtime. Another workbook gets a runtime, and a host, of its own.
 */
export class AddinRuntime implements AddinDoor {
  readonly #pane: TaskPane;
  readonly #kind: HostKind;
  readonly #failed: (functionName: string) => void;
  #manifest: AddinManifest | null = null;
  #host: ExcelHost | null = null;
  #functions: FunctionsMetadata | null = null;

  constructor(pane: TaskPane, kind: HostKind, failed: (functionName: string) => void) {
    this.#pane = pane;
    this.#kind = kind;
    this.#failed = failed;
  }

  get host(): ExcelHost | null {
    return this.#host;
  }

  /** @param functions what the manifest's metadata says; null where it has none */
  install(manifest: AddinManifest, functions: FunctionsMetadata | null): void {
    this.#manifest = manifest;
    this.#functions = functions;
    this.#nameControls();
    this.#installFunctions();
  }

  /** A workbook was opened: the page that served the one before ends, as its window would. */
  open(workbook: Workbook): void {
    this.#host?.dispose();
    this.#pane.hide();
    this.#pane.unload();
    const host = new ExcelHost(workbook, this.#kind);
    host.pane.setVisible(false);
    host.pane.onVisibility((visible) => (visible ? this.#pane.show() : this.#pane.hide()));
    this.#host = host;
    this.#nameControls();
    this.#installFunctions();
  }

  connect(window: Window): void {
    this.#host?.connect(window);
  }

  /** The person closed the pane, or a button opened it. */
  paneShown(visible: boolean): void {
    this.#host?.pane.setVisible(visible);
  }

  /** A button of the ribbon was pressed. */
  run(action: ButtonAction, button: RibbonButton): void {
    if (action.type === 'ShowTaskpane') {
      this.#pane.load(action.url, action.title);
      this.#pane.show();
      return;
    }
    this.#execute(action.name, button.id).catch((error: unknown) => {
      if (!(error instanceof CommandFailed)) throw error;
      this.#failed(action.name);
    });
  }

  async #execute(functionName: string, controlId: string): Promise<void> {
    const runtime = this.#manifest?.sharedRuntime;
    if (runtime && !this.#pane.isLoaded) this.#pane.load(runtime, this.#paneTitle());
    const end = Date.now() + (this.#pane.isFresh ? PATIENCE_MS : 0);
    for (;;) {
      try {
        // the page may be there, and its own script with the function not yet
        return await (this.#host?.runCommand(functionName, controlId) ?? Promise.resolve());
      } catch (error) {
        if (!(error instanceof CommandFailed) || Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
    }
  }

  /** A pane that a function shows has the title of the manifest's pane button. */
  #paneTitle(): string {
    for (const tab of this.#manifest?.tabs ?? [])
      for (const group of tab.groups)
        for (const { action } of group.buttons) if (action.type === 'ShowTaskpane') return action.title;
    return this.#manifest?.name ?? '';
  }

  /** A formula that wants a function starts the shared runtime; nobody has to open the pane. */
  #installFunctions(): void {
    const { functions, sharedRuntime } = this.#manifest ?? {};
    if (!this.#host || !functions || !this.#functions) return;
    this.#host.functions.install(functions.namespace, this.#functions);
    this.#host.functions.onWanted(() => {
      if (sharedRuntime && !this.#pane.isLoaded) this.#pane.load(sharedRuntime, this.#paneTitle());
    });
  }

  #nameControls(): void {
    if (!this.#manifest || !this.#host) return;
    const tabs = this.#manifest.tabs;
    const buttons = tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
    this.#host.ribbon.setControls([...tabs, ...buttons].map(({ id }) => id));
  }
}
