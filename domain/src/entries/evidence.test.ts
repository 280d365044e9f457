import { describe, expect, it } from 'vitest';
import { documentFor, documentNumber, documentsOf, evidenceFaults, isSameDocument } from './evidence.ts';

describe('a document by its number', () => {
  it.each([
    ['5/BC-UBND', '05/BC-UBND'],
    ['5/BC-UBND', '005/bc-ubnd'],
    ['05/BC-UBND', ' 05 / BC – UBND '],
    ['05/BC-UBND', '05/BC\u2011UBND'],
    ['05/BC-UBND', 'Số: 05/BC-UBND'],
    ['12/NĐ-CP', '12/NĐ-CP'.normalize('NFD')],
    ['15/KH-UBND', '15/KH\u00a0-\u00a0UBND'],
  ])('%s and %s are the same', (a, b) => {
    expect(documentNumber(a)).toBe(documentNumber(b));
  });

  it.each([
    ['5/BC-UBND', '50/BC-UBND'],
    ['5/BC-UBND', '5/KH-UBND'],
    ['05/BC-UBND', '05/BC-UBNDT'],
    ['9/2019/NĐ-CP', '9/2020/NĐ-CP'],
  ])('%s and %s are not', (a, b) => {
    expect(documentNumber(a)).not.toBe(documentNumber(b));
  });

  it('is another one when the dates say so: numbers begin anew each year', () => {
    const one = { number: '05/BC-UBND', date: '2026-03-05' };
    expect(isSameDocument(one, { number: '5/BC-UBND', date: '2027-03-05' })).toBe(false);
    expect(isSameDocument(one, { number: '5/BC-UBND' })).toBe(true);
    expect(isSameDocument({}, {})).toBe(false);
  });
});

describe('the form of evidence', () => {
  it.each([
    ['15/KH-UBND'],
    ['09/2019/NĐ-CP'],
    ['581/BNV-CCHC'],
    ['12-CV/ĐU'],
    ['05A/QĐ-UBND'],
    ['91/2025/QH15'],
  ])('%s is a number as offices write it', (number) => {
    expect(evidenceFaults({ number }, '2026-06-03')).toEqual([]);
  });

  it.each([
    [{ number: 'báo cáo tháng 5' }, ['number']],
    [{ number: 'BC-UBND' }, ['number']],
    [{ number: '5' }, ['number']],
    [{ date: '2026-06-04' }, ['date']],
    [{ date: '2026-02-30' }, ['date']],
    [{ link: 'javascript:alert(1)' }, ['link']],
    [{ link: 'https://' }, ['link']],
    [{ link: 'http://dichvucong.gov.vn@xau.example' }, ['link']],
    [{ link: 'www.gov.vn' }, ['link']],
    [{ link: 'https://vanban.gov.vn/a?b=c', date: '2026-06-03', number: '5/BC-UBND' }, []],
  ])('of %j: %j', (evidence, faults) => {
    expect(evidenceFaults(evidence, '2026-06-03')).toEqual(faults);
  });
});

describe('a row of Sổ văn bản as evidence', () => {
  const rows = {
    'VB/abcdefgh01': { fields: { number: '05/BC-UBND', date: '2026-03-05', subject: 'Báo cáo quý I' } },
    'VB/abcdefgh02': { fields: { number: '07/KH-UBND', date: '2026-05-02' } },
    'VB/abcdefgh03': { fields: { number: '08/KH-UBND' }, deleted: true as const },
    'VB/abcdefgh04': null,
    'VM/abcdefgh05': { fields: { number: '09/KH-UBND' } },
  };

  it('is offered, newest first, with what it is about; deleted rows and other registers are not', () => {
    expect(documentsOf(rows).map(({ row, subject }) => [row, subject])).toEqual([
      ['VB/abcdefgh02', ''],
      ['VB/abcdefgh01', 'Báo cáo quý I'],
    ]);
  });

  it('is found by its number however it is written, and not when two could be meant', () => {
    const documents = documentsOf(rows);
    expect(documentFor({ number: '5 / BC–UBND' }, documents)?.row).toBe('VB/abcdefgh01');
    expect(documentFor({ number: '5/BC-UBND', date: '2026-03-06' }, documents)).toBeUndefined();
    expect(documentFor({ number: '5/BC-UBND' }, [...documents, ...documents])).toBeUndefined();
  });
});
