import { Button, Field, Input, Link, Text, ToggleButton } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { type FormEvent, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { SamplePeople } from './sample-people.tsx';

export function SignIn() {
  const layout = useLayout();
  const { signIn: texts, errorTitle } = useTexts();
  const ledger = useLedger();
  const { busy, error } = useLedgerState();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const signing = busy === 'signing-in';

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const first = name.trim() === '' ? 'login' : password === '' ? 'password' : null;
    if (first) (event.currentTarget.elements.namedItem(first) as HTMLInputElement | null)?.focus();
    else if (!signing) void ledger.signIn(name.trim(), password);
  }

  return (
    <div className={layout.screen}>
      <form className={layout.card} onSubmit={submit} noValidate aria-label={texts.title}>
        <div className={layout.tight}>
          <Text as="h2" size={500} weight="semibold" style={{ margin: 0 }}>
            {texts.title}
          </Text>
          <Text size={200} className={layout.muted}>
            {texts.lead}
          </Text>
        </div>
        {error && <ErrorNotice error={error} title={errorTitle.signIn} />}
        <Field
          label={texts.name}
          {...(tried && name.trim() === '' && { validationMessage: texts.nameMissing })}
        >
          <Input
            name="login"
            value={name}
            onChange={(_, data) => setName(data.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Field
          label={texts.password}
          {...(tried && password === '' && { validationMessage: texts.passwordMissing })}
        >
          <Input
            name="password"
            type={shown ? 'text' : 'password'}
            value={password}
            onChange={(_, data) => setPassword(data.value)}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            contentAfter={
              <ToggleButton
                appearance="transparent"
                size="small"
                checked={shown}
                icon={shown ? <EyeOffRegular /> : <EyeRegular />}
                aria-label={shown ? texts.hide : texts.show}
                onClick={() => setShown(!shown)}
              />
            }
          />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={signing}>
          {signing ? texts.submitting : texts.submit}
        </Button>
        <Link as="button" type="button" aria-expanded={forgotten} onClick={() => setForgotten(!forgotten)}>
          {texts.forgotten}
        </Link>
        {forgotten && <Text size={200}>{texts.forgottenText}</Text>}
      </form>
      <SamplePeople />
    </div>
  );
}
