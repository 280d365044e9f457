import { ErrorNotice } from '../shared/error-notice.tsx';
import { Loading } from '../shared/loading.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

export function Starting() {
  const texts = useTexts();
  const ledger = useLedger();
  const { error } = useLedgerState();
  if (!error) return <Loading />;
  return <ErrorNotice error={error} title={texts.errorTitle.start} retry={() => ledger.start()} />;
}
