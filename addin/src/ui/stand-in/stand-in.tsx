import { FORMS, type FormCode } from '@cchc/domain';
import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { PeriodSelect } from '../shared/period-select.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { groupsOf } from './groups.ts';
import { StandInConflicts } from './stand-in-conflicts.tsx';
import { StandInGrid } from './stand-in-grid.tsx';
import { STAND_IN_TEXTS } from './texts.ts';

/** What every unit without an account has. */
const FIRST_FORM: FormCode = 'nhiem-vu';

/** "Nhập thay": the members of a group as rows, one form at a time. */
export function StandIn() {
  const layout = useLayout();
  const texts = useTexts();
  const words = STAND_IN_TEXTS[useLocale()];
  const ledger = useLedger();
  const { me, period, standIn, busy, error } = useLedgerState();
  const groups = groupsOf(me?.standsInFor ?? []);
  const [held, setHeld] = useState(false);
  const group = standIn ? standIn.group : (groups[0]?.code ?? null);
  const form = standIn?.form ?? FIRST_FORM;
  const periodId = period?.id;
  const waiting = standIn?.rows.reduce((sum, row) => sum + row.waiting, 0) ?? 0;

  /** What was typed is saved before another table takes its place; what cannot be saved keeps it here. */
  const open = async (nextGroup: string | null, nextPeriod: string, nextForm: FormCode) => {
    if (ledger.getState().standIn?.rows.some((row) => row.waiting > 0)) await ledger.saveStandIn();
    const stays = ledger.getState().standIn?.rows.some((row) => row.waiting > 0) ?? false;
    setHeld(stays);
    if (!stays) await ledger.openStandIn(nextGroup, nextPeriod, nextForm);
  };
  const shown = standIn?.period.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened again when another period is chosen, not when the table changes
  useEffect(() => {
    if (groups.length > 0 && periodId !== undefined && periodId !== shown) void open(group, periodId, form);
  }, [periodId]);

  if (groups.length === 0 || periodId === undefined)
    return (
      <Notice intent="info" title={groups.length === 0 ? words.none : texts.report.noPeriod}>
        <Text size={200}>{groups.length === 0 ? words.noneRemedy : texts.report.noPeriodRemedy}</Text>
      </Notice>
    );
  return (
    <div className={layout.screen}>
      <div className={layout.stack}>
        <Text size={200}>{words.lead}</Text>
        <PeriodSelect unit={null} />
        {groups.length > 1 && (
          <Field label={words.group}>
            <Select value={group ?? ''} onChange={(_, { value }) => void open(value, periodId, form)}>
              {groups.map(({ code, first, others }) => (
                <option key={code} value={code}>
                  {words.groupOf(first, others)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={words.form}>
          <Select value={form} onChange={(_, { value }) => void open(group, periodId, value as FormCode)}>
            {FORMS.map((each) => (
              <option key={each} value={each}>
                {texts.forms[each]}
              </option>
            ))}
          </Select>
        </Field>
        {held && (
          <Notice intent="warning" title={words.waiting(waiting)}>
            <Text size={200}>{words.saveFirst}</Text>
          </Notice>
        )}
        {error && (
          <ErrorNotice
            error={error}
            title={standIn ? texts.errorTitle.save : texts.errorTitle.load}
            retry={() => void (standIn ? ledger.saveStandIn() : ledger.openStandIn(group, periodId, form))}
          />
        )}
      </div>
      {!standIn && !error && <Loading />}
      {standIn && standIn.columns.length === 0 && (
        <Notice intent="info" title={words.nothing}>
          <Text size={200}>{words.nothingRemedy}</Text>
        </Notice>
      )}
      {standIn && standIn.columns.length > 0 && (
        <>
          <div className={layout.stack}>
            <Button
              appearance="primary"
              disabledFocusable={busy !== null}
              onClick={() => void ledger.saveStandIn()}
            >
              {busy === 'standing-in' ? words.saving : words.save}
            </Button>
            <Text size={200} role="status">
              {words.waiting(waiting)}
            </Text>
          </div>
          <StandInConflicts table={standIn} />
          <StandInGrid table={standIn} />
        </>
      )}
    </div>
  );
}
