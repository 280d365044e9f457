import {
  PageBreak,
  Paragraph,
  type ParagraphChild,
  PatchType,
  patchDetector,
  patchDocument,
  TextRun,
} from 'docx';
import { body } from './body.ts';
import { SIZE, TEXT_WIDTH } from './decree.ts';
import type { OfficialDocument } from './model.ts';
import { centred, runs } from './pieces.ts';
import { filesIn } from './template-zip.ts';
import { fit } from './text.ts';

/** Places that a commune's own template has to have, each written `{{so}}`. */
export const TEMPLATE_PLACES = [
  'so',
  'dia_danh_ngay',
  'ten_bao_cao',
  'noi_dung',
  'noi_nhan',
  'phu_luc',
] as const;
/** Places that it may have: often they stand there as words. */
export const OTHER_PLACES = ['co_quan', 'nguoi_ky'] as const;
export const MAX_TEMPLATE_BYTES = 500_000;

/** Why a file is no template: what it is, or which places are missing or unknown. */
export type TemplateFault =
  | { fault: 'too-large' | 'damaged' | 'macros' }
  | { fault: 'missing' | 'unknown'; places: string[] };

/** What is wrong with a template; null when nothing is. A place that nobody fills would stay in the report as it is written. */
export async function templateFault(data: Uint8Array): Promise<TemplateFault | null> {
  if (data.length > MAX_TEMPLATE_BYTES) return { fault: 'too-large' };
  const files = filesIn(data);
  if (!files?.includes('word/document.xml')) return { fault: 'damaged' };
  if (files.some((name) => /vbaProject|\.bin$/i.test(name))) return { fault: 'macros' };
  let found: readonly string[];
  try {
    found = (await patchDetector({ data, trimPlaceholders: true })).map((place) => place.trim());
  } catch {
    return { fault: 'damaged' };
  }
  const missing = TEMPLATE_PLACES.filter((place) => !found.includes(place));
  if (missing.length > 0) return { fault: 'missing', places: missing };
  const known = new Set<string>([...TEMPLATE_PLACES, ...OTHER_PLACES]);
  const unknown = [...new Set(found)].filter((place) => !known.has(place));
  return unknown.length > 0 ? { fault: 'unknown', places: unknown } : null;
}

/** In the look of the place itself. */
const inPlace = (text: string) => ({
  type: PatchType.PARAGRAPH,
  children: fit(text)
    .split('\n')
    .map((line, i): ParagraphChild => new TextRun({ text: line, ...(i > 0 && { break: 1 }) })),
});

/** The report in a commune's own template: text, Nơi nhận and appendices stand where their places were. */
export async function fillTemplate(data: Uint8Array, document: OfficialDocument): Promise<Uint8Array> {
  const { issuer, number, placeDate, subject, blocks, recipients, signature, appendices } = document;
  const bold = { size: SIZE.appendix, bold: true };
  return patchDocument({
    outputType: 'uint8array',
    data,
    trimPlaceholders: true,
    keepOriginalStyles: true,
    patches: {
      co_quan: inPlace(issuer.join('\n')),
      so: inPlace(number),
      dia_danh_ngay: inPlace(placeDate),
      ten_bao_cao: inPlace(subject.about),
      nguoi_ky: inPlace(signature.name ?? ''),
      noi_dung: { type: PatchType.DOCUMENT, children: body(blocks, TEXT_WIDTH) },
      noi_nhan: {
        type: PatchType.DOCUMENT,
        children: recipients.map(
          (line) =>
            new Paragraph({
              spacing: { before: 0, after: 0 },
              children: runs(line, { size: SIZE.recipients }),
            }),
        ),
      },
      phu_luc: {
        type: PatchType.DOCUMENT,
        children:
          appendices.length === 0
            ? [new Paragraph({})]
            : appendices.flatMap(({ title, name, attachedTo, blocks: own }) => [
                new Paragraph({ children: [new PageBreak()] }),
                centred(title, bold),
                centred(name.toLocaleUpperCase('vi'), bold),
                centred(attachedTo, { size: SIZE.appendix, italic: true }),
                new Paragraph({ spacing: { before: 0, after: 120 } }),
                ...body(own, TEXT_WIDTH),
              ]),
      },
    },
  });
}
