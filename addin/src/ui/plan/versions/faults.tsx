import type { PlanFault } from '@cchc/domain/plan-check';
import { Text } from '@fluentui/react-components';
import { CopyText } from '../../shared/copy-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useLocale } from '../../text/texts.ts';
import { VERSION_TEXTS } from './texts.ts';

/** Shown at once; the copied list has all. */
const SHOWN = 20;

/** Everything that is wrong with a plan file, in words, to be sent to whoever keeps it. */
export function Faults({ faults }: { faults: readonly PlanFault[] }) {
  const locale = useLocale();
  const texts = VERSION_TEXTS[locale];
  const lines = faults.map(({ path, message }) =>
    path === '' ? message[locale] : `${message[locale]} [${path}]`,
  );
  return (
    <Notice intent="error" title={texts.faults(faults.length)}>
      <ol>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line} style={{ overflowWrap: 'anywhere' }}>
            <Text size={200}>{line}</Text>
          </li>
        ))}
      </ol>
      <CopyText
        text={lines.join('\n')}
        label={texts.faultsList}
        copy={texts.copy}
        copied={texts.copied}
        notCopied={texts.notCopied}
      />
    </Notice>
  );
}
