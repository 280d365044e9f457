import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { byUrgency, isOpenRow } from './open-rows.ts';
import { type RegisterCode, registersOf } from './register-defs.ts';

describe('a row of a register', () => {
  it.each([
    ['vuong-mac', {}, true],
    ['vuong-mac', { status: 'in-progress' }, true],
    ['vuong-mac', { status: 'resolved' }, false],
    ['vuong-mac', { status: 'cancelled' }, false],
    ['sang-kien', { status: 'proposed' }, true],
    ['sang-kien', { status: 'applied' }, false],
    ['kiem-tra', { status: 'remedying' }, true],
    ['kiem-tra', { status: 'remedied' }, false],
    ['so-van-ban', {}, false],
  ] as [RegisterCode, Record<string, string>, boolean][])(
    'of %s with %j is open: %s',
    (register, fields, open) => {
      expect(isOpenRow(register, fields)).toBe(open);
    },
  );

  it('that is cancelled is open in no register', () => {
    for (const { code, fields } of registersOf(aPlan())) {
      const choices = fields.find(({ key }) => key === 'status')?.choices ?? [];
      for (const [status] of choices)
        if (status === 'cancelled') expect(isOpenRow(code, { status }), code).toBe(false);
    }
  });
});

it('open rows come first, then the latest', () => {
  const row = (id: string, status: string, date?: string) => ({
    id,
    register: 'vuong-mac' as const,
    fields: { status, ...(date && { date }) },
  });
  const rows = [
    row('solved late', 'resolved', '2026-06-01'),
    row('open early', 'open', '2026-01-01'),
    row('solved early', 'resolved', '2026-01-01'),
    row('open late', 'in-progress', '2026-05-01'),
    row('just begun', 'open'),
  ];
  expect(rows.sort(byUrgency).map(({ id }) => id)).toEqual([
    'just begun',
    'open late',
    'open early',
    'solved late',
    'solved early',
  ]);
});
