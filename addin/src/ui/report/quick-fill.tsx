import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Offer } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { CloseOffer } from './close-offer.tsx';
import { PreviousTexts } from './previous-texts.tsx';

/** Many cells at once: 0 or a mark for the empty cells of the selection, last period's texts to edit. Each shows first what it would do. */
export function QuickFill() {
  const layout = useLayout();
  const { quick } = useTexts();
  const ledger = useLedger();
  const { offer, busy } = useLedgerState();
  return (
    <Section title={quick.title}>
      {offer === null && (
        <div className={layout.stack}>
          <Button disabledFocusable={busy !== null} onClick={() => void ledger.offerEmpty()}>
            {quick.empty}
          </Button>
          <Text size={200} className={layout.muted}>
            {quick.emptyHint}
          </Text>
          <Button disabledFocusable={busy !== null} onClick={() => void ledger.offerPrevious()}>
            {quick.previous}
          </Button>
        </div>
      )}
      {offer?.kind === 'empty' && <EmptyOffer offer={offer} />}
      {offer?.kind === 'previous' && <PreviousTexts texts={offer.texts} />}
      {offer?.kind === 'filled' && (
        <div className={layout.stack}>
          <Notice intent="info" title={offer.count > 0 ? quick.filled(offer.count) : quick.filledNone} />
          <CloseOffer />
        </div>
      )}
    </Section>
  );
}

function EmptyOffer({ offer: { zero, mark } }: { offer: Offer & { kind: 'empty' } }) {
  const layout = useLayout();
  const { quick, entry } = useTexts();
  const ledger = useLedger();
  const { busy } = useLedgerState();
  const [reason, setReason] = useState('');
  if (zero + mark === 0)
    return (
      <div className={layout.stack}>
        <Notice intent="info" title={quick.nothingEmpty} />
        <CloseOffer />
      </div>
    );
  const marks = (['none-arising', 'no-data'] as const).map((each) => (
    <Button
      key={each}
      disabledFocusable={busy !== null}
      onClick={() => void ledger.takeEmpty({ kind: 'mark', mark: each, reason })}
    >
      {quick.mark(entry.marks[each], mark)}
    </Button>
  ));
  return (
    <div className={layout.stack}>
      <Text size={200}>{quick.found(zero, mark)}</Text>
      {zero > 0 && (
        <Button disabledFocusable={busy !== null} onClick={() => void ledger.takeEmpty({ kind: 'zero' })}>
          {quick.zero(zero)}
        </Button>
      )}
      {mark > 0 && (
        <>
          <Field label={quick.reason} hint={quick.reasonHint}>
            <Textarea
              name="reason"
              value={reason}
              autoComplete="off"
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          {marks}
        </>
      )}
      <Button appearance="subtle" onClick={() => ledger.closeOffer()}>
        {quick.cancel}
      </Button>
    </div>
  );
}
