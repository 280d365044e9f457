import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import type { EntryValue } from '../entries/entry.ts';
import { aPlan } from '../testing/builders.ts';
import { countEmpty, type EmptyFill, fillEmpty } from './fill-empty.ts';
import { layoutOf } from './layout.ts';
import type { EntryReading } from './reading.ts';
import { reportSheets } from './report-sheets.ts';

const layout = layoutOf(
  reportSheets({
    plan: aPlan(),
    unit: 'DV2',
    period: regularPeriod(2026, 'Q1'),
    state: 'draft',
    entries: {},
    previous: null,
    today: '2026-03-02',
  }),
);
const all = new Map(
  [...layout.entries].map(([key, { def }]) => [key, new Set(def.components.map((each) => each.key))]),
);
const reading = (values: Record<string, EntryValue>, more: Partial<EntryReading> = {}) => ({
  entries: new Map(
    [...layout.entries.keys()].map((key) => [
      key,
      {
        value: values[key] ?? null,
        formula: false,
        place: { form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address: 'A1' },
        ...more,
      },
    ]),
  ),
  duplicates: new Map(),
});
const select = (key: string, ...components: string[]) => new Map([[key, new Set(components)]]);
const ZERO: EmptyFill = { kind: 'zero' };
const NONE: EmptyFill = { kind: 'mark', mark: 'none-arising', reason: ' Không có hồ sơ ' };
const status = [...layout.entries.keys()].find((key) => key.endsWith('/status')) ?? '';

describe('filling empty cells', () => {
  it('writes 0 into the selected figures that are empty, and keeps what is typed beside them', () => {
    const half = reading({ 'TTHC.02': { components: { numerator: 5 }, note: 'ghi' } });
    expect(fillEmpty(layout, half, select('TTHC.02', 'numerator', 'denominator'), ZERO)).toEqual({
      'TTHC.02': { components: { numerator: 5, denominator: 0 }, note: 'ghi' },
    });
    expect(fillEmpty(layout, half, select('TTHC.02', 'numerator'), ZERO)).toEqual({});
  });

  it('marks entries without a figure, with the reason where the form has a cell for it', () => {
    const some = reading({ 'TTHC.02': { components: { numerator: 5 } }, 'TTHC.07': { note: 'ghi' } });
    expect(fillEmpty(layout, some, select('TTHC.07'), NONE)).toEqual({
      'TTHC.07': { note: 'ghi', mark: 'none-arising', reason: 'Không có hồ sơ' },
    });
    expect(fillEmpty(layout, some, select('TTHC.02', 'denominator'), NONE)).toEqual({});
    expect(fillEmpty(layout, some, select(status), NONE)[status]?.reason).toBe('Không có hồ sơ');
  });

  it('never writes a 0 where yes or no, a state or a text belongs', () => {
    const filled = fillEmpty(layout, reading({}), all, ZERO);
    for (const key of Object.keys(filled))
      expect(layout.entries.get(key)?.def.components.some(({ type }) => type !== 'yes-no')).toBe(true);
    expect(filled).not.toHaveProperty([status]);
  });

  it('leaves alone what has a formula, cannot be read or stands twice', () => {
    const problem = {
      key: 'TTHC.02',
      place: { form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address: 'A1' },
      code: 'error-value' as const,
      params: {},
    };
    for (const more of [{ formula: true }, { problem }])
      expect(countEmpty(layout, reading({}, more), all)).toEqual({ zero: 0, mark: 0 });
    const twice = { ...reading({}), duplicates: new Map([['TTHC.02', problem]]) };
    expect(fillEmpty(layout, twice, select('TTHC.02', 'numerator'), ZERO)).toEqual({});
  });

  it('counts what it fills, changes nothing that was there, and finds nothing the second time', () => {
    const keys = [...layout.entries.keys()];
    const given = fc.dictionary(
      fc.constantFrom(...keys),
      fc.constantFrom<EntryValue>({ note: 'a' }, { mark: 'no-data' }, { estimate: true }, null),
    );
    fc.assert(
      fc.property(given, fc.subarray(keys), fc.constantFrom(ZERO, NONE), (values, chosen, fill) => {
        const selected = new Map(chosen.map((key) => [key, all.get(key) ?? new Set<string>()]));
        const writes = fillEmpty(layout, reading(values), selected, fill);
        for (const [key, value] of Object.entries(writes)) {
          expect(chosen).toContain(key);
          expect(value).toMatchObject(values[key] ?? {});
        }
        const counts = countEmpty(layout, reading(values), selected);
        if (fill.kind === 'mark') expect(counts.mark).toBe(Object.keys(writes).length);
        else
          expect(counts.zero).toBe(
            Object.values(writes).reduce((sum, each) => sum + Object.keys(each.components ?? {}).length, 0),
          );
        expect(fillEmpty(layout, reading({ ...values, ...writes }), selected, fill)).toEqual({});
      }),
    );
  });
});
