import { OfficePackage } from '@cchc/xlsx/package';
import { schemaFaults } from '@cchc/xlsx/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from './testing/sample.ts';
import { LIMITS, paragraphsOf, sectionsOf, type WrittenParagraph } from './testing/written.ts';
import { writeDocx } from './write-docx.ts';

const MM = 1440 / 25.4;
let file: OfficePackage;
let xml: string;
let paragraphs: WrittenParagraph[];
const one = (text: string): WrittenParagraph => {
  const found = paragraphs.filter((each) => each.text === text);
  expect(found, text).toHaveLength(1);
  return found[0] as WrittenParagraph;
};
/** Every run of a paragraph looks so. */
const looks = (text: string, size: readonly [number, number], look: { bold?: boolean; italic?: boolean }) => {
  const { runs } = one(text);
  expect(runs.length, text).toBeGreaterThan(0);
  for (const run of runs) {
    expect(run.size, text).toBeGreaterThanOrEqual(size[0]);
    expect(run.size, text).toBeLessThanOrEqual(size[1]);
    expect({ bold: run.bold, italic: run.italic }, text).toEqual({ bold: false, italic: false, ...look });
  }
};

beforeAll(async () => {
  const bytes = await writeDocx(sampleReport());
  file = new OfficePackage(bytes, LIMITS);
  xml = file.text('word/document.xml');
  paragraphs = paragraphsOf(xml);
});

describe('a document in the form of Nghị định 30/2020/NĐ-CP', () => {
  it('is A4 with margins of 20–25, 20–25, 30–35 and 15–20 mm', () => {
    const sections = sectionsOf(xml);
    expect(sections).toHaveLength(2);
    for (const { width, height, top, bottom, left, right } of sections) {
      expect([width, height]).toEqual([Math.round(210 * MM), Math.round(297 * MM)]);
      const within = (value: number, from: number, to: number) => {
        expect(value).toBeGreaterThanOrEqual(Math.round(from * MM));
        expect(value).toBeLessThanOrEqual(Math.round(to * MM));
      };
      within(top, 20, 25);
      within(bottom, 20, 25);
      within(left, 30, 35);
      within(right, 15, 20);
    }
  });

  it('is set in Times New Roman for every script, in Vietnamese', () => {
    const styles = file.text('word/styles.xml');
    const [fonts = ''] = /<w:docDefaults>.*?<w:rFonts[^>]*>/s.exec(styles) ?? [];
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(fonts).toContain(`w:${script}="Times New Roman"`);
    expect(xml).not.toMatch(/<w:rFonts/);
    expect(styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/);
  });

  it('has Quốc hiệu in capitals bold 12–13, Tiêu ngữ bold 13–14 with a rule under it', () => {
    looks('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', [12, 13], { bold: true });
    looks('Độc lập - Tự do - Hạnh phúc', [13, 14], { bold: true });
    const at = paragraphs.findIndex(({ text }) => text.startsWith('Độc lập'));
    expect(paragraphs[at + 1]).toMatchObject({ text: '', ruled: true });
  });

  it('has the issuing body bold 12–13 with a rule under it, and the body above it not bold', async () => {
    looks('ỦY BAN NHÂN DÂN', [12, 13], { bold: true });
    looks('XÃ AN BÌNH', [12, 13], { bold: true });
    const at = paragraphs.findIndex(({ text }) => text === 'XÃ AN BÌNH');
    expect(paragraphs[at + 1]).toMatchObject({ text: '', ruled: true });
    const below = await writeDocx(sampleReport({ issuer: ['UBND XÃ AN BÌNH', 'PHÒNG KINH TẾ'] }));
    const [first, second] = paragraphsOf(new OfficePackage(below, LIMITS).text('word/document.xml'));
    expect([first?.runs[0]?.bold, second?.runs[0]?.bold]).toEqual([false, true]);
  });

  it('leaves number and day to be filled: the number upright 13, place and date italic 13–14', () => {
    looks('Số:       /BC-UBND', [13, 13], {});
    looks('An Bình, ngày       tháng 3 năm 2026', [13, 14], { italic: true });
  });

  it('has its title and what it is about bold 13–14 in the middle', () => {
    for (const text of ['BÁO CÁO', 'Kết quả công tác cải cách hành chính quý I năm 2026']) {
      looks(text, [13, 14], { bold: true });
      expect(one(text).align).toBe('center');
    }
  });

  it('has a justified body of 13–14, first line 1 or 1,27 cm in, at least 6 pt apart, lines 1 to 1,5', () => {
    const body = paragraphs.filter(({ text }) => text.startsWith('Nội dung thứ'));
    expect(body).toHaveLength(14);
    for (const { align, firstLine, after, before, line, runs } of body) {
      expect(align).toBe('both');
      expect([Math.round(10 * MM), Math.round(12.7 * MM)]).toContain(firstLine);
      expect(after + before).toBeGreaterThanOrEqual(120);
      expect(line).toBeGreaterThanOrEqual(240);
      expect(line).toBeLessThanOrEqual(360);
      expect(runs.every(({ size, bold }) => size >= 13 && size <= 14 && !bold)).toBe(true);
    }
  });

  it('makes headings bold, in their place of the outline, never alone at the end of a page', () => {
    looks('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH', [13, 14], { bold: true });
    looks('1. Kế hoạch', [13, 14], { bold: true });
    expect([one('1. Kế hoạch').outline, one('1. Kế hoạch').keepNext]).toEqual([1, true]);
  });

  it('makes a paragraph of each line of a text', () => {
    expect(one('Trong kỳ, xã đã ban hành 05 văn bản (02 kế hoạch, 03 công văn).').align).toBe('both');
    expect(
      one('Các văn bản được ban hành đúng thời hạn, đúng thẩm quyền, bám sát chỉ đạo của cấp trên.').align,
    ).toBe('both');
  });

  it('ends with ./.', () => {
    const ends = paragraphs.filter(({ text }) => text.endsWith('./.'));
    expect(ends).toHaveLength(1);
  });

  it('has Nơi nhận 12 bold italic with a list of 11 upright', () => {
    looks('Nơi nhận:', [12, 12], { bold: true, italic: true });
    for (const text of sampleReport().recipients) looks(text, [11, 11], {});
  });

  it('has the signature block bold 13–14 in the middle of its place, the name after room to sign', () => {
    for (const text of ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn An']) {
      looks(text, [13, 14], { bold: true });
      expect(one(text).align).toBe('center');
    }
    expect(one('Nguyễn Văn An').before).toBeGreaterThanOrEqual(50 * 20);
  });

  it('numbers pages in the middle of the top margin from the second on, from 1 in text and appendix', () => {
    for (const { titlePage, start, format, headers, headerAt, top } of sectionsOf(xml)) {
      expect({ titlePage, start, format }).toEqual({ titlePage: true, start: 1, format: 'decimal' });
      expect(headerAt).toBeLessThan(top);
      const parts = new Map(file.relationships('word/document.xml').map(({ id, target }) => [id, target]));
      const text = (type: string) => file.text(parts.get(headers[type] ?? '') ?? '');
      expect(text('first')).not.toContain('PAGE');
      const numbered = paragraphsOf(text('default'))[0];
      expect(text('default')).toContain('PAGE');
      expect(numbered?.align).toBe('center');
      expect(numbered?.runs.every(({ size }) => size >= 13 && size <= 14)).toBe(true);
    }
  });

  it('has the appendix on a page of its own: bold 14, its name in capitals, what it belongs to in italics', () => {
    looks('Phụ lục', [14, 14], { bold: true });
    looks('KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU', [13, 14], { bold: true });
    looks('(Kèm theo Báo cáo số       /BC-UBND ngày       tháng 3 năm 2026 của UBND xã An Bình)', [13, 14], {
      italic: true,
    });
    expect(sectionsOf(xml)[1]?.type).toBe('nextPage');
  });

  it('repeats the head of a table on every page', () => {
    const [, table = ''] = /<w:tbl>(?:(?!<w:tbl>).)*?STT(.*?)<\/w:tbl>/s.exec(xml) ?? [];
    expect(table).toContain('Chỉ tiêu thứ 40');
    expect(xml).toMatch(/<w:tblHeader\/>/);
  });

  it('holds nothing against the schema, as report, letter, and lying on its side', async () => {
    const [appendix] = sampleReport().appendices;
    const files = [
      sampleReport(),
      sampleReport({
        subject: { kind: 'letter', about: 'V/v đôn đốc gửi báo cáo', to: ['Trạm Y tế xã'] },
        signature: { authority: null, position: [], name: null },
        appendices: [],
      }),
      sampleReport({ appendices: [{ ...(appendix as NonNullable<typeof appendix>), landscape: true }] }),
    ];
    for (const document of files) expect(await schemaFaults(await writeDocx(document), 'docx')).toEqual([]);
  });

  it('turns the page of a wide appendix, its margins with it', async () => {
    const [appendix] = sampleReport().appendices;
    const wide = { ...(appendix as NonNullable<typeof appendix>), landscape: true };
    const written = await writeDocx(sampleReport({ appendices: [wide] }));
    const [, turned] = sectionsOf(new OfficePackage(written, LIMITS).text('word/document.xml'));
    expect(turned).toMatchObject({ width: Math.round(297 * MM), height: Math.round(210 * MM) });
    expect(turned?.top).toBe(Math.round(30 * MM));
  });
});

