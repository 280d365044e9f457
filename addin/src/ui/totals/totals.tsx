import { INCLUDES, type Include } from '@cchc/domain';
import { Button, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { ExcelNotice } from '../shared/excel-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { PeriodSelect } from '../shared/period-select.tsx';
import { useConsolidation } from '../shared/use-consolidation.ts';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { Across } from './across.tsx';
import { MissingUnits } from './missing-units.tsx';
import { Summary } from './summary.tsx';
import { TotalsLinks } from './totals-links.tsx';
import { totalsOf } from './totals-model.ts';

const useStyles = makeStyles({ radio: { alignItems: 'flex-start' } });

/** Tổng hợp: which reports count, what is missing, then into the workbook. */
export function Totals() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const ledger = useLedger();
  const go = useGo();
  const { period, me, error, busy, workbook } = useLedgerState();
  const { reply, reload } = useConsolidation();
  const [include, setInclude] = useState<Include>('all');
  const [opening, setOpening] = useState<'totals' | 'whole' | null>(null);
  const totals = useMemo(() => reply && totalsOf(reply, include), [reply, include]);

  if (!period || !me)
    return (
      <Notice intent="info" title={texts.overview.empty}>
        <Text size={200}>{texts.overview.emptyRemedy}</Text>
      </Notice>
    );
  const open = workbook.kind === 'consolidation' && workbook.period === period.id;
  async function openInto(id: string, what: 'totals' | 'whole') {
    setOpening(what);
    await ledger.openConsolidation(id, include, what === 'whole');
    setOpening(null);
  }
  return (
    <div className={layout.screen}>
      <PeriodSelect unit={null} />
      {error && <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />}
      {!totals && !error && <Loading />}
      {totals && reply && (
        <>
          <Field label={texts.totals.include} hint={texts.totals.reports(totals.counted, totals.of)}>
            <RadioGroup value={include} onChange={(_, { value }) => setInclude(value as Include)}>
              {INCLUDES.map((each) => (
                <Radio
                  key={each}
                  className={styles.radio}
                  value={each}
                  label={texts.totals.includesText[each]}
                />
              ))}
            </RadioGroup>
          </Field>
          <MissingUnits totals={totals} />
          <div className={layout.stack}>
            <ExcelNotice />
            <Button
              appearance="primary"
              disabledFocusable={busy === 'consolidating'}
              onClick={() => void openInto(period.id, 'totals')}
            >
              {opening === 'totals' ? texts.totals.opening : texts.totals.open}
            </Button>
            <Text size={200} className={layout.muted}>
              {open ? texts.totals.opened : texts.totals.openText}
            </Text>
            <Button
              disabledFocusable={busy === 'consolidating'}
              onClick={() => void openInto(period.id, 'whole')}
            >
              {opening === 'whole' ? texts.totals.opening : texts.totals.openWhole}
            </Button>
            <Text size={200} className={layout.muted}>
              {texts.totals.openWholeText}
            </Text>
          </div>
          <TotalsLinks />
          <Summary
            totals={totals}
            kind={me.commune.kind}
            settings={reply.settings}
            origin={(key) => go({ origin: { key, period: period.id, include } })}
          />
          <Across key={period.year} reply={reply} include={include} me={me} />
        </>
      )}
    </div>
  );
}
