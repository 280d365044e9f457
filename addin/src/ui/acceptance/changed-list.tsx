import { type AcceptanceUnit, entryDefs, type Plan } from '@cchc/domain';
import { makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { entryName } from './entry-name.ts';
import { ACCEPTANCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '4px 0' },
  value: { overflowWrap: 'anywhere' },
});

interface Props {
  of: AcceptanceUnit;
  plan: Plan;
  year: number;
  people: Readonly<Record<string, string>>;
}

/** What changed in a report since this person looked at it. */
export function ChangedList({ of: { unit, seen, changed }, plan, year, people }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ACCEPTANCE_TEXTS[locale];
  const [open, setOpen] = useState(false);
  const defs = useMemo(() => entryDefs(plan, unit, year), [plan, unit, year]);
  if (seen === null || changed === null || changed.length === 0)
    return (
      <Text size={200} className={layout.muted}>
        {seen === null || changed === null ? words.first : words.untouched}
      </Text>
    );
  const value = (entry: (typeof changed)[number]['after'], key: string): string =>
    entry === null ? words.empty : entryLines(entry, defs.get(key), locale).join('; ');
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Text size={200} weight="semibold">
          {words.changed(changed.length)}
        </Text>
      </summary>
      {open && (
        <ul className={layout.list}>
          {changed.map(({ key, before, after, by, at }) => (
            <li key={key} className={layout.tight}>
              <Text size={200}>{entryName(plan, key)}</Text>
              <Text size={200} weight="semibold" className={styles.value}>
                {words.fromTo(value(before, key), value(after, key))}
              </Text>
              <Text size={200} className={layout.muted}>
                {words.by(people[by] ?? texts.unknownPerson, showInstant(at, locale))}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