describe('what people wrote', () => {
  it('is in the file whatever it is, without what no file can hold', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '=HYPERLINK("x")',
        '<w:p>&amp;</w:p>',
        ']]>',
        '\u0000\u0007x\u001f',
        '\ud800',
        '{{TEN}}',
        'ế'.normalize('NFD'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, cell) => {
        const document = sampleReport({
          blocks: [
            { kind: 'paragraph', text: `A${text}Z` },
            { kind: 'table', columns: [{ title: text, width: 1 }], rows: [{ cells: [`B${cell}Z`] }] },
          ],
          appendices: [],
        });
        const written = paragraphsOf(
          new OfficePackage(await writeDocx(document), LIMITS).text('word/document.xml'),
        ).map((each) => each.text);
        const seen = (given: string) =>
          given
            .replace(/\p{Surrogate}/gu, '\ufffd')
            .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff\s]/gu, '')
            .normalize('NFC');
        const all = seen(written.join(''));
        expect(all).toContain(seen(`A${text}Z`));
        expect(all).toContain(seen(`B${cell}Z`));
      }),
      { seed: 20260603, numRuns: 60 },
    );
  });

  it('may be 32.767 characters in one cell', async () => {
    const long = 'Nội dung rất dài. '.repeat(1_821).slice(0, 32_767);
    const document = sampleReport({
      blocks: [{ kind: 'table', columns: [{ title: 'Nội dung', width: 1 }], rows: [{ cells: [long] }] }],
    });
    const written = await writeDocx(document);
    expect(new OfficePackage(written, LIMITS).text('word/document.xml')).toContain(long.trim());
    expect(await schemaFaults(written, 'docx')).toEqual([]);
  });
});
