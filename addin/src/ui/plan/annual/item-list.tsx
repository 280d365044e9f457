import { type Plan, TASK_STATUS_NAMES } from '@cchc/domain';
import { type AnnualItem, leadsOf, progressOf, statusOn } from '@cchc/domain/annual-plan';
import { Badge, makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { ANNUAL_TEXTS } from './texts.ts';

const useStyles = makeStyles({ badge: { alignSelf: 'flex-start' } });

/** The year's tasks in the order of the plan, those of the commune's own last. */
export function ItemList({
  plan,
  items,
  today,
}: {
  plan: Plan;
  items: Readonly<Record<string, AnnualItem>>;
  today: string;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = ANNUAL_TEXTS[useLocale()];
  const clauses = plan.tasks.flatMap((task) => task.clauses);
  const names = new Map(
    plan.units.flatMap(({ code, name, members = [] }) => [
      [code, name] as const,
      ...members.map((each) => [each.code, each.name] as const),
    ]),
  );
  const shown = [
    ...clauses.flatMap(({ code, text }) => (items[code] ? [{ id: code, text, item: items[code] }] : [])),
    ...Object.entries(items).flatMap(([id, item]) =>
      item.own === null ? [] : [{ id, text: item.own, item }],
    ),
  ];
  return (
    <ul className={layout.list}>
      {shown.map(({ id, text, item }) => {
        const status = statusOn(item, today);
        const progress = progressOf(item);
        const who = [item.person, ...leadsOf(plan, id, item).map((code) => names.get(code) ?? code)];
        return (
          <li key={id} className={layout.card}>
            <Text size={200} className={layout.muted}>
              {item.own === null ? id : texts.own}
            </Text>
            <Text weight="semibold">{text}</Text>
            <Text size={200}>{who.filter(Boolean).join(' · ')}</Text>
            <Text size={200}>
              {[item.deadline?.text ?? texts.noDeadline, item.product].filter(Boolean).join(' · ')}
            </Text>
            <Badge
              className={styles.badge}
              appearance="tint"
              color={status.endsWith('late') ? 'danger' : 'informative'}
            >
              {TASK_STATUS_NAMES[status]}
              {progress === null ? '' : ` · ${Math.round(progress)}%`}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}
