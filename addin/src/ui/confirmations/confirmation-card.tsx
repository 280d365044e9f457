import type { Confirmation, ConfirmationItem, EntryDef, Indicator } from '@cchc/domain';
import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import { Facts } from '../plan/items/facts.tsx';
import { Quote } from '../plan/items/quote.tsx';
import { useLayout } from '../shared/layout.ts';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { badgeOf } from './confirmations-model.ts';
import { CONFIRMATION_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const COLOURS = { open: 'informative', confirmed: 'success', outdated: 'warning', empty: 'subtle' } as const;

interface Props {
  item: ConfirmationItem;
  name: string;
  def: EntryDef | undefined;
  indicator: Indicator | undefined;
  units: Record<string, string>;
  people: Record<string, string>;
  busy: boolean;
  onConfirm: (confirmer: string) => void;
}

/** One figure that two units share: the sentence, what stands there, who said what of it, and the word to give. */
export function ConfirmationCard({ item, name, def, indicator, units, people, busy, onConfirm }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = CONFIRMATION_TEXTS[locale];
  const { entry, confirmations, waiting, mine } = item;
  const badge = badgeOf(item);
  const nameOf = (unit: string): string => units[unit] ?? unit;
  const person = (id: string): string => people[id] ?? texts.unknownPerson;
  const said = ({ unit, by, at, version }: Confirmation): string =>
    (version === entry?.version ? words.confirmed : words.older)(
      nameOf(unit),
      person(by),
      showInstant(at, locale),
    );
  const figures = entry?.value
    ? [
        ...entryLines(entry.value, def, locale),
        words.written(person(entry.by), showInstant(entry.at, locale)),
      ]
    : [entry ? words.cleared : words.nothing];
  const lines = (each: readonly string[]) => each.map((text) => <Text key={text}>{text}</Text>);
  const word = [
    ...confirmations.map(said),
    ...(entry?.value && waiting.length > 0 ? [words.waiting(waiting.map(nameOf).join(', '))] : []),
  ];
  return (
    <li className={layout.card}>
      <div className={styles.head}>
        <Text weight="semibold" lang="vi">
          {name}
        </Text>
        <Badge appearance="tint" color={COLOURS[badge]}>
          {words.states[badge]}
        </Badge>
        <Text size={200} className={layout.muted}>
          {words.enteredBy(item.name)}
        </Text>
      </div>
      <Facts
        facts={[
          [words.figures, lines(figures)],
          [words.word, word.length > 0 ? lines(word) : null],
          [words.sentence, indicator ? <Quote key="quote" quote={indicator.quote} /> : null],
        ]}
      />
      {mine.length > 0 && (
        <div className={styles.actions}>
          {mine.map((unit) => {
            const action = mine.length > 1 ? words.confirmFor(nameOf(unit)) : words.confirm;
            return (
              <Button
                key={unit}
                disabledFocusable={busy}
                aria-label={words.about(action, name)}
                onClick={() => onConfirm(unit)}
              >
                {action}
              </Button>
            );
          })}
        </div>
      )}
    </li>
  );
}
