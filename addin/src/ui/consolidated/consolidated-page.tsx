import type { Include } from '@cchc/domain';
import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { consolidatedPath } from '../../sync/refill-file.ts';
import { Download } from '../province/download.tsx';
import { IncludeField } from '../shared/include-field.tsx';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { RefillOutcome } from './refill-outcome.tsx';
import { CONSOLIDATED_TEXTS } from './texts.ts';
import { useRefill } from './use-refill.ts';

/** Tệp tổng hợp: a new file of the period, or one that somebody went on with, filled anew. */
export function ConsolidatedPage({ period }: { period: string }) {
  const layout = useLayout();
  const texts = useTexts();
  const words = CONSOLIDATED_TEXTS[useLocale()];
  const input = useRef<HTMLInputElement>(null);
  const [include, setInclude] = useState<Include>('all');
  const { refill, start, stop } = useRefill();
  const working = refill.kind === 'working';
  return (
    <>
      <IncludeField label={texts.totals.include} include={include} choose={setInclude} />
      <Section title={words.fresh}>
        <div>
          <Download
            primary
            path={consolidatedPath(period, include)}
            file={`tong-hop-${period}.xlsx`}
            label={words.download}
          />
        </div>
      </Section>
      <Section title={words.again}>
        <Text size={200}>{words.againText}</Text>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          data-refill
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void start({ period, include, file });
            currentTarget.value = '';
          }}
        />
        <div>
          <Button disabledFocusable={working} onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
        </div>
        <div role="status" className={layout.stack}>
          {working && (
            <>
              <Text size={200}>{words.steps[refill.step]}</Text>
              <ProgressBar
                aria-label={words.steps[refill.step]}
                value={refill.step === 'fetching' ? 0.2 : 0.7}
              />
            </>
          )}
          {refill.kind === 'stopped' && <Text size={200}>{words.stopped}</Text>}
        </div>
        {working && (
          <div>
            <Button size="small" onClick={stop}>
              {words.cancel}
            </Button>
          </div>
        )}
        <RefillOutcome refill={refill} />
      </Section>
    </>
  );
}
