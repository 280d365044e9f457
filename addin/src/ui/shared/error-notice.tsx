import type { RequestError } from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { explain } from '../text/facts.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { Notice } from './notice.tsx';

interface Props {
  error: RequestError;
  title: string;
  retry?: (() => void) | undefined;
  /** What the button says, where it does not try again. */
  again?: string | undefined;
}

/** What happened, what to do, and the way to try again. */
export function ErrorNotice({ error, title, retry, again }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const { names, people, me } = useLedgerState();
  const { reason, remedy } = explain(error, locale, { names, people, units: me?.units ?? [] });
  return (
    <Notice
      intent="error"
      title={title}
      actions={
        retry && (
          <Button size="small" onClick={retry}>
            {again ?? texts.retry}
          </Button>
        )
      }
    >
      <Text size={200}>{reason}</Text>
      <Text size={200}>{remedy}</Text>
    </Notice>
  );
}
