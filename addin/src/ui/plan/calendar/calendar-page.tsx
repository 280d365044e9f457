import { type Calendar, type CalendarView, periodName, type RegularKind } from '@cchc/domain';
import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { Notice } from '../../shared/notice.tsx';
import { Section } from '../../shared/section.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedger, useLedgerState } from '../../use-ledger.ts';
import { added, editsOf, preview, REGULAR_KINDS, shownPeriods } from './edits.ts';
import { PeriodCard } from './period-card.tsx';
import { CALENDAR_TEXTS } from './texts.ts';
import { WindowPicture } from './window-picture.tsx';
import { windowPicture } from './windows.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  year: { alignSelf: 'flex-start', minWidth: '120px' },
});

/** Lịch báo cáo: the year's windows as a picture, each period with its three dates and the line "Căn cứ". */
export function CalendarPage() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const own = CALENDAR_TEXTS[useLocale()];
  const { plans } = useLedger();
  const { me, period } = useLedgerState();
  const [year, setYear] = useState(() => period?.year ?? Number(me?.today.slice(0, 4)));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const { value: reply, error, reload, take } = useAnswer(String(year), () => plans.calendar(year));
  return (
    <div className={layout.screen}>
      <Text>{own.lead}</Text>
      <Field label={own.year} className={styles.year}>
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {yearsOf(me?.periods ?? [], year).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      {error && <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />}
      {!reply && !error && <Loading />}
      {reply && (
        <Editor
          key={`${year} ${reply.calendar.edited?.at ?? ''}`}
          reply={reply}
          saved={(view) => {
            take(view);
            setSavedAt(view.calendar.edited?.at ?? null);
          }}
          justSaved={savedAt !== null && savedAt === reply.calendar.edited?.at}
          reload={reload}
        />
      )}
    </div>
  );
}

interface EditorProps {
  reply: CalendarView;
  saved(reply: CalendarView): void;
  justSaved: boolean;
  reload(): void;
}

function Editor({ reply, saved, justSaved, reload }: EditorProps) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const own = CALENDAR_TEXTS[locale];
  const texts = useTexts();
  const { plans } = useLedger();
  const { me, people } = useLedgerState();
  const [periods, setPeriods] = useState<Calendar['periods']>(reply.calendar.periods);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<Parameters<typeof ErrorNotice>[0]['error'] | null>(null);
  const { year, edited } = reply.calendar;
  const findings = useMemo(() => preview(reply, periods), [reply, periods]);
  const picture = useMemo(() => windowPicture({ periods }, me?.today ?? ''), [periods, me]);
  const editable = me?.roles.includes('coordinator') || me?.roles.includes('admin') || false;
  const changed =
    !reply.stored || JSON.stringify(editsOf({ periods })) !== JSON.stringify(editsOf(reply.calendar));
  const errors = findings.filter(({ severity }) => severity === 'error').length;

  async function save() {
    setSaving(true);
    setFailed(null);
    const answer = await plans.saveCalendar({
      year,
      expect: edited?.at ?? null,
      periods: editsOf({ periods }),
    });
    setSaving(false);
    if (answer.ok) saved(answer.value);
    else setFailed(answer.error);
  }
  const lacking = REGULAR_KINDS.filter((kind) => !Object.hasOwn(periods, `${year}-${kind}`));

  return (
    <>
      {!reply.stored && <Notice intent="info" title={own.notStored(year)} />}
      {!editable && <Text size={200}>{own.readOnly}</Text>}
      {edited && (
        <Text size={200} className={layout.muted}>
          {own.edited(people[edited.by] ?? texts.unknownPerson, showInstant(edited.at, locale))}
        </Text>
      )}
      <Section title={own.picture}>
        <WindowPicture {...picture} />
      </Section>
      <ul className={layout.list}>
        {shownPeriods({ periods }).map((each) => {
          const mine = findings.filter((finding) => finding.period === each.id);
          return (
            <PeriodCard
              key={each.id}
              period={each}
              findings={mine}
              used={reply.used.includes(each.id)}
              open={mine.some(({ severity }) => severity === 'error')}
              edit={
                editable ? (change) => setPeriods({ ...periods, [each.id]: { ...each, ...change } }) : null
              }
              remove={each.closed ? null : () => setPeriods(without(periods, each.id))}
            />
          );
        })}
      </ul>
      {editable && (
        <>
          <Section title={own.add}>
            <div className={styles.actions}>
              {[...lacking, 'DX' as const].map((kind: RegularKind | 'DX') => (
                <Button
                  key={kind}
                  size="small"
                  onClick={() => setPeriods(added({ year, periods }, kind, me?.today ?? '', own.adHocBasis))}
                >
                  {kind === 'DX' ? own.adHoc : periodName(`${year}-${kind}`, locale)}
                </Button>
              ))}
            </div>
          </Section>
          <div className={layout.stack} role="status">
            {changed && <Text size={200}>{errors > 0 ? own.errors(errors) : own.unsaved}</Text>}
            {!changed && justSaved && <Text size={200}>{own.saved}</Text>}
          </div>
          {failed && (
            <ErrorNotice
              error={failed}
              title={own.refused}
              retry={failed.code === 'calendar-moved' ? reload : undefined}
            />
          )}
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={!changed || errors > 0 || saving}
              onClick={() => void save()}
            >
              {saving ? own.saving : own.save}
            </Button>
            {changed && <Button onClick={() => setPeriods(reply.calendar.periods)}>{own.undo}</Button>}
          </div>
        </>
      )}
    </>
  );
}

const without = (periods: Calendar['periods'], id: string): Calendar['periods'] =>
  Object.fromEntries(Object.entries(periods).filter(([key]) => key !== id));

/** The years at hand and the one after them, whose calendar can be made before it begins. */
const yearsOf = (periods: readonly { year: number }[], shown: number): number[] => {
  const years = new Set([shown, ...periods.map(({ year }) => year)]);
  return [...years, Math.max(...years) + 1].sort((a, b) => a - b);
};
