import { type CalendarFinding, isDate, periodName } from '@cchc/domain';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { showDate } from '../../text/times.ts';
import { CALENDAR_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  item: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  warning: { color: tokens.colorPaletteMarigoldForeground2, flexShrink: 0 },
});

/** What is wrong or strange about a period, in words. */
export function Findings({ findings }: { findings: readonly CalendarFinding[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = CALENDAR_TEXTS[locale];
  if (findings.length === 0) return null;
  const shown = (params: CalendarFinding['params']): CalendarFinding['params'] =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        key === 'other'
          ? periodName(String(value), locale)
          : typeof value === 'string' && isDate(value)
            ? showDate(value, locale)
            : value,
      ]),
    );
  return (
    <ul className={layout.list}>
      {findings.map(({ code, severity, params }) => (
        <li key={`${code}${JSON.stringify(params)}`} className={styles.item}>
          <span className={styles[severity]} aria-hidden>
            {severity === 'error' ? <ErrorCircleFilled /> : <WarningFilled />}
          </span>
          <Text size={200}>{texts.findings[code](shown(params))}</Text>
        </li>
      ))}
    </ul>
  );
}
