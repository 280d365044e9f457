import '@fontsource/carlito/400.css';
import '@fontsource/carlito/700.css';
import '@fontsource/carlito/400-italic.css';
import './page.css';
import { ExcelPage } from './excel-page.ts';
import { readParams } from './params.ts';
import { Ribbon } from './ribbon.ts';
import { TaskPane } from './task-pane.ts';
import { TEXTS } from './texts.ts';

const params = readParams(location.search);
const texts = TEXTS[params.locale];
document.documentElement.lang = params.locale === 'en-US' ? 'en' : 'vi';
const pane = new TaskPane(texts, params.pane, () => undefined);
const ribbon = new Ribbon(texts, () => pane.show());
const root = document.getElementById('page')!;
// a canvas draws with the fonts that are there when it draws
await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 15px Carlito`, 'Aăễđ')));
const page = new ExcelPage(root, params, {
  ribbonTabs: ribbon.tabs,
  ribbon: ribbon.body,
  pane: pane.element,
  opened: () => undefined,
});
await page.start();
Object.assign(globalThis, { workbench: page });
