import { type HostKind, requirementMatrix } from './host-kind.ts';

type EventHandler = (dispId: number, payload: unknown) => void;
type Callback = (status: number | { toArray(): unknown[] }) => void;

/** Numbers of the older, non-rich API that still carries the ribbon's commands. */
const COMMAND_EVENT = 39;
const COMMAND_COMPLETED = 94;
const UNSUPPORTED = 5000;
const COMMAND_TIME_LIMIT_MS = 5 * 60_000;

/** `Office.context.officeTheme` of Excel's white theme, colours as numbers. */
const LIGHT_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

/** A button's function is unknown to the page, threw, or did not call `event.completed()`. */
export class CommandFailed extends Error {}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * `window.external` of desktop Excel, through which office.js learns who its host is and through which
 * ribbon buttons of type ExecuteFunction call functions of the page.
 */
export class DesktopContext {
  readonly #kind: HostKind;
  readonly #documentUrl: string;
  readonly #handlers = new Map<number, EventHandler>();
  readonly #waiting = new Map<string, Waiting>();
  #commands = 0;

  constructor(kind: HostKind, documentUrl: string) {
    this.#kind = kind;
    this.#documentUrl = documentUrl;
  }

  /** What office.js finds as `window.external`. */
  get external(): object {
    const { locale } = this.#kind;
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${locale}|c||disableLogging|`,
      GetContext: () => this.#context(),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
        this.#handlers.set(id, handler);
        callback(0);
      },
      UnregisterEvent: (id: number, _target: string, callback: Callback) => {
        this.#handlers.delete(id);
        callback(0);
      },
      Execute: (id: number, params: readonly unknown[], callback: Callback) => {
        if (id !== COMMAND_COMPLETED) return callback(UNSUPPORTED);
        this.#completed(String(params[0]), Number(params[1]));
        callback(0);
      },
    };
  }

  /**
   * Runs what a page gave to `Office.actions.associate(name, …)`, as a ribbon button does. Resolves when
   * it calls `event.completed()`; rejects with CommandFailed.
   */
  runCommand(name: string, controlId: string): Promise<void> {
    const handler = this.#handlers.get(COMMAND_EVENT);
    if (!handler) return Promise.reject(new CommandFailed('The page is not ready for commands.'));
    const id = `command${++this.#commands}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#completed(id, UNSUPPORTED), COMMAND_TIME_LIMIT_MS);
      const settle = (done: () => void) => () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        done();
      };
      this.#waiting.set(id, {
        resolve: settle(resolve),
        reject: (error) => settle(() => reject(error))(),
      });
      handler(COMMAND_EVENT, safeArray([id, name, JSON.stringify({ source: { id: controlId } })]));
    });
  }

  dispose(): void {
    for (const { reject } of this.#waiting.values()) reject(new CommandFailed('The pane was closed.'));
    this.#handlers.clear();
  }

  #completed(id: string, status: number): void {
    const waiting = this.#waiting.get(id);
    if (status === 0) waiting?.resolve();
    else waiting?.reject(new CommandFailed(`The command failed with ${status}.`));
  }

  #context(): object {
    const { locale } = this.#kind;
    return contextOf({
      GetAppType: 1,
      GetSolutionRef: 'workbench',
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 1,
      GetAppUILocale: locale,
      GetAppDataLocale: locale,
      GetDocUrl: this.#documentUrl,
      GetAppCapabilities: 0,
      GetActivationMode: 2,
      GetControlIntegrationLevel: 1,
      GetSolutionToken: '',
      GetCorrelationId: '',
      GetInstanceId: 'workbench',
      GetTouchEnabled: false,
      GetCommerceAllowed: false,
      GetSupportedMatrix: requirementMatrix(this.#kind),
      GetHostCustomMessage: '',
      GetHostFullVersion: '16.0.0.0',
      GetDialogRequirementMatrix: '{}',
      GetInitialDisplayMode: 0,
      GetOfficeThemeInfo: JSON.stringify(LIGHT_THEME),
      GetSettings: { Read: () => [[], []], Write: unsupported },
    });
  }
}

function contextOf(answers: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
}

function safeArray(values: readonly unknown[]): object {
  return { toArray: () => [...values] };
}

function unsupported(): never {
  throw new Error('Office.context.document.settings is not kept by this host: use Excel settings.');
}
