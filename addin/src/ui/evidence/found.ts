import { documentNumber, type KnownDocument } from '@cchc/domain';

const plain = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** Documents with all of the words in number or subject; 5/BC finds 05/BC-UBND. */
export function foundDocuments(
  documents: readonly KnownDocument[],
  search: string,
): readonly KnownDocument[] {
  const words = plain(search).split(' ').filter(Boolean);
  return documents.filter(({ subject, evidence: { number = '' } }) => {
    const text = plain(`${number} ${documentNumber(number)} ${subject}`);
    return words.every((word) => text.includes(word) || text.includes(plain(documentNumber(word))));
  });
}
