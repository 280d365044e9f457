/** What a person brings into a screen before it shows what it is a scene of. */
export type Bring = (root: Document) => Promise<void>;

const moment = () => new Promise((done) => setTimeout(done, 20));

async function found<T extends Element>(root: Document, selector: string): Promise<T> {
  for (let i = 0; i < 150; i++) {
    const element = root.querySelector<T>(selector);
    if (element) return element;
    await moment();
  }
  throw new Error(`nothing on the screen is ${selector}`);
}

/** Until what was brought is read: the field gives way to a preview, or what is wrong is said. */
async function taken(root: Document, field: Element): Promise<void> {
  for (let i = 0; i < 500 && field.isConnected && !root.querySelector('main [role=alert]'); i++)
    await moment();
}

/** A table copied from Excel or Word, into the first field that takes one. */
export const pasting =
  (text: string): Bring =>
  async (root) => {
    const area = await found<HTMLTextAreaElement>(root, 'main textarea[data-paste]');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const getData = (type: string): string => (type === 'text/plain' ? text : '');
    area.dispatchEvent(Object.assign(event, { clipboardData: { getData } }));
    await taken(root, area);
  };

/** A file of text, chosen with the screen's picker. */
export const picking =
  (name: string, text: string): Bring =>
  async (root) => {
    const input = await found<HTMLInputElement>(root, 'main input[type=file]');
    const file = { name, size: text.length, text: async () => text };
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await taken(root, input);
  };

/** Words typed into a field, as React hears of them. */
export const typing =
  (selector: string, words: string): Bring =>
  async (root) => {
    const field = await found<HTMLInputElement>(root, selector);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await moment();
  };

/** One after the other. */
export const inTurn =
  (...steps: readonly Bring[]): Bring =>
  async (root) => {
    for (const step of steps) await step(root);
  };

/** The form that stands there is sent. */
export const SUBMIT = 'main button[type=submit]';

/** A press on what a selector names, whatever the language. */
export const clicking =
  (...selectors: readonly string[]): Bring =>
  async (root) => {
    for (const selector of selectors) {
      (await found<HTMLElement>(root, selector)).click();
      await moment();
    }
  };

/** A file of any kind, chosen with the screen's picker; what it comes to shows by itself. */
export const choosing =
  (name: string, bytes: Uint8Array): Bring =>
  async (root) => {
    // The scene before may have had one too, which is still there for a moment
    const before = root.querySelector('main input[type=file]');
    for (let i = 0; i < 10 && before?.isConnected; i++) await moment();
    const input = await found<HTMLInputElement>(root, 'main input[type=file]');
    const file = { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await moment();
  };
