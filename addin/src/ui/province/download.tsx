import type { RequestError } from '@cchc/domain';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { saveFile } from '../shared/save-file.ts';
import { useLocale } from '../text/texts.ts';
import { useLedger } from '../use-ledger.ts';
import { PROVINCE_TEXTS } from './texts.ts';

interface Props {
  /** Address at the API. */
  path: string;
  file: string;
  label: string;
  primary?: boolean;
  /** Which one, where several files can be had. */
  about?: string;
}

/** Fetches a file and gives it to the person. */
export function Download({ path, file, label, primary = false, about }: Props) {
  const words = PROVINCE_TEXTS[useLocale()];
  const { province } = useLedger();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);
  async function fetched() {
    setBusy(true);
    const answer = await province.file(path);
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) saveFile(answer.value, file);
  }
  return (
    <>
      <Button
        {...(primary && { appearance: 'primary' })}
        {...(about !== undefined && { 'aria-label': `${label}: ${about}` })}
        disabledFocusable={busy}
        onClick={() => void fetched()}
      >
        {busy ? words.downloading : label}
      </Button>
      {error && <ErrorNotice error={error} title={words.downloadFailed} retry={() => void fetched()} />}
    </>
  );
}
