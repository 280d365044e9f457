import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INDICATOR_CASES } from '../../src/indicators/cases/index.ts';
import { aPlan } from '../../src/testing/builders.ts';
import { CHI_TIEU_PAGE, chiTieuPage } from './chi-tieu.ts';

const page = chiTieuPage();

describe('docs/chi-tieu.md', () => {
  it('is what the plan and the cases say now', () => {
    expect(readFileSync(CHI_TIEU_PAGE, 'utf8') === page, 'run npm run docs:chi-tieu').toBe(true);
  });

  it('has every indicator with its sentence, its line and all its cases', () => {
    for (const { code, name, quote } of aPlan().indicators) {
      const start = page.indexOf(`## ${code} ${name}`);
      expect(start, code).toBeGreaterThan(0);
      const end = page.indexOf('\n## ', start + 1);
      const section = page.slice(start, end < 0 ? undefined : end);
      expect(section).toContain(`> ${quote.text}`);
      expect(section).toContain(`dòng ${quote.line}`);
      const cases = INDICATOR_CASES.find((each) => each.code === code)?.cases ?? [];
      for (const { description } of cases) expect(section).toContain(description);
      for (const part of ['Công thức', 'Giữa các đơn vị', 'Giữa các kỳ', 'Giai đoạn', 'Mục tiêu', 'Đơn vị'])
        expect(section).toMatch(new RegExp(`\\*\\*${part}:\\*\\*`));
      expect(section).not.toMatch(/undefined|null|NaN/);
    }
  });
});
