import type { AcceptanceUnit } from '@cchc/domain';
import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { ReasonForm } from '../shared/reason-form.tsx';
import { useLocale } from '../text/texts.ts';
import { ACCEPTANCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  units: readonly AcceptanceUnit[];
  busy: boolean;
  nameOf(unit: string): string;
  /** What is shown of each beside its name. */
  about(unit: AcceptanceUnit): ReactNode;
  bring(units: readonly string[], to: 'approved' | 'returned', comment?: string): Promise<boolean>;
}

/** Reports that were sent: many are chosen, then accepted, or asked for more with one comment. */
export function WaitingList({ units, busy, nameOf, about, bring }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = ACCEPTANCE_TEXTS[useLocale()];
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [none, setNone] = useState(false);
  const chosen = units.map(({ unit }) => unit).filter((unit) => marked.includes(unit));
  const mark = (next: readonly string[]) => {
    setMarked(next);
    setNone(false);
  };
  const withChosen = (work: () => void) => (chosen.length === 0 ? setNone(true) : work());
  const done = (ok: boolean) => {
    if (!ok) return;
    setMarked([]);
    setAsking(false);
  };
  return (
    <>
      <Checkbox
        label={words.all}
        checked={chosen.length === units.length ? true : chosen.length > 0 ? 'mixed' : false}
        onChange={(_, { checked }) => mark(checked === true ? units.map(({ unit }) => unit) : [])}
      />
      <ul className={layout.list}>
        {units.map((each) => (
          <li key={each.unit} className={layout.card} data-unit={each.unit}>
            <Checkbox
              label={nameOf(each.unit)}
              checked={marked.includes(each.unit)}
              onChange={(_, { checked }) =>
                mark(checked === true ? [...marked, each.unit] : marked.filter((unit) => unit !== each.unit))
              }
            />
            {about(each)}
          </li>
        ))}
      </ul>
      {none && (
        <Text size={200} role="alert">
          {words.choose}
        </Text>
      )}
      {asking ? (
        <ReasonForm
          label={words.giveBackLabel}
          missing={words.commentMissing}
          send={busy ? words.working : words.giveBackSend}
          cancel={words.cancel}
          busy={busy}
          onSend={(comment) => void bring(chosen, 'returned', comment).then(done)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.row}>
          <Button
            appearance="primary"
            data-accept
            disabledFocusable={busy}
            onClick={() => withChosen(() => void bring(chosen, 'approved').then(done))}
          >
            {busy ? words.working : chosen.length > 0 ? words.accept(chosen.length) : words.acceptNone}
          </Button>
          <Button disabledFocusable={busy} onClick={() => withChosen(() => setAsking(true))}>
            {words.giveBack}
          </Button>
        </div>
      )}
    </>
  );
}
