import { EMPTY_ITEM, leadsOf, progressOf, statusOn } from '@cchc/domain/annual-plan';
import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import { unitNames } from './field-words.ts';
import type { Listed } from './list-model.ts';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' },
});

interface Props {
  year: YearAtHand;
  listed: Listed;
  /** Something was typed for it and not saved. */
  unsaved: boolean;
  edit(): void;
  history(): void;
}

/** One task: who, by when, with which result, how far it is. */
export function ItemCard({ year, listed: { id, text, item }, unsaved, edit, history }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = ANNUAL_TEXTS[locale];
  const words = EDIT_TEXTS[locale];
  const names = unitNames(year.plan);
  const status = item && statusOn(item, year.today);
  const progress = item && progressOf(item);
  const who = [item?.person, ...leadsOf(year.plan, id, item).map((code) => names.get(code) ?? code)];
  const place = item?.own == null ? id : [texts.own, item.under && words.belongs(item.under)];
  const done = item?.milestones.filter((each) => each.done !== null).length ?? 0;
  return (
    <li className={layout.card}>
      <Text size={200} className={layout.muted}>
        {[place].flat().filter(Boolean).join(' · ')}
      </Text>
      <Text weight="semibold" lang="vi">
        {text}
      </Text>
      <Text size={200}>{who.filter(Boolean).join(' · ')}</Text>
      {item && (
        <Text size={200}>
          {[item.deadline?.text || texts.noDeadline, item.product].filter(Boolean).join(' · ')}
        </Text>
      )}
      <div className={styles.row}>
        {item && status && (
          <Badge appearance="tint" color={status.endsWith('late') ? 'danger' : 'informative'}>
            {words.status[status]}
            {progress === null ? '' : ` · ${Math.round(progress)}%`}
          </Badge>
        )}
        {item && item.milestones.length > 0 && (
          <Text size={200}>{words.milestonesDone(done, item.milestones.length)}</Text>
        )}
        {unsaved && (
          <Badge appearance="tint" color="warning">
            {words.unsaved}
          </Badge>
        )}
      </div>
      <div className={styles.row}>
        {year.may(id, item, item ?? EMPTY_ITEM) && (
          <Button
            size="small"
            data-opens={id}
            aria-label={item ? words.editOf(text) : words.planOf(text)}
            onClick={edit}
          >
            {item ? words.edit : words.plan}
          </Button>
        )}
        {year.doc.items[id] && (
          <Button size="small" appearance="subtle" aria-label={words.historyOf(text)} onClick={history}>
            {words.history}
          </Button>
        )}
      </div>
    </li>
  );
}
