import { type Appendix, choiceOf, type RowChoice } from '@cchc/domain/annual-plan';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { RowCard } from './row-card.tsx';
import { ANNUAL_TEXTS } from './texts.ts';

export type Choices = Record<number, RowChoice | null>;

/** What was understood of an appendix; rows that need a choice stand first, and nothing changes before "Áp dụng". */
export function Preview({
  appendix,
  busy,
  apply,
  cancel,
}: {
  appendix: Appendix;
  busy: boolean;
  apply: (choices: Record<number, RowChoice>) => void;
  cancel: () => void;
}) {
  const layout = useLayout();
  const texts = ANNUAL_TEXTS[useLocale()];
  const [changed, setChanged] = useState<Choices>({});
  const choices = appendix.rows.map((row) => {
    const own = changed[row.index];
    return own === undefined ? choiceOf(row) : own;
  });
  const count = (take: RowChoice['take'] | null): number =>
    choices.filter((each) => (each?.take ?? null) === take).length;
  const open = count(null);
  const asked = (index: number): number => (appendix.rows[index]?.match.verdict === 'ask' ? 0 : 1);
  const sorted = [...appendix.rows].sort((a, b) => asked(a.index) - asked(b.index) || a.index - b.index);
  const told = [
    ...appendix.aside.map(({ text, why }) => ({ text, why: texts.whys[why] })),
    ...appendix.leftOut.map(({ text, what }) => ({ text, why: texts.left[what] })),
  ];
  return (
    <div className={layout.stack}>
      <Text role="status">{texts.found(count('clauses'), count('own'), open)}</Text>
      <ul className={layout.list}>
        {sorted.map((row) => (
          <RowCard
            key={row.index}
            row={row}
            choice={choices[row.index] ?? null}
            choose={(choice) => setChanged({ ...changed, [row.index]: choice })}
          />
        ))}
      </ul>
      {told.length > 0 && (
        <details>
          <summary>{texts.aside(told.length)}</summary>
          <ul className={layout.list}>
            {told.map(({ text, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two lines may be the same
              <li key={i}>
                <Text size={200}>{text === '' ? why : `${text.slice(0, 160)} (${why})`}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open > 0 && <Text size={200}>{texts.applyHint(open)}</Text>}
      <Button
        appearance="primary"
        disabled={open > 0 || busy}
        onClick={() =>
          apply(Object.fromEntries(choices.flatMap((choice, i) => (choice === null ? [] : [[i, choice]]))))
        }
      >
        {texts.apply}
      </Button>
      <Button disabled={busy} onClick={cancel}>
        {texts.cancel}
      </Button>
    </div>
  );
}
