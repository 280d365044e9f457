import { LocaleType, mergeLocales, type Plugin, type PluginCtor, ThemeService, Univer } from '@univerjs/core';
import {
  IShortcutService,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN';
import '@univerjs/preset-sheets-core/lib/index.css';

/** Excel's green, for the frame of the selection and the headings beside it. */
const SELECTION = '#217346';

/**
 * Univer as a drawing surface only: it paints cells, scrolls, selects by pointer and resizes. It neither calculates
 * (results come from the model), nor formats numbers (texts come from the model), nor edits or listens to keys (the
 * grid has its own editor, so that what a person types reaches the model letter by letter).
 */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreVi) },
  });
  const use = <T extends PluginCtor<Plugin>>(plugin: T, options?: ConstructorParameters<T>[0]): void =>
    univer.registerPlugin(plugin, options);
  use(UniverDocsPlugin);
  use(UniverRenderEnginePlugin);
  use(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  use(UniverDocsUIPlugin);
  use(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  use(UniverSheetsPlugin, { notExecuteFormula: true, autoHeightForMergedCells: false });
  use(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableEdit: true,
    disableAutoFocus: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  const injector = univer.__getInjector();
  const themes = injector.get(ThemeService);
  const theme = themes.getCurrentTheme();
  themes.setTheme({ ...theme, primary: { ...theme.primary, 600: SELECTION } });
  injector.get(IShortcutService).forceDisable();
  return univer;
}
