import { type CalendarFinding, type Period, type PeriodDate, periodName } from '@cchc/domain';
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { DateField } from '../../shared/date-field.tsx';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { showDate } from '../../text/times.ts';
import { Findings } from './findings.tsx';
import { CALENDAR_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: '8px',
    marginTop: '8px',
  },
  actions: { display: 'flex', marginTop: '8px' },
});

interface Props {
  period: Period;
  findings: readonly CalendarFinding[];
  /** Null: looked at only. */
  edit: ((change: Partial<Period>) => void) | null;
  /** Null: cannot be taken out. */
  remove: (() => void) | null;
  /** Some unit has entered figures. */
  used: boolean;
  open: boolean;
}

/** One period: its dates in a line, and to be changed when it is opened. */
export function PeriodCard({ period, findings, edit, remove, used, open }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = CALENDAR_TEXTS[locale];
  const name = periodName(period, locale);
  const field = (date: PeriodDate) => (
    <DateField
      key={date}
      label={texts[date]}
      value={period[date]}
      required={date !== 'communeDue'}
      disabled={edit === null || period.closed !== undefined}
      onChange={(value) => edit?.({ [date]: date === 'communeDue' ? value : (value ?? '') })}
    />
  );
  return (
    <li className={layout.card}>
      <details open={open}>
        <summary className={styles.summary}>
          <Text weight="semibold">{name}</Text>
          <Text size={200} block className={layout.muted}>
            {texts.range(
              showDate(period.from, locale),
              showDate(period.to, locale),
              showDate(period.unitDue, locale, false),
            )}
          </Text>
        </summary>
        {period.closed && <Text size={200}>{texts.closed}</Text>}
        <div className={styles.dates}>{(['from', 'to', 'unitDue', 'communeDue'] as const).map(field)}</div>
        <Field label={texts.basis}>
          <Textarea
            value={period.basis}
            resize="vertical"
            disabled={edit === null}
            onChange={(_, { value }) => edit?.({ basis: value })}
          />
        </Field>
        {edit && (
          <div className={styles.actions}>
            {used ? (
              <Text size={200} className={layout.muted}>
                {texts.used}
              </Text>
            ) : (
              remove && (
                <Button size="small" aria-label={texts.removeOf(name)} onClick={remove}>
                  {texts.remove}
                </Button>
              )
            )}
          </div>
        )}
      </details>
      <Findings findings={findings} />
    </li>
  );
}
