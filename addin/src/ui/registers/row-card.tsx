import type { Register } from '@cchc/domain';
import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { RegisterRow } from '../../sync/register-rows.ts';
import { useLayout } from '../shared/layout.ts';
import { useFocusStep } from '../shared/use-focus-step.ts';
import { useLocale } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { useLedger } from '../use-ledger.ts';
import { type Answered, AnswerRow } from './answer-row.tsx';
import { choiceName, fieldName, nameOfRow, type Rights } from './model.ts';
import type { RegisterTexts } from './texts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', textWrap: 'pretty' },
  asked: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  row: RegisterRow;
  register: Register;
  texts: RegisterTexts;
  rights: Rights;
  answer(row: RegisterRow, text: string | null): Promise<Answered>;
}

/** One row: what it is about, how it stands, what was answered, and what one may do about it. */
export function RowCard({ row, register, texts, rights, answer }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const ledger = useLedger();
  const [doing, setDoing] = useState<'answer' | 'remove' | null>(null);
  const card = useRef<HTMLLIElement>(null);
  useFocusStep(card, doing);
  const { fields, reply, place, status, key } = row;
  const name = nameOfRow(row) ?? texts.nameless;
  const state = register.fields.find((field) => field.key === 'status');
  const told = register.fields.filter(
    (field) =>
      field.key !== 'status' && fields[field.key] !== undefined && fields[field.key] !== nameOfRow(row),
  );
  const shown = (text: string, type: string, field: (typeof told)[number]): string =>
    type === 'date' ? showDate(text, locale) : field.choices ? choiceName(field, text, texts) : text;
  const answered = reply.answer !== undefined;
  const mayAnswer = rights.answers && register.reply.length > 0;
  const mayRemove = rights.writes && place !== null && status !== 'conflict';
  return (
    <li className={layout.card} ref={card}>
      <div className={layout.tight}>
        <div className={styles.head}>
          {state && fields.status !== undefined && (
            <Badge appearance="tint" color="informative">
              {choiceName(state, fields.status, texts)}
            </Badge>
          )}
          {status !== 'saved' && (
            <Badge appearance="tint" color={status === 'waiting' ? 'brand' : 'warning'}>
              {texts.status[status]}
            </Badge>
          )}
        </div>
        <Text weight="semibold" className={styles.words}>
          {name}
        </Text>
        {told.map((field) => (
          <Text key={field.key} size={200} className={styles.words}>
            {`${fieldName(field, texts)}: ${shown(fields[field.key] ?? '', field.type, field)}`}
          </Text>
        ))}
      </div>
      {register.reply.length > 0 && doing !== 'answer' && (
        <div className={layout.tight}>
          <Text size={200} className={answered ? styles.words : layout.muted}>
            {answered ? `${texts.answer}: ${reply.answer}` : texts.noAnswer}
          </Text>
          {reply.answeredBy !== undefined && (
            <Text size={200} className={layout.muted}>
              {texts.answeredBy(reply.answeredBy)}
            </Text>
          )}
        </div>
      )}
      {status === 'conflict' && <Text size={200}>{texts.conflictText}</Text>}
      {doing === 'answer' && (
        <AnswerRow
          name={name}
          before={reply.answer ?? ''}
          texts={texts}
          save={(text) => answer(row, text)}
          onDone={() => setDoing(null)}
        />
      )}
      {doing === 'remove' && (
        <fieldset className={styles.asked} data-step="remove" aria-label={texts.removeOf(name)}>
          <Text size={200}>{texts.removeAsk}</Text>
          <div className={styles.actions}>
            <Button size="small" onClick={() => void ledger.registers.removeHere(key)}>
              {texts.removeYes}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setDoing(null)}>
              {texts.removeNo}
            </Button>
          </div>
        </fieldset>
      )}
      {doing === null && (place || mayAnswer || mayRemove) && (
        <div className={styles.actions}>
          {mayAnswer && (
            <Button
              size="small"
              data-opens="answer"
              aria-label={texts.answerOf(name)}
              onClick={() => setDoing('answer')}
            >
              {answered ? texts.changeAnswer : texts.answer}
            </Button>
          )}
          {place && (
            <Button size="small" aria-label={texts.goToOf(name)} onClick={() => void ledger.goTo(place)}>
              {texts.goTo}
            </Button>
          )}
          {mayRemove && (
            <Button
              size="small"
              appearance="subtle"
              data-opens="remove"
              aria-label={texts.removeOf(name)}
              onClick={() => setDoing('remove')}
            >
              {texts.remove}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
