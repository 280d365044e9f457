import type { SourceTables } from '@cchc/domain/annual-plan';
import { childrenOf, OfficePackage, XlsxError } from '@cchc/xlsx/package';
import { DOCX_LIMITS, docxTables } from './docx-tables.ts';
import { htmlTables } from './html-tables.ts';
import { MAX_CLIPBOARD, MAX_FILE_BYTES, TableRefusal } from './refusal.ts';
import { textTables } from './text-tables.ts';
import { xlsxTables } from './xlsx-tables.ts';

// One script for readers and refusals: whoever reads must know a refusal
export { TableRefusal };

/** A file that somebody chose; its bytes are asked for only when its size is all right. */
export interface ChosenFile {
  name: string;
  size: number;
  bytes(): Promise<Uint8Array>;
}

const WORD =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml$/;

/** The main part of a document of Word; null when the package is something else. */
function wordPart(file: OfficePackage): string | null {
  if (!file.has('[Content_Types].xml')) return null;
  const target = file.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const kind = childrenOf(file.tree('[Content_Types].xml'), 'Override').find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${target}`.toLowerCase(),
  )?.attributes.ContentType;
  const word = /wordprocessingml|ms-word/i.test(kind ?? '');
  if (word && (/macroEnabled/i.test(kind ?? '') || file.paths.some((path) => /vbaProject\.bin$/i.test(path))))
    throw new TableRefusal('file-with-macros');
  return target && WORD.test(kind ?? '') ? target : null;
}

function tablesOf(bytes: Uint8Array): SourceTables {
  const file = new OfficePackage(bytes, DOCX_LIMITS);
  const word = wordPart(file);
  if (word !== null) return docxTables(file, word);
  return xlsxTables(bytes);
}

/** The refusal in this module's words; anything that is not one comes out as it is. */
function refusalOf(error: unknown, { name, size }: { name: string; size: number }): unknown {
  if (!(error instanceof XlsxError)) return error;
  const { code, params } = error;
  switch (code) {
    case 'file-too-large':
      return new TableRefusal('file-too-large', { bytes: size, limit: MAX_FILE_BYTES });
    case 'encrypted':
      return new TableRefusal('file-encrypted');
    case 'old-format':
    case 'binary-format':
      return new TableRefusal('file-old-format', { saveAs: savedAs(name) });
    case 'macros':
      return new TableRefusal('file-with-macros');
    case 'not-xlsx':
      return new TableRefusal('file-of-other-kind', { name });
    case 'too-much-data':
    case 'too-many-cells':
      return new TableRefusal('file-too-much', {
        part: String(params.part ?? params.sheet ?? ''),
        limit: Number(params.limit ?? 0),
      });
    default:
      return new TableRefusal('file-damaged', { part: String(params.part ?? '') });
  }
}

const savedAs = (name: string): string =>
  /\.(doc|dot)$/i.test(name) ? '.docx' : /\.(xls|xlt|xlsb)$/i.test(name) ? '.xlsx' : '.docx, .xlsx';

/** Letters and digits with no Office file around them: what `.doc` files of web pages and `.rtf` begin with. */
const isRichText = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '{\\rtf';

/**
 * The tables of a file of Word or Excel, whatever its name says it is.
 *
 * @throws TableRefusal with an error of the closed list: nothing of the file was taken
 */
export async function readTableFile(chosen: ChosenFile): Promise<SourceTables> {
  if (chosen.size === 0) throw new TableRefusal('file-empty');
  if (chosen.size > MAX_FILE_BYTES)
    throw new TableRefusal('file-too-large', { bytes: chosen.size, limit: MAX_FILE_BYTES });
  const bytes = await chosen.bytes();
  if (isRichText(bytes)) throw new TableRefusal('file-old-format', { saveAs: '.docx' });
  let found: SourceTables;
  try {
    found = tablesOf(bytes);
  } catch (error) {
    throw refusalOf(error, chosen);
  }
  if (found.tables.length === 0) throw new TableRefusal('no-table');
  return found;
}

/**
 * The tables on a clipboard: its HTML where there is a table in it, else its plain text.
 *
 * @throws TableRefusal with an error of the closed list
 */
export function readPasted({ html = '', text }: { html?: string; text: string }): SourceTables {
  if (html.trim() === '' && text.trim() === '') throw new TableRefusal('file-empty');
  if (html.length + text.length > MAX_CLIPBOARD)
    throw new TableRefusal('file-too-large', { bytes: html.length + text.length, limit: MAX_CLIPBOARD });
  const fromHtml = html === '' ? { tables: [], leftOut: [] } : htmlTables(html);
  const found = fromHtml.tables.length > 0 ? fromHtml : textTables(text);
  if (found.tables.length === 0) throw new TableRefusal('no-table');
  return found;
}
