import { documentsOf } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { foundDocuments } from './found.ts';

const documents = documentsOf({
  'VB/aaaaaaaa1': { fields: { number: '05/BC-UBND', date: '2026-03-05', subject: 'Báo cáo cải cách quý I' } },
  'VB/aaaaaaaa2': { fields: { number: '12/KH-UBND', date: '2026-04-20', subject: 'Kế hoạch tuyên truyền' } },
});
const found = (search: string) => foundDocuments(documents, search).map(({ row }) => row.at(-1));

describe('documents to choose from', () => {
  it.each([
    ['', ['2', '1']],
    ['5/bc', ['1']],
    ['05/BC-UBND', ['1']],
    ['quý  CẢI', ['1']],
    // Decomposed, as a Mac types it
    ['tuyên truyền'.normalize('NFD'), ['2']],
    ['kế hoạch quý', []],
  ])('%j finds %j', (search, rows) => {
    expect(found(search)).toEqual(rows);
  });
});
