import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { type DOMWindow, JSDOM } from 'jsdom';

/** The unmodified scripts of npm's office.js. */
const dist = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Compiled once a process: office.js is 1.4 MB. */
const scripts = new Map<string, Script>();

function script(name: string): Script {
  const known =
    scripts.get(name) ??
    new Script(readFileSync(join(dist, name), 'utf8'), { filename: `office-js/${name}` });
  scripts.set(name, known);
  return known;
}

/** Where the page pretends to live; nothing is ever fetched from there. */
const ORIGIN = 'http://127.0.0.1/';

/**
 * A window without a screen that loads office.js as a page does. The scripts that office.js asks for are
 * taken from the npm package.
 * @param prepare called before office.js runs
 */
export async function openOfficeWindow(prepare: (window: DOMWindow) => void): Promise<DOMWindow> {
  const html = `<!doctype html><body><script src="${ORIGIN}office.js"></script></body>`;
  const dom = new JSDOM(html, { url: ORIGIN, runScripts: 'outside-only', pretendToBeVisual: true });
  const { window } = dom;
  prepare(window);
  serveScripts(dom);
  script('office.js').runInContext(dom.getInternalVMContext());
  await new Promise<void>((resolve) => window.Office.onReady(() => resolve()));
  return window;
}

/** Script elements that office.js adds run from the package; jsdom itself loads nothing. */
function serveScripts(dom: JSDOM): void {
  const { Node } = dom.window;
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function appendScript<Child extends Node>(this: Node, child: Child): Child {
    const appended = append.call(this, child) as Child;
    const element = child as unknown as HTMLScriptElement;
    if (element.tagName === 'SCRIPT' && element.src) {
      dom.window.setTimeout(() => {
        const name = new URL(element.src).pathname.slice(1).toLowerCase();
        script(name).runInContext(dom.getInternalVMContext());
        element.onload?.(new dom.window.Event('load'));
      });
    }
    return appended;
  };
}
