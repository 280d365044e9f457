/**
 * The parts of Univer that a headless calculator needs. Browsers import them; Node must `require` them
 * (their ES modules do not load there), so they are handed in.
 */
export interface UniverModules {
  readonly core: typeof import('@univerjs/core');
  readonly coreFacade: typeof import('@univerjs/core/facade');
  readonly engineFormula: typeof import('@univerjs/engine-formula');
  readonly sheets: typeof import('@univerjs/sheets');
  readonly sheetsFormula: typeof import('@univerjs/sheets-formula');
}
