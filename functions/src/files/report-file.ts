import { writeDocx } from '@cchc/docx';
import type { ConsolidatedInput } from '@cchc/domain/consolidated';
import { provinceReport, type ReportDocument, type ReportText, withText } from '@cchc/domain/province-report';

/** The report to the province of a period with what the coordinator made of its text. */
export const reportOf = (input: ConsolidatedInput, text: ReportText): ReportDocument =>
  withText(provinceReport(input), text);

/** A report in the form of Nghị định 30/2020/NĐ-CP, as the bytes of a .docx. */
export const reportFile = (document: ReportDocument): Promise<Uint8Array> => writeDocx(document);
