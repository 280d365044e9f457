import { describe, expect, it } from 'vitest';
import { aReply } from '../testing/a-reply.ts';
import { chartSheet } from './chart-sheet.ts';

const chartsOf = (answer: ReturnType<typeof aReply>) => {
  const spec = chartSheet({ reply: answer });
  if (!spec?.charts) throw new Error('no charts');
  return { spec, charts: spec.charts };
};

describe('Biểu đồ', () => {
  const answer = aReply({
    DV1: { 'CV.01': { components: { numerator: 3, denominator: 4 } } },
    DV2: { 'CV.01': { components: { numerator: 9, denominator: 10 } } },
  });

  it('keeps beside each chart the figures that its cells hold, or that their formulas come to', () => {
    const { spec, charts } = chartsOf(answer);
    expect(charts.length).toBeGreaterThan(2);
    for (const { source, figures, colors } of charts) {
      expect(figures).toHaveLength(source.columns - 1);
      expect(colors).toHaveLength(source.columns - 1);
      figures.forEach((numbers, series) => {
        expect(numbers).toHaveLength(source.rows - 1);
        numbers.forEach((number, i) => {
          const cell = spec.cells[source.row + 1 + i]?.[source.column + 1 + series];
          if (typeof cell === 'string') expect(cell).toMatch(/^=/);
          else expect(cell).toBe(number);
        });
      });
    }
  });

  it('draws a result as the sum over units, live over its two figures, and nothing where there is none', () => {
    const { spec, charts } = chartsOf(answer);
    const [chart] = charts;
    const labels = spec.cells.map((row) => String(row[chart?.source.column ?? 0] ?? ''));
    const row = labels.findIndex((label) => label.startsWith('CV.01'));
    const column = (key: string) => spec.columns.findIndex((each) => each.key === key);
    expect(chart?.figures[0]?.[row - (chart?.source.row ?? 0) - 1]).toBeCloseTo((12 / 14) * 100, 10);
    expect([spec.cells[row]?.[column('s3')], spec.cells[row]?.[column('s4')]]).toEqual([12, 14]);
    expect(spec.cells[row]?.[column('s1')]).toMatch(/^=/);
    const empty = labels.findIndex((label) => label.startsWith('TTHC.01'));
    expect(spec.cells[empty]?.[column('s1')]).toBeNull();
  });

  it('covers no cell of its tables, and no chart another', () => {
    const { charts } = chartsOf(answer);
    charts.forEach(({ place, source }, i) => {
      expect(place.column + place.columns).toBeLessThanOrEqual(source.column);
      const next = charts[i + 1]?.place.row ?? Number.POSITIVE_INFINITY;
      expect(place.row + place.rows).toBeLessThanOrEqual(next);
    });
    expect(new Set(charts.map(({ name }) => name)).size).toBe(charts.length);
  });

  it('of a period that nobody reported in shows targets and what is missing', () => {
    const { charts } = chartsOf(aReply({}));
    expect(charts.map(({ name }) => name)).toEqual(['CCHC_KET_QUA', 'CCHC_DAY_DU', 'CCHC_KHAO_SAT']);
    expect(charts[0]?.figures[0]?.every((figure) => figure === null)).toBe(true);
  });
});
