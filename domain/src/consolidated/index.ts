import { dateInVietnam, timeInVietnam } from '../calendar/dates.ts';
import { communeOf, signersOf } from '../settings/document.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { consolidationSheet } from '../sheets/tong-hop.ts';
import { chartSheet } from './chart-sheet.ts';
import { unitsChiTieu } from './chi-tieu-sheet.ts';
import { compareSheet } from './compare-sheet.ts';
import { flatKeySheet, flatSheet } from './flat-sheets.ts';
import { type ConsolidatedInput, partsOf } from './input.ts';
import { unitsKhaoSat } from './khao-sat-sheet.ts';
import { missingSheet } from './missing-sheet.ts';
import { unitsRegisters } from './register-sheets.ts';
import { unitsNhiemVu } from './task-sheet.ts';
import { unitsKinhPhi, unitsMucTieu } from './text-sheets.ts';

export { FLAT_TABLE } from './flat-sheets.ts';
export { type ConsolidatedInput, communeText, countedUnits, INCLUDE_NAMES } from './input.ts';

/** Tổng hợp of what was gathered: the commune, then each unit, live down to the units' components. */
export function totalsSheet({ reply }: ConsolidatedInput): SheetSpec {
  const { plan, period, include, settings, units, at } = reply;
  const pulled = new Date(at);
  const [preparer, authority] = signersOf(plan, settings);
  const commune = communeOf(plan, settings);
  return consolidationSheet({
    plan,
    period,
    reports: partsOf(units),
    include,
    settings,
    signers: [preparer, authority],
    pulledOn: dateInVietnam(pulled),
    pulledTime: timeInVietnam(pulled),
    communeName: commune.name,
    communeKind: commune.kind,
  });
}

/**
 * The consolidated workbook of a period, sheet by sheet in the order of the tabs: totals, who is missing, one sheet a form with
 * all units below each other, the registers, the comparison with other periods, charts, and the flat table with its key.
 */
export const consolidatedBook = (input: ConsolidatedInput): SheetSpec[] =>
  [
    totalsSheet(input),
    missingSheet(input),
    unitsChiTieu(input),
    unitsKhaoSat(input),
    unitsMucTieu(input),
    unitsNhiemVu(input),
    unitsKinhPhi(input),
    ...unitsRegisters(input),
    compareSheet(input),
    chartSheet(input),
    flatSheet(input),
    flatKeySheet(input),
  ].filter((sheet) => sheet !== null);
