import { componentsOf } from '../entries/entry-def.ts';
import type { Indicator } from '../plan/schema.ts';
import type { PlanSettings } from '../settings/settings.ts';
import type { Components } from './result.ts';

/**
 * Figures as the two numbers that a result is worked out of: part and whole of a share, current figure and baseline of a
 * change; a level has only the first. Nulls while a figure is missing.
 */
export function shareOf(
  { measure, acrossUnits }: Indicator,
  components: Components,
  { satisfactionFormula }: PlanSettings,
): [part: number | null, whole: number | null] {
  const of = (key: string): number | null => {
    const value = components[key];
    return value === undefined ? null : Number(value);
  };
  switch (measure.kind) {
    case 'survey': {
      const counts = componentsOf(measure).map(({ key }) => of(key));
      if (counts.includes(null)) return [null, null];
      const all = (counts as number[]).reduce((sum, count) => sum + count, 0);
      if (satisfactionFormula === 'top-two') return [Number(counts[3]) + Number(counts[4]), all];
      return [(counts as number[]).reduce((sum, count, i) => sum + count * (i + 1), 0), all * 5];
    }
    case 'checklist': {
      const said = measure.items.filter(({ code }) => components[code] !== undefined);
      if (said.length < measure.items.length) return [null, null];
      return [said.filter(({ code }) => components[code] === true).length, said.length];
    }
    case 'level':
      return [of('level'), null];
    case 'change':
      return [of('current'), measure.baseline.value ?? of('baseline')];
    case 'yes':
      if (acrossUnits === 'obliged-yes' && components.numerator !== undefined)
        return [of('numerator'), of('denominator')];
      return [of('value'), of('value') === null ? null : 1];
    default:
      return [of('numerator'), of('denominator')];
  }
}
