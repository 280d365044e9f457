import { zipOf } from '@cchc/xlsx/testing';

/** Small pieces of WordprocessingML, written by hand so that a sample can be as untidy as what offices make. */

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A text in one run; `\n` is a line break, `\t` a tab. */
export const run = (text: string, properties = ''): string => {
  const pieces = text
    .split(/(\n|\t)/)
    .map((piece) =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    );
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`;
};

export const paragraph = (content: string): string =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${content}</w:p>`;

/** A paragraph that Word has cut into many runs, as it does after spelling checks and edits. */
export const choppedParagraph = (text: string): string => {
  const words = text.split(/(?<= )/);
  const runs = words.map((word, i) => {
    if (i % 4 !== 3 || word.length < 3) return run(word);
    const cut = Math.floor(word.length / 2);
    return `${run(word.slice(0, cut))}<w:proofErr w:type="spellStart"/>${run(word.slice(cut), '<w:b/>')}`;
  });
  return `<w:p w:rsidR="00A11F2C">${runs.join('')}</w:p>`;
};

export interface CellOptions {
  span?: number;
  /** `restart` begins cells merged downwards, `continue` goes on. */
  down?: 'restart' | 'continue';
  /** The old way of merging to the right. */
  right?: 'restart' | 'continue';
}

/** @param content paragraphs and tables as XML; see `textCell` for plain text */
export const cell = (content: string, { span, down, right }: CellOptions = {}): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${
    right === undefined ? '' : `<w:hMerge${right === 'restart' ? ' w:val="restart"' : ''}/>`
  }${down === undefined ? '' : `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>`}</w:tcPr>${content}</w:tc>`;

export const textCell = (text: string, options?: CellOptions): string =>
  cell(
    text
      .split('\n\n')
      .map((part) => paragraph(run(part)))
      .join(''),
    options,
  );

export interface RowOptions {
  /** Columns of the grid left out before the first cell, and after the last. */
  before?: number;
  after?: number;
  header?: boolean;
}

export const row = (cells: readonly string[], { before, after, header }: RowOptions = {}): string =>
  `<w:tr><w:trPr>${before ? `<w:gridBefore w:val="${before}"/>` : ''}${after ? `<w:gridAfter w:val="${after}"/>` : ''}${
    header ? '<w:tblHeader/>' : ''
  }</w:trPr>${cells.join('')}</w:tr>`;

export const textRow = (texts: readonly string[], options?: RowOptions): string =>
  row(
    texts.map((text) => textCell(text)),
    options,
  );

export const table = (columns: number, rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts of a Word document with this body; `type` says what its main part claims to be. */
export const docxParts = (body: string, type = MAIN): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body></w:document>`,
});

export const docx = (body: string): Uint8Array => zipOf(docxParts(body));
