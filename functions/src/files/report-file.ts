import { writeDocx } from '@cchc/docx';
import type { ConsolidatedInput } from '@cchc/domain/consolidated';
import { provinceReport } from '@cchc/domain/province-report';

/** The report to the province of a period, in the form of Nghị định 30/2020/NĐ-CP. */
export const reportFile = (input: ConsolidatedInput): Promise<Uint8Array> => writeDocx(provinceReport(input));
