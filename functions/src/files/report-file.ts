import { fillTemplate, templateFault, writeDocx } from '@cchc/docx';
import type { ReportDocument, UrgingLetter } from '@cchc/domain/province-report';

/** A report as the bytes of a .docx: in the form of Nghị định 30/2020/NĐ-CP, or in the commune's own template. */
export const reportFile = (document: ReportDocument, template: Uint8Array | null): Promise<Uint8Array> =>
  template ? fillTemplate(template, document) : writeDocx(document);

/** Công văn as the bytes of a .docx. */
export const letterFile = (letter: UrgingLetter): Promise<Uint8Array> => writeDocx(letter);

export const faultOfTemplate = templateFault;
