import {
  type AnnualField,
  type AnnualItem,
  EMPTY_ITEM,
  mergeItem,
  type StoredItem,
} from '@cchc/domain/annual-plan';
import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { Notice } from '../../shared/notice.tsx';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import { fieldWords } from './field-words.ts';
import type { YearAtHand } from './use-year.ts';

const useStyles = makeStyles({
  set: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  year: YearAtHand;
  base: AnnualItem | null;
  mine: AnnualItem;
  /** What somebody else saved meanwhile; its value null: they took it out. */
  stored: StoredItem;
  /** The two put together, to be looked at and saved. */
  merged(item: AnnualItem): void;
  /** What I typed goes. */
  discard(): void;
}

/** Somebody else saved the same task: both versions beside each other, and nothing is decided for the person. */
export function MovedPanel({ year, base, mine, stored, merged, discard }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = EDIT_TEXTS[locale];
  const common = useTexts();
  const [chosen, setChosen] = useState<Partial<Record<AnnualField, 'mine' | 'theirs'>>>({});
  const before = base ?? EMPTY_ITEM;
  const who = year.people[stored.by] ?? common.unknownPerson;
  const when = showInstant(stored.at, locale);
  const theirs = stored.value;
  if (theirs === null)
    return (
      <Notice
        intent="warning"
        title={texts.gone(who, when)}
        actions={
          <>
            <Button appearance="primary" onClick={() => merged(mine)}>
              {texts.keepMine}
            </Button>
            <Button onClick={discard}>{texts.dropMine}</Button>
          </>
        }
      >
        <Text size={200}>{texts.goneHint}</Text>
      </Notice>
    );
  const merge = mergeItem(before, mine, theirs);
  const words = (field: AnnualField, item: AnnualItem) => fieldWords(field, item, year.plan, texts, locale);
  const open = merge.asked.filter((field) => chosen[field] === undefined);
  const take = () => {
    const own = Object.fromEntries(
      merge.asked.filter((field) => chosen[field] === 'theirs').map((field) => [field, theirs[field]]),
    );
    merged({ ...merge.item, ...own });
  };
  return (
    <Notice
      intent="warning"
      title={texts.moved(who, when)}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={open.length > 0}
            onClick={() => open.length === 0 && take()}
          >
            {texts.merge}
          </Button>
          <Button onClick={discard}>{texts.dropMine}</Button>
        </>
      }
    >
      {merge.asked.length > 0 && <Text size={200}>{texts.movedHint}</Text>}
      {merge.asked.map((field) => (
        <fieldset key={field} className={styles.set}>
          <legend style={{ fontWeight: 600 }}>{texts.field[field]}</legend>
          <Text size={200} block className={styles.before}>
            {texts.before}: {words(field, before)}
          </Text>
          <RadioGroup
            aria-label={texts.field[field]}
            value={chosen[field] ?? ''}
            onChange={(_, { value }) => setChosen({ ...chosen, [field]: value as 'mine' | 'theirs' })}
          >
            <Radio
              value="mine"
              label={<span className={styles.words}>{`${texts.mine}: ${words(field, mine)}`}</span>}
            />
            <Radio
              value="theirs"
              label={<span className={styles.words}>{`${texts.theirs}: ${words(field, theirs)}`}</span>}
            />
          </RadioGroup>
        </fieldset>
      ))}
      {merge.theirs.length > 0 && (
        <div className={layout.tight}>
          <Text size={200}>{texts.takenFrom}</Text>
          {merge.theirs.map((field) => (
            <Text key={field} size={200} className={styles.words}>
              {texts.field[field]}: {words(field, theirs)}
            </Text>
          ))}
        </div>
      )}
    </Notice>
  );
}
