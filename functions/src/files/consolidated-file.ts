import { periodName } from '@cchc/domain';
import { type ConsolidatedInput, communeText, consolidatedBook } from '@cchc/domain/consolidated';
import { writeXlsx, xlsxWorkbook } from '@cchc/xlsx';
import { namesOf, sheetToXlsx } from './sheet-to-xlsx.ts';

/**
 * The consolidated workbook of a period as a file. Equal answers of the server give equal bytes: nothing in it tells when
 * the file was made, only when its figures were taken.
 *
 * @throws XlsxError when a sheet cannot be written, with its name and the cell
 */
export async function consolidatedFile(input: ConsolidatedInput): Promise<Uint8Array> {
  const specs = consolidatedBook(input);
  const { period, at } = input.reply;
  return writeXlsx(
    xlsxWorkbook(specs.map(sheetToXlsx), {
      names: specs.flatMap(namesOf),
      properties: {
        title: `Tổng hợp cải cách hành chính ${periodName(period)}`,
        company: communeText(input),
        created: `${at.slice(0, 19)}Z`,
      },
    }),
  );
}
