import { entryDefs } from '../entries/entry-defs.ts';
import { registersOf } from '../registers/register-defs.ts';
import { registerSheet } from '../registers/register-sheet.ts';
import { chiTieuSheet } from './chi-tieu.ts';
import { huongDanSheet } from './huong-dan.ts';
import { khaoSatSheet } from './khao-sat.ts';
import { kinhPhiSheet } from './kinh-phi.ts';
import { listsSheet } from './lists.ts';
import { mucTieuSheet } from './muc-tieu.ts';
import { nhiemVuSheet } from './nhiem-vu.ts';
import type { ReportSheetsInput } from './report-input.ts';
import { markerOf } from './sheet-index.ts';
import type { SheetSpec } from './spec.ts';

/**
 * All sheets of one unit's report, in the order of the tabs: cover, the forms that have rows for the unit, the
 * registers, the hidden lists. Only rows that concern the unit are there.
 */
export function reportSheets(input: ReportSheetsInput): SheetSpec[] {
  const defs = entryDefs(input.plan, input.unit, input.period.year);
  const forms = [
    chiTieuSheet(input, defs),
    khaoSatSheet(input, defs),
    mucTieuSheet(input, defs),
    nhiemVuSheet(input, defs),
    kinhPhiSheet(input, defs),
  ];
  const registers = registersOf(input.plan).map((register) => registerSheet(input, register));
  return [
    huongDanSheet(input),
    ...forms.flatMap((form) => (form ? markedWith(input.plan.version, form) : [])),
    ...registers,
    listsSheet(input.plan, input.registers),
  ];
}

const markedWith = (plan: string, form: SheetSpec): SheetSpec => {
  const [[_, ...keys] = [], ...rows] = form.cells;
  return { ...form, cells: [[markerOf(form.key, plan), ...keys], ...rows] };
};
