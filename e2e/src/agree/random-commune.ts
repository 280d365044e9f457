import type { Components, EntryDef, EntryValue, Plan } from '@cchc/domain';
import { entryDefs, reportingUnits } from '@cchc/domain';
import fc from 'fast-check';

/** What the people of a commune typed in one period: entries by unit; a unit that is absent has no report. */
export type RandomReports = Record<string, Record<string, EntryValue>>;

/** Small whole numbers, money with decimals, and counts that nobody would type but a portal gives. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 400 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 900_000 }).map((n) => n / 100) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: 9_000_000 }) },
);
/** What people write: plain words, and what a sheet would take for a formula. */
const words = fc.constantFrom(
  'Đã thực hiện',
  '=1+1',
  '+84 912 345 678',
  '-',
  '@đơn vị',
  'Dòng một\nDòng hai',
  '0123',
);

const isMeasure = ({ form }: EntryDef): boolean => form === 'chi-tieu' || form === 'khao-sat';

/** Complete, half complete, marked, or empty: whatever a unit may leave behind. */
function anyValue(def: EntryDef): fc.Arbitrary<EntryValue> {
  const { components, choices, extras, kind } = def;
  const figure = ({ type, max }: EntryDef['components'][number]): fc.Arbitrary<number | boolean> =>
    type === 'yes-no'
      ? fc.boolean()
      : max !== undefined
        ? fc.nat({ max })
        : type === 'whole'
          ? fc.nat({ max: 300 })
          : amount;
  const figures = Object.fromEntries(components.map((each) => [each.key, figure(each)]));
  const texts = choices ? fc.constantFrom(...choices) : words;
  const full: fc.Arbitrary<EntryValue> =
    components.length > 0
      ? fc
          .tuple(fc.record(figures), fc.boolean(), fc.option(words, { nil: undefined }))
          .map(([given, estimate, note]) => ({
            components: given as Components,
            ...(estimate && extras.includes('estimate') && { estimate: true as const }),
            ...(note !== undefined && extras.includes('note') && { note }),
          }))
      : texts.map((text) => ({ text }));
  const half: fc.Arbitrary<EntryValue> =
    components.length > 1
      ? fc
          .record(figures, { requiredKeys: [] })
          .map((given) => (Object.keys(given).length > 0 ? { components: given as Components } : null))
      : fc.constant(null);
  const marked: fc.Arbitrary<EntryValue> =
    extras.includes('mark') && kind !== 'budget'
      ? fc
          .constantFrom('none-arising' as const, 'no-data' as const)
          .map((mark) => ({ mark, reason: 'Chờ số liệu' }))
      : fc.constant(null);
  return fc.oneof(
    { weight: 10, arbitrary: full },
    { weight: 1, arbitrary: half },
    { weight: 2, arbitrary: marked },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** Random reports of all forms for the units of a plan in a year; about one unit in eight has none. */
export function anyReports(plan: Plan, year: number): fc.Arbitrary<RandomReports> {
  const ofUnit = (unit: string): fc.Arbitrary<Record<string, EntryValue> | null> => {
    const defs = [...entryDefs(plan, unit, year).values()].filter((def) => def.filledBy === undefined);
    const measures = defs.filter(isMeasure);
    // Of the texts of tasks a few are enough
    const others = defs.filter((def) => !isMeasure(def)).filter((_, i) => i % 5 === 0);
    const drawn = [...measures, ...others];
    return fc.oneof(
      {
        weight: 7,
        arbitrary: fc
          .tuple(...drawn.map(anyValue))
          .map((values) => Object.fromEntries(drawn.map(({ key }, i) => [key, values[i] ?? null]))),
      },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  };
  const units = reportingUnits(plan).map(({ code }) => code);
  return fc
    .tuple(...units.map(ofUnit))
    .map((reports) =>
      Object.fromEntries(units.flatMap((unit, i) => (reports[i] ? [[unit, reports[i]] as const] : []))),
    );
}
