import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { useFocusStep } from '../../shared/use-focus-step.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { ChangeSetting } from '../settings/change-setting.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { ITEM_TEXTS } from './texts.ts';

interface Props {
  /** Indicator or task. */
  code: string;
  name: string;
  changed(): void;
}

/** Other owners than the plan says or proposes, decided where they are read; who may not decide sees nothing of it. */
export function ChangeOwners({ code, name, changed }: Props) {
  const texts = ITEM_TEXTS[useLocale()];
  const root = useRef<HTMLDivElement>(null);
  const { me } = useLedgerState();
  const [open, setOpen] = useState(false);
  useFocusStep(root, open ? 'owners' : null);
  if (!me?.roles.some((role) => role === 'coordinator' || role === 'admin')) return null;
  return (
    <div ref={root}>
      {open ? (
        <div data-step="owners">
          <Deciding code={code} close={() => setOpen(false)} changed={changed} />
        </div>
      ) : (
        <Button
          size="small"
          data-opens="owners"
          aria-label={texts.changeOwnersOf(name)}
          onClick={() => setOpen(true)}
        >
          {texts.changeOwners}
        </Button>
      )}
    </div>
  );
}

function Deciding({ code, close, changed }: { code: string; close(): void; changed(): void }) {
  const layout = useLayout();
  const texts = useTexts();
  const { value, error, reload } = useSettings();
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  return (
    <div className={layout.stack}>
      <ChangeSetting
        deciding={value}
        settingKey="owners"
        only={code}
        saved={() => {
          close();
          changed();
        }}
        close={close}
      />
    </div>
  );
}
