import { Button } from '@fluentui/react-components';
import { useTexts } from '../text/texts.ts';
import { useLedger } from '../use-ledger.ts';

/** Back to what can be filled. */
export function CloseOffer() {
  const { close } = useTexts();
  const ledger = useLedger();
  return <Button onClick={() => ledger.closeOffer()}>{close}</Button>;
}
