import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';

export interface WorkbenchOptions {
  /** Width of the task pane in pixels. */
  pane?: 320 | 450;
  locale?: 'vi-VN' | 'en-US';
  /** Which Excel the workbench acts as, by its own names. */
  host?: string;
  dark?: boolean;
  /** Language of the pane, as this person chose it before. */
  language?: 'vi' | 'en';
}

/** The workbench as a person uses it: mouse and keyboard, nothing behind the page's back but reading. */
export class WorkbenchPage {
  private constructor(readonly page: Page) {}

  static async open(
    browser: Browser,
    origin: string,
    options: WorkbenchOptions = {},
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: options.locale ?? 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      colorScheme: options.dark ? 'dark' : 'light',
    });
    // Nothing but the product is asked: a call to the outside would fail here and be seen.
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const look = JSON.stringify({ locale: options.language ?? 'vi', theme: 'auto' });
    await context.addInitScript((text) => localStorage.setItem('so-cchc.look', text), look);
    const opened = new WorkbenchPage(await context.newPage());
    await opened.load(origin, options);
    return opened;
  }

  /** Opens the page again in the same browser profile: what the browser keeps is there. */
  static async reopen(
    context: BrowserContext,
    origin: string,
    options: WorkbenchOptions = {},
  ): Promise<WorkbenchPage> {
    const opened = new WorkbenchPage(await context.newPage());
    await opened.load(origin, options);
    return opened;
  }

  async load(origin: string, { pane = 450, locale = 'vi-VN', host }: WorkbenchOptions = {}): Promise<void> {
    const query = new URLSearchParams({ pane: String(pane), locale, ...(host && { host }) });
    await this.page.goto(`${origin}/?${query}`);
    await this.page.getByTestId('ribbon-tab-SoCchc.Tab').waitFor();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('[data-testid="pane-frame"]');
  }

  /** Presses a button of the add-in's ribbon tab, by its id in the manifest. */
  async press(id: 'Open' | 'Save' | 'Consolidation' | 'Help'): Promise<void> {
    await this.page.getByTestId('ribbon-tab-SoCchc.Tab').click();
    await this.page.getByTestId(`ribbon-SoCchc.${id}`).click();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByTestId(`sheet-tab-${name}`).click();
  }

  /** Jumps to a cell as people do: the name box and Enter. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByTestId('name-box');
    await box.click();
    await box.fill(address);
    await box.press('Enter');
  }

  /** Types into a cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What a cell of a sheet shows. */
  async text(sheet: string, address: string): Promise<string> {
    return (await this.read(sheet, address)).text;
  }

  /** The value behind what a cell shows. */
  async value(sheet: string, address: string): Promise<unknown> {
    return (await this.read(sheet, address)).value;
  }

  private read(sheet: string, address: string): Promise<{ text: string; value: unknown }> {
    return this.page.evaluate(
      ([name, cell]) => {
        type Hook = { workbench: { read(sheet: string, address: string): { text: string; value: unknown } } };
        const { text, value } = (globalThis as unknown as Hook).workbench.read(
          name as string,
          cell as string,
        );
        return { text, value };
      },
      [sheet, address],
    );
  }

  /** Saves the workbook under a name, as the first Ctrl+S of a new workbook asks for one. */
  async saveAs(name: string): Promise<void> {
    await this.page.getByTestId('save').click();
    const input = this.page.getByTestId('dialog-input');
    await input.fill(name);
    await input.press('Enter');
    await this.page.getByText(/chưa lưu/).waitFor({ state: 'hidden' });
  }

  async signIn(sample: RegExp): Promise<void> {
    await this.pane.getByRole('button', { name: sample }).click();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
