import { Button, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from './layout.ts';

interface Props {
  text: string;
  label: string;
  copy: string;
  copied: string;
  notCopied: string;
  /** Shown from the start; else only where Excel's browser does not let it be copied. */
  shown?: boolean;
  primary?: boolean;
  onCopied?: () => void;
}

/** A text to take elsewhere. Where the clipboard is closed to us, it stands there to be selected. */
export function CopyText({
  text,
  label,
  copy,
  copied,
  notCopied,
  shown = false,
  primary = false,
  onCopied,
}: Props) {
  const layout = useLayout();
  const [done, setDone] = useState<boolean | null>(null);
  async function toClipboard() {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      onCopied?.();
    } catch {
      setDone(false);
    }
  }
  return (
    <div className={layout.stack}>
      <div>
        <Button
          {...(primary ? { appearance: 'primary' } : { size: 'small' })}
          onClick={() => void toClipboard()}
        >
          {copy}
        </Button>
      </div>
      <Text size={200} role="status">
        {done === null ? '' : done ? copied : notCopied}
      </Text>
      {(shown || done === false) && <Textarea value={text} readOnly rows={10} aria-label={label} lang="vi" />}
    </div>
  );
}
