import type { Case } from '../kit/case.ts';
import { equal, holds } from '../kit/check.ts';

const SETS = 'Requirement sets: Office.context.requirements.isSetSupported';

const supported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Office around the workbook: what it says of itself, and the pane. */
export const officeCases: readonly Case[] = [
  {
    name: 'Office.onReady names Excel as the host.',
    source: 'API reference, Office.onReady',
    async run() {
      equal((await Office.onReady()).host, 'Excel');
    },
  },
  {
    name: 'Excel knows ExcelApi 1.14 and SharedRuntime 1.1, the floor of the add-in.',
    source: 'LTSC 2021 is ExcelApi 1.14 with SharedRuntime 1.1',
    async run() {
      equal([supported('ExcelApi', '1.14'), supported('SharedRuntime', '1.1')], [true, true]);
    },
  },
  {
    name: 'A version that does not exist yet is not supported.',
    source: SETS,
    async run() {
      equal([supported('ExcelApi', '99.1'), supported('NoSuchSet', '1.1')], [false, false]);
    },
  },
  {
    name: 'A newer requirement set includes the older ones.',
    source: SETS,
    async run() {
      for (let minor = 1; minor < 14; minor++)
        holds(supported('ExcelApi', `1.${minor}`), `ExcelApi 1.${minor} is missing`);
    },
  },
  {
    name: 'Where custom functions are supported their runtime is too.',
    source: 'Custom functions requirement sets',
    needs: { CustomFunctions: '1.1' },
    async run() {
      equal(supported('CustomFunctionsRuntime', '1.1'), true);
    },
  },
  {
    name: 'The display and the content language are language tags.',
    source: 'API reference, Office.Context.displayLanguage',
    async run() {
      const { displayLanguage, contentLanguage } = Office.context;
      for (const tag of [displayLanguage, contentLanguage])
        holds(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag), `language ${tag}`);
    },
  },
  {
    name: 'Where Excel tells its theme, the background is a colour.',
    source: 'API reference, Office.OfficeTheme',
    async run() {
      const colour = Office.context.officeTheme?.bodyBackgroundColor;
      holds(colour === undefined || /^#?[0-9a-f]{6}$/i.test(colour), `background ${colour}`);
    },
  },
  {
    name: 'The pane can be brought to the front.',
    source: 'API reference, Office.addin.showAsTaskpane',
    needs: { SharedRuntime: '1.1' },
    async run() {
      await Office.addin.showAsTaskpane();
    },
  },
  {
    name: 'Excel remembers with the file whether the add-in starts with it.',
    source: 'API reference, Office.addin.setStartupBehavior',
    needs: { SharedRuntime: '1.1' },
    async run(t) {
      const before = await Office.addin.getStartupBehavior();
      t.afterwards(() => Office.addin.setStartupBehavior(before));
      for (const behavior of ['Load', 'None'] as Office.StartupBehavior[]) {
        await Office.addin.setStartupBehavior(behavior);
        equal(await Office.addin.getStartupBehavior(), behavior);
      }
    },
  },
  {
    name: 'A function can be given to a ribbon button by its name.',
    source: 'API reference, Office.actions.associate',
    needs: { SharedRuntime: '1.1' },
    async run() {
      Office.actions.associate('KT_nothing', () => undefined);
    },
  },
  {
    name: 'An error of a sync is one of office.js, told by its code and not by its class.',
    source: 'API reference, OfficeExtension.Error',
    async run(t) {
      const error: unknown = await t
        .run((_, { workbook }) => workbook.worksheets.getItem(t.name('none')).load('name'))
        .then(
          () => null,
          (reason: unknown) => reason,
        );
      const { code, name } = error as { code: string; name: string };
      equal([code, name], ['ItemNotFound', 'RichApi.Error']);
    },
  },
];
