import { Field, Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS, type Filter } from './edit-texts.ts';
import { ItemCard } from './item-card.tsx';
import type { ItemDraft } from './item-draft.ts';
import { isIn, listedOf } from './list-model.ts';
import type { YearAtHand } from './use-year.ts';

const FILTERS: readonly Filter[] = [
  'planned',
  'unplanned',
  'late',
  'no-person',
  'no-deadline',
  'no-product',
  'own',
];

interface Props {
  year: YearAtHand;
  drafts: ReadonlyMap<string, ItemDraft>;
  filter: Filter;
  choose(filter: Filter): void;
  edit(id: string): void;
  history(id: string): void;
}

/** The year's tasks in the order of the plan, those of the commune's own last; and the clauses that nobody planned yet. */
export function ItemList({ year, drafts, filter, choose, edit, history }: Props) {
  const layout = useLayout();
  const texts = EDIT_TEXTS[useLocale()];
  const all = listedOf(year.plan, year.items);
  const of = (each: Filter) => all.filter((listed) => isIn(each, listed, year.today));
  const shown = of(filter);
  return (
    <div className={layout.stack}>
      <Field label={texts.show}>
        <NarrowSelect value={filter} onChange={(_, { value }) => choose(value as Filter)}>
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {texts.filters[each]} ({of(each).length})
            </option>
          ))}
        </NarrowSelect>
      </Field>
      {shown.length === 0 && filter !== 'planned' && <Text>{texts.nothing}</Text>}
      <ul className={layout.list}>
        {shown.map((listed) => (
          <ItemCard
            key={listed.id}
            year={year}
            listed={listed}
            unsaved={drafts.has(listed.id)}
            edit={() => edit(listed.id)}
            history={() => history(listed.id)}
          />
        ))}
      </ul>
    </div>
  );
}
