import { isAddress } from '@cchc/domain';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { REMINDER_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  addresses: readonly string[];
  busy: boolean;
  save(addresses: string[]): void;
  cancel(): void;
}

/** Where the mails of a unit go; what is no address is said, and nothing is saved. */
export function AddressForm({ addresses, busy, save, cancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = REMINDER_TEXTS[useLocale()];
  const [typed, setTyped] = useState(addresses.join(', '));
  const [wrong, setWrong] = useState(false);
  const done = () => {
    const list = typed.split(/[\s,;]+/).filter(Boolean);
    if (list.every(isAddress)) save(list);
    else setWrong(true);
  };
  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <Field
        label={words.address}
        {...(wrong && { validationState: 'error', validationMessage: words.addressWrong })}
      >
        <Input
          name="addresses"
          value={typed}
          autoComplete="off"
          autoFocus
          onChange={(_, { value }) => {
            setTyped(value);
            setWrong(false);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabledFocusable={busy}>
          {words.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
