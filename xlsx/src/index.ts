export {
  absoluteRange,
  cellName,
  columnName,
  parseCell,
  parseRange,
  quoteSheet,
  rangeName,
} from './address.ts';
export * from './errors.ts';
export * from './model/chart.ts';
export * from './model/print.ts';
export * from './model/rules.ts';
export * from './model/sheet.ts';
export * from './model/style.ts';
export * from './model/workbook.ts';
export { DEFAULT_LIMITS, type XlsxLimits } from './package/limits.ts';
export { partsLeftOut } from './read/parts-left-out.ts';
export { readXlsx } from './read/read-xlsx.ts';
export { type Refreshed, refreshXlsx } from './refresh/refresh-xlsx.ts';
export { writeXlsx } from './write/write-xlsx.ts';
