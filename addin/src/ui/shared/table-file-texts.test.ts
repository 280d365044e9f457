import { TABLE_FILE_ERRORS } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { fileWords } from './table-file-texts.ts';

const PARAMS = { bytes: 50 * 1024 * 1024, limit: 20 * 1024 * 1024, saveAs: '.docx' };

describe('why a file was not read', () => {
  it.each(TABLE_FILE_ERRORS)('is a reason and a remedy in both languages: %s', (code) => {
    for (const locale of ['vi', 'en'] as const) {
      const [reason, remedy] = fileWords(code, PARAMS, locale);
      for (const words of [reason, remedy]) {
        expect(words).toMatch(/^\p{Lu}.{8,}\.$/u);
        expect(words).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('tells the size of a large file and the kind in which to save an old one', () => {
    expect(fileWords('file-too-large', PARAMS, 'vi')[0]).toBe('Tệp 50 MB, tối đa 20 MB.');
    for (const saveAs of ['.docx', '.xlsx'])
      expect(fileWords('file-old-format', { saveAs }, 'vi')[1]).toContain(`lưu lại thành ${saveAs} `);
  });
});
