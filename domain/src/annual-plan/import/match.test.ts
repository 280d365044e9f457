import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../testing/builders.ts';
import { aSecondPlan } from '../../testing/second-plan.ts';
import { matcher } from './match.ts';

const plan = aPlan();
const clauses = plan.tasks.flatMap((task) => task.clauses);
const match = matcher(plan);

/** Clauses that two sentences of the plan say in nearly the same words. */
const long = clauses.filter(({ text }) => text.split(' ').length >= 6);

describe('matching a row with the plan', () => {
  it('finds every clause by its own words', () => {
    const missed = clauses.filter(({ code, text }) => {
      const { verdict, clauses: found } = match(text, []);
      return verdict !== 'clauses' || found.join() !== code;
    });
    expect(missed.map(({ code }) => code)).toEqual([]);
  });

  it('finds every whole sentence as all of its clauses', () => {
    for (const task of plan.tasks) {
      const found = match(task.clauses.map(({ text }) => text).join('; '), []);
      expect([found.verdict, found.clauses]).toEqual(['clauses', task.clauses.map(({ code }) => code)]);
    }
  });

  it('is never sure of another clause, whatever words are left out, added, or lose their accents', () => {
    const noise = fc.constantFrom(
      'UBND xã',
      'năm 2026',
      'kịp thời',
      'theo quy định',
      'các',
      'đúng tiến độ',
      '-',
      'ko',
    );
    let sure = 0;
    let all = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 80, maxLength: 80 }),
        fc.array(noise, { maxLength: 2 }),
        fc.boolean(),
        ({ code, text }, chances, added, bare) => {
          const kept = text.split(' ').filter((_, i) => (chances[i] ?? 99) >= 15);
          const words = [...kept, ...added].join(' ');
          const row = bare ? words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd') : words;
          const found = match(row, []);
          all++;
          if (found.verdict === 'clauses') {
            sure++;
            expect(found.clauses).toContain(code);
          }
        },
      ),
      { seed: 20261125, numRuns: 1_500 },
    );
    expect(sure / all).toBeGreaterThan(0.5);
  });

  it.each([
    'Trồng 500 cây xanh tại khuôn viên trụ sở',
    'Tổ chức Đại hội thể dục thể thao cấp xã',
    'Sửa chữa nhà văn hóa thôn',
    'Bầu cử đại biểu Hội đồng nhân dân các cấp',
    'Chi trả chế độ cho người có công',
    'Diễn tập phòng chống thiên tai, tìm kiếm cứu nạn',
    'Tiêm vắc xin cho đàn gia súc',
    'Mua sắm bàn ghế cho hội trường',
    'Vệ sinh đường làng ngõ xóm',
  ])('takes %j for a task of the commune’s own', (row) => {
    expect(match(row, []).verdict).toBe('own');
  });

  it.each([
    'Tăng cường công tác kiểm tra',
    'Nâng cao vai trò của người đứng đầu',
    'Cải cách hành chính',
    'Thực hiện TTHC',
    'Báo cáo',
    'Xử lý vi phạm',
    '',
  ])('is not sure which clause %j means', (row) => {
    expect(match(row, []).verdict).not.toBe('clauses');
  });

  it('offers at most four candidates, each about other clauses, the best first', () => {
    for (const { text } of clauses.slice(0, 40)) {
      const { candidates } = match(text.split(' ').slice(0, 5).join(' '), []);
      const codes = candidates.flatMap(({ clauses: each }) => each);
      expect(candidates.length).toBeLessThanOrEqual(4);
      expect(new Set(codes).size).toBe(codes.length);
      expect(candidates.map(({ score }) => score)).toEqual(
        candidates.map(({ score }) => score).sort((a, b) => b - a),
      );
    }
  });

  it('works with another plan as well', () => {
    expect(matcher(aSecondPlan())('Ra soat ho so', [])).toMatchObject({
      verdict: 'clauses',
      clauses: ['NV1.a'],
    });
  });
});
