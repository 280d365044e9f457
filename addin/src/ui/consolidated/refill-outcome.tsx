import { Text } from '@fluentui/react-components';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { UnitList } from '../shared/unit-list.tsx';
import { useLocale } from '../text/texts.ts';
import { ChangesList } from './changes-list.tsx';
import { refusalWords } from './file-texts.ts';
import { CONSOLIDATED_TEXTS } from './texts.ts';
import type { Refill } from './use-refill.ts';

/** What became of a file that was to be filled anew. */
export function RefillOutcome({ refill }: { refill: Refill }) {
  const layout = useLayout();
  const locale = useLocale();
  const words = CONSOLIDATED_TEXTS[locale];
  if (refill.kind === 'failed') {
    const { name, refusal } = refill;
    if (refusal.kind === 'server') return <ErrorNotice error={refusal.error} title={words.failed(name)} />;
    const [reason, remedy] = refusalWords(refusal, locale);
    return (
      <Notice intent="error" title={words.failed(name)}>
        <Text size={200}>{reason}</Text>
        <Text size={200}>{remedy}</Text>
      </Notice>
    );
  }
  if (refill.kind !== 'done') return null;
  const { refreshed, added, lost, changes } = refill.value;
  return (
    <>
      <Notice intent="info" title={words.done(refill.name, refreshed.length)}>
        {added.length > 0 && <Text size={200}>{words.added(added.join(', '))}</Text>}
      </Notice>
      {lost.length > 0 && (
        <Notice intent="warning" title={words.lost(lost.length)}>
          <Text size={200} className={layout.muted}>
            {words.lostText}
          </Text>
          <UnitList items={lost.map(({ sheet, code }) => words.lostRow(sheet, code))} />
        </Notice>
      )}
      <ChangesList changes={changes} unknown={words.unknown} />
    </>
  );
}
