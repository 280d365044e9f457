import { entryDefs } from '../entries/entry-defs.ts';
import { chiTieuSheet } from './chi-tieu.ts';
import { huongDanSheet } from './huong-dan.ts';
import { khaoSatSheet } from './khao-sat.ts';
import { listsSheet } from './lists.ts';
import { nhiemVuSheet } from './nhiem-vu.ts';
import type { ReportSheetsInput } from './report-input.ts';
import type { SheetSpec } from './spec.ts';

/**
 * All sheets of one unit's report, in the order of the tabs: cover, the forms that have rows for the unit, the
 * hidden lists. Only rows that concern the unit are there.
 */
export function reportSheets(input: ReportSheetsInput): SheetSpec[] {
  const defs = entryDefs(input.plan, input.unit, input.period.year);
  const forms = [chiTieuSheet(input, defs), khaoSatSheet(input, defs), nhiemVuSheet(input, defs)];
  return [huongDanSheet(input), ...forms.filter((form) => form !== null), listsSheet()];
}
