import type { AppendixRow, RowChoice } from '@cchc/domain/annual-plan';
import { Badge, Select, Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { ANNUAL_TEXTS } from './texts.ts';

const optionOf = (choice: RowChoice | null): string =>
  choice === null ? '' : choice.take === 'clauses' ? choice.clauses.join('+') : choice.take;

const choiceFrom = (value: string): RowChoice | null => {
  if (value === '') return null;
  if (value === 'own') return { take: 'own', under: null };
  return value === 'nothing' ? { take: 'nothing' } : { take: 'clauses', clauses: value.split('+') };
};

const clipped = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** One row of the appendix with what it is taken for; every choice can be changed before anything is applied. */
export function RowCard({
  row,
  choice,
  choose,
}: {
  row: AppendixRow;
  choice: RowChoice | null;
  choose: (choice: RowChoice | null) => void;
}) {
  const layout = useLayout();
  const texts = ANNUAL_TEXTS[useLocale()];
  const { candidates } = row.match;
  const details = [row.lead, row.deadline, row.product].filter((each) => each !== '').join(' · ');
  const value = optionOf(choice);
  const known = candidates.some(({ clauses }) => clauses.join('+') === value);
  return (
    <li className={layout.card}>
      <Text size={200} className={layout.muted}>
        {texts.line(row.place.line)}
        {row.place.sheet === null ? '' : ` · ${row.place.sheet}`}
      </Text>
      <Text weight="semibold">{row.text}</Text>
      {details !== '' && <Text size={200}>{details}</Text>}
      {choice === null && (
        <Badge appearance="tint" color="warning" style={{ alignSelf: 'flex-start' }}>
          {texts.undecided.replaceAll('—', '').trim()}
        </Badge>
      )}
      <Select
        aria-label={texts.choose(clipped(row.text))}
        value={value}
        onChange={(_, data) => choose(choiceFrom(data.value))}
      >
        <option value="">{texts.undecided}</option>
        {candidates.map(({ clauses, text, score }) => (
          <option key={clauses.join('+')} value={clauses.join('+')}>
            {`${clauses.join(', ')} (${texts.fits(Math.round(score * 100))}) ${clipped(text)}`}
          </option>
        ))}
        {!known && choice?.take === 'clauses' && <option value={value}>{choice.clauses.join(', ')}</option>}
        <option value="own">{texts.asOwn}</option>
        <option value="nothing">{texts.nothing}</option>
      </Select>
    </li>
  );
}
