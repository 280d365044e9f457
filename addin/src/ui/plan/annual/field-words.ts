import type { Locale, Plan } from '@cchc/domain';
import type { AnnualField, AnnualItem } from '@cchc/domain/annual-plan';
import { showDate } from '../../text/times.ts';
import type { EditTexts } from './edit-texts.ts';

/** Names of units, groups and members by their codes. */
export const unitNames = (plan: Plan): Map<string, string> =>
  new Map(
    plan.units.flatMap(({ code, name, members = [] }) => [
      [code, name] as const,
      ...members.map((each) => [each.code, each.name] as const),
    ]),
  );

/** One field of a task in words; lists have a line for each. */
export function fieldWords(
  field: AnnualField,
  item: AnnualItem,
  plan: Plan,
  texts: EditTexts,
  locale: Locale,
): string {
  const names = unitNames(plan);
  const day = (date: string | null): string => (date === null ? '' : showDate(date, locale));
  const lines = (() => {
    switch (field) {
      case 'deadline': {
        const { deadline } = item;
        const end = deadline?.end ? `(${day(deadline.end)})` : '';
        return deadline ? [`${deadline.text} ${end}`.trim()] : [];
      }
      case 'milestones':
        return item.milestones.map(({ name, due, done }) =>
          [name, day(due), done === null ? '' : `✓ ${day(done)}`].filter(Boolean).join(', '),
        );
      case 'leads':
      case 'coordinates':
        return item[field].map((code) => names.get(code) ?? code);
      case 'done':
        return item.done === null ? [] : [day(item.done)];
      case 'dropped':
        return item.dropped ? [`${day(item.dropped.on)}: ${item.dropped.reason}`] : [];
      case 'source':
        return item.source ? [item.source.file] : [];
      default:
        return item[field] === null ? [] : [item[field]];
    }
  })();
  return lines.length === 0 ? texts.empty : lines.join('\n');
}
