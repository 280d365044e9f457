import {
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { body } from './body.ts';
import { FIRST_PAGE, FONT, PAGE, SIZE, TEXT_WIDTH, twips } from './decree.ts';
import { foot } from './foot.ts';
import { head, title } from './head.ts';
import type { Appendix, OfficialDocument } from './model.ts';
import { centred, rule } from './pieces.ts';
import { widthOf } from './text.ts';

/** The page number stands in the middle of the top margin, from the second page on. */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: 'center',
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ size: SIZE.pageNumber * 2, children: [PageNumber.CURRENT] })],
      }),
    ],
  });

/** Pages of their own: A4, margins, and numbers that begin anew. */
const section = (children: FileChild[], landscape: boolean): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        // The library turns the two round for pages that lie on their side
        width: twips(PAGE.width),
        height: twips(PAGE.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(landscape ? PAGE.left : PAGE.top),
        bottom: twips(landscape ? PAGE.right : PAGE.bottom),
        left: twips(landscape ? PAGE.top : PAGE.left),
        right: twips(landscape ? PAGE.bottom : PAGE.right),
        header: twips(PAGE.number),
        footer: twips(PAGE.number),
      },
      pageNumbers: { start: FIRST_PAGE, formatType: NumberFormat.DECIMAL },
    },
  },
  headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber() },
  children,
});

function appendix({ title: label, name, attachedTo, landscape = false, blocks }: Appendix): ISectionOptions {
  const width = landscape ? PAGE.height - PAGE.top - PAGE.bottom : TEXT_WIDTH;
  const bold = { size: SIZE.appendix, bold: true };
  const children = [
    centred(label, bold),
    centred(name.toLocaleUpperCase('vi'), bold),
    centred(attachedTo, { size: SIZE.appendix, italic: true }),
    rule(Math.min(width / 2, widthOf(attachedTo, SIZE.appendix) * 0.4), width),
    new Paragraph({ spacing: { before: 0, after: 120 } }),
    ...body(blocks, width),
  ];
  return section(children, landscape);
}

/** The document for the library, in the form of Nghị định 30/2020/NĐ-CP. */
function compose(document: OfficialDocument): Document {
  const run = {
    font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
    size: SIZE.body * 2,
    sizeComplexScript: SIZE.body * 2,
    color: '000000',
    language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
  };
  const { subject, issuer } = document;
  const about = subject.kind === 'named' ? `${subject.name} ${subject.about}` : subject.about;
  return new Document({
    title: about.replace(/\s+/g, ' ').slice(0, 255),
    creator: issuer.join(' '),
    lastModifiedBy: issuer.join(' '),
    styles: { default: { document: { run } } },
    sections: [
      section(
        [head(document), ...title(document), ...body(document.blocks, TEXT_WIDTH), foot(document)],
        false,
      ),
      ...document.appendices.map(appendix),
    ],
  });
}

/** A document as the bytes of a .docx. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(compose(document)));
}
