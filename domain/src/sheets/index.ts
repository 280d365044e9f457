export { addressOf, columnLetters, parseAddress, quotedSheet, rectAddress } from './address.ts';
export { cellsFor } from './cell-values.ts';
export { withConflictMarks } from './conflict-marks.ts';
export { COVER_STATE, coverStateText, type ShownState } from './cover-state.ts';
export { EVIDENCE_AREA, EVIDENCE_COLUMN, EVIDENCE_ROWS, evidenceChoices } from './evidence-list.ts';
export { evidenceOfText, evidenceText } from './evidence-text.ts';
export * from './fill-empty.ts';
export * from './layout.ts';
export { NUMBER_CASES } from './number-cases.ts';
export { type Correction, correctionOf, readingsOf } from './number-readings.ts';
export { NOT_NUMBERS, type NotANumber, readNumber } from './number-text.ts';
export { readCells, readReport } from './read-report.ts';
export * from './reading.ts';
export { rectanglesOf } from './rectangles.ts';
export type { ReportSheetsInput } from './report-input.ts';
export { reportSheets } from './report-sheets.ts';
export { type Damaged, type Salvage, type Stray, salvage } from './salvage.ts';
export { matchSheet } from './salvage-match.ts';
export { dateOfSerial, dateOfText, isDateFormat } from './serial-date.ts';
export { resolveMark, sheetNameOf } from './sheet-builder.ts';
export {
  type FoundCell,
  indexForms,
  indexSheet,
  indexSheets,
  markerIn,
  markerOf,
  type SheetCells,
  type SheetIndex,
} from './sheet-index.ts';
export * from './spec.ts';
export * from './style.ts';
export { type DocumentProperties, documentProperties } from './titles.ts';
export { type ConsolidationSheetInput, consolidationSheet } from './tong-hop.ts';
export { CONSOLIDATED_KEYS, MARK_CONFLICT } from './words.ts';
