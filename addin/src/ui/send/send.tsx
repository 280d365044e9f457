import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { ExcelNotice } from '../shared/excel-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { isRequested, useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { blockedOf, isFree } from './blocked.ts';
import { ErrorList } from './error-list.tsx';
import { MissingList } from './missing-list.tsx';
import { Ready } from './ready.tsx';
import { SEND_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', paddingLeft: '4px' },
  title: { outlineStyle: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** "Gửi báo cáo": what keeps it, with the way to each cell; then what will be sent, and the last word. */
export function Send() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const words = SEND_TEXTS[useLocale()];
  const ledger = useLedger();
  const go = useGo();
  const state = useLedgerState();
  const { busy, error, sync } = state;
  const requested = isRequested(state);
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => {
    title.current?.focus();
    void ledger.checkSubmit();
  }, [ledger]);
  const leave = () => {
    ledger.closeBlockers();
    go({ sending: false });
    setTimeout(() => document.getElementById('main')?.focus(), 0);
  };
  const blocked = blockedOf(state);
  const free = isFree(blocked, requested);
  return (
    <div className={layout.screen}>
      <div className={layout.stack}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeftRegular />}
          onClick={leave}
        >
          {words.back}
        </Button>
        <div ref={title} tabIndex={-1} className={styles.title}>
          <Text as="h2" size={400} weight="semibold" block style={{ margin: 0 }}>
            {words.title}
          </Text>
        </div>
        {error && (
          <ErrorNotice
            error={error}
            title={texts.errorTitle.done}
            retry={() => ledger.dismissError()}
            again={texts.close}
          />
        )}
        {sync.kind === 'failed' && (
          <ErrorNotice error={sync.error} title={texts.errorTitle.save} retry={() => void ledger.saveNow()} />
        )}
        <ExcelNotice />
        <Text weight="semibold" role="status">
          {busy === 'sending' ? words.checking : free ? words.ready : words.blocked}
        </Text>
        {!free && (
          <>
            <Text size={200} className={layout.muted}>
              {words.blockedText}
            </Text>
            <Button
              appearance="primary"
              disabledFocusable={busy !== null}
              onClick={() => void ledger.checkSubmit()}
            >
              {words.checkAgain}
            </Button>
          </>
        )}
      </div>
      {blocked.conflicts > 0 && (
        <div className={styles.row}>
          <Text>{words.conflicts(blocked.conflicts)}</Text>
          <Button size="small" onClick={leave}>
            {words.conflictsGo}
          </Button>
        </div>
      )}
      <ErrorList errors={blocked.errors} checked={blocked.checked} />
      <MissingList missing={blocked.missing} />
      {free && <Ready />}
    </div>
  );
}
