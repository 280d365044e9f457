import type { Components, Entries, Entry, EntryDef, Mark } from '@cchc/domain';
import fc from 'fast-check';

/** Figures as offices type them: whole numbers, up to four decimals, now and then 0. */
const count = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 2_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const decimal = fc.oneof(
  count,
  fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 10_000),
);

function figure({ type, max }: EntryDef['components'][number]): fc.Arbitrary<number | boolean> {
  if (type === 'yes-no') return fc.boolean();
  if (max !== undefined) return fc.nat({ max });
  return type === 'whole' ? count : decimal;
}

/** Complete figures mostly, sometimes half of them, sometimes a mark, sometimes nothing. */
export function anyMeasure({ components }: EntryDef): fc.Arbitrary<Entry | undefined> {
  const figures = (half: boolean) =>
    fc.record(Object.fromEntries(components.map((each) => [each.key, figure(each)] as const)), {
      requiredKeys: half ? [] : components.map(({ key }) => key),
    }) as fc.Arbitrary<Components>;
  const entry = (given: Components): Entry => (Object.keys(given).length > 0 ? { components: given } : {});
  return fc.oneof(
    { weight: 8, arbitrary: figures(false).map(entry) },
    { weight: 1, arbitrary: figures(true).map(entry) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Mark>('none-arising', 'no-data').map((mark): Entry => ({ mark })),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** Entries of all indicators among the defs. */
export function anyMeasures(defs: Iterable<EntryDef>): fc.Arbitrary<Entries> {
  const measures = [...defs].filter(({ form }) => form === 'chi-tieu' || form === 'khao-sat');
  return fc.tuple(...measures.map(anyMeasure)).map((drawn) =>
    Object.fromEntries(
      measures.flatMap(({ key }, i) => {
        const entry = drawn[i];
        return entry && Object.keys(entry).length > 0 ? [[key, entry] as const] : [];
      }),
    ),
  );
}
