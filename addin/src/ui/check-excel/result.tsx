import { Button, Text, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import type { CheckReport } from './excel-check.ts';
import { CHECK_TEXTS } from './texts.ts';

/** Many panes may not use the clipboard; what is selected can always be copied by hand. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand?.('copy') ?? false;
  }
}

/** What the check found, in one sentence and in full. */
export function Result({ report, stopped }: { report: CheckReport; stopped: boolean }) {
  const layout = useLayout();
  const texts = CHECK_TEXTS[useLocale()];
  const id = useId();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { passed, failed, text } = report;
  const all = passed + failed.length;
  const verdict = stopped ? texts.stopped(passed) : texts.good(passed);
  return (
    <div className={layout.stack}>
      <Text weight="semibold">{failed.length > 0 ? texts.bad(failed.length, all) : verdict}</Text>
      <Textarea
        id={id}
        readOnly
        value={text}
        rows={9}
        resize="vertical"
        aria-label={texts.result}
        className={layout.wide}
      />
      <Button onClick={async () => setCopied(await copy(document.getElementById(id) as HTMLTextAreaElement))}>
        {texts.copy}
      </Button>
      <Text role="status">{copied === null ? '' : copied ? texts.copied : texts.notCopied}</Text>
    </div>
  );
}
