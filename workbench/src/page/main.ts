import '@fontsource/carlito/400.css';
import '@fontsource/carlito/700.css';
import '@fontsource/carlito/400-italic.css';
import './page.css';
import { parseArea } from '../model/index.ts';
import { AddinRuntime } from './addin-runtime.ts';
import { ExcelPage } from './excel-page.ts';
import { hostOf } from './host-of.ts';
import { loadFunctions, loadManifest } from './load-manifest.ts';
import { readParams } from './params.ts';
import { Ribbon } from './ribbon.ts';
import { TaskPane } from './task-pane.ts';
import { TEXTS } from './texts.ts';

const params = readParams(location.search);
const texts = TEXTS[params.locale];
document.documentElement.lang = params.locale === 'en-US' ? 'en' : 'vi';

const pane = new TaskPane(texts, params.pane, (visible) => {
  runtime.paneShown(visible);
  if (!visible) page.grid.focus();
});
const runtime = new AddinRuntime(pane, hostOf(params.host, params.locale), (name) =>
  page.status.message(texts.noFunction(name)),
);
const ribbon = new Ribbon(texts, (action, button) => runtime.run(action, button));
window.addinDoor = runtime;

// a canvas draws with the fonts that are there when it draws
const fonts = ['400', '700', 'italic 400'].map((weight) =>
  document.fonts.load(`${weight} 15px Carlito`, 'Aăễđ'),
);
await Promise.allSettled(fonts);

const page = new ExcelPage(document.getElementById('page')!, params, {
  ribbonTabs: ribbon.tabs,
  ribbon: ribbon.body,
  pane: pane.element,
  opened: (workbook) => runtime.open(workbook),
  reloadPane: () => pane.reload(),
  faults: () => runtime.host?.faults ?? null,
});
await page.start();

loadManifest(params.manifest, params.locale).then(
  async (manifest) => {
    ribbon.show(manifest);
    runtime.install(manifest, await loadFunctions(manifest));
  },
  (error: unknown) =>
    page.status.message(texts.noManifest(error instanceof Error ? error.message : String(error))),
);

/** For tests that look at what a person would see only by eye; they act by mouse and keyboard. */
Object.assign(window, {
  workbench: {
    page,
    get workbook() {
      return page.workbook;
    },
    get person() {
      return page.person;
    },
    get host() {
      return runtime.host;
    },
    read: (sheet: string, address: string) => {
      const { row, column } = parseArea(address);
      const found = page.workbook.sheet(sheet);
      return { text: found.text(row, column), ...found.content(row, column) };
    },
    select: (sheet: string, address: string) =>
      page.person.select(page.workbook.sheet(sheet), parseArea(address)),
    type: (sheet: string, address: string, text: string) =>
      page.person.type(page.workbook.sheet(sheet), parseArea(address), text),
    /** where a cell of the active sheet is on the screen, for the mouse */
    box: (address: string) => page.grid.screenBox(parseArea(address)),
    settled: () => page.workbook.settled(),
  },
});
