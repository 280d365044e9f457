import { anyMeasure } from '@cchc/addin/excel/testing/random-entries.ts';
import { type EntryDef, type EntryValue, entryDefs, type Plan, reportingUnits } from '@cchc/domain';
import fc from 'fast-check';

/** What the people of a commune typed in one period: entries by unit; a unit that is absent has no report. */
export type RandomReports = Record<string, Record<string, EntryValue>>;

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

/** Figures with what may stand beside them: estimate, note, the reason of a mark. */
const anyNotedMeasure = (def: EntryDef): fc.Arbitrary<EntryValue> =>
  fc
    .tuple(anyMeasure(def), fc.boolean(), fc.option(words, { nil: undefined }))
    .map(([entry, estimate, note]) => {
      if (!entry || Object.keys(entry).length === 0) return null;
      if (entry.mark) return { ...entry, reason: 'Chờ số liệu' };
      const { extras } = def;
      return {
        ...entry,
        ...(estimate && extras.includes('estimate') && { estimate: true as const }),
        ...(note !== undefined && extras.includes('note') && { note }),
      };
    });

/** The words of a task, a target or a budget row, or nothing. */
function anyText({ components, choices }: EntryDef): fc.Arbitrary<EntryValue> {
  if (components.length > 0) {
    const figures = fc.record(Object.fromEntries(components.map(({ key }) => [key, fc.nat({ max: 100 })])));
    return figures.map((given) => ({ components: given }));
  }
  return fc.option((choices ? fc.constantFrom(...choices) : words).map((text) => ({ text })));
}

/** Random reports of all forms for the units of a plan in a year; about one unit in eight has none. */
export function anyReports(plan: Plan, year: number): fc.Arbitrary<RandomReports> {
  const ofUnit = (unit: string): fc.Arbitrary<Record<string, EntryValue> | null> => {
    const defs = [...entryDefs(plan, unit, year).values()].filter((def) => def.filledBy === undefined);
    // Of the texts of tasks a few are enough
    const drawn = [
      ...defs.filter(isMeasure),
      ...defs.filter((def) => !isMeasure(def)).filter((_, i) => i % 5 === 0),
    ];
    const report = fc
      .tuple(...drawn.map((def) => (isMeasure(def) ? anyNotedMeasure(def) : anyText(def))))
      .map((values) => Object.fromEntries(drawn.map(({ key }, i) => [key, values[i] ?? null])));
    return fc.oneof({ weight: 7, arbitrary: report }, { weight: 1, arbitrary: fc.constant(null) });
  };
  const units = reportingUnits(plan).map(({ code }) => code);
  return fc
    .tuple(...units.map(ofUnit))
    .map((reports) =>
      Object.fromEntries(units.flatMap((unit, i) => (reports[i] ? [[unit, reports[i]] as const] : []))),
    );
}
