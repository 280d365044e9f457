export { createFormulaEngine } from './formula-engine.ts';
export { quickEngine } from './quick-engine.ts';
export { type ExcelOptions, type RunningExcel, startExcel } from './start-excel.ts';
