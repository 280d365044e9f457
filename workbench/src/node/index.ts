export { createFormulaEngine } from './formula-engine.ts';
export { type ExcelOptions, type RunningExcel, startExcel } from './start-excel.ts';
