import { periodName } from '@cchc/domain';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useLocale } from '../../text/texts.ts';
import { showDate } from '../../text/times.ts';
import { CALENDAR_TEXTS } from './texts.ts';
import type { WindowPicture as Picture } from './windows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  axis: {
    position: 'relative',
    height: '16px',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
  month: { position: 'absolute', top: 0, whiteSpace: 'nowrap' },
  list: {
    position: 'relative',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  row: { display: 'flex', flexDirection: 'column', gap: '1px' },
  track: { position: 'relative', height: '12px', backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    minWidth: '2px',
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
  },
  closed: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  due: {
    position: 'absolute',
    top: '-2px',
    bottom: '-2px',
    width: '3px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorPaletteRedForeground1,
  },
  commune: {
    position: 'absolute',
    top: '2px',
    width: '8px',
    height: '8px',
    marginLeft: '-4px',
    rotate: '45deg',
    backgroundColor: tokens.colorPaletteMarigoldForeground2,
  },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 0,
    borderLeft: `1px dashed ${tokens.colorNeutralForeground1}`,
  },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', color: tokens.colorNeutralForeground2 },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px', position: 'relative' },
  sample: { display: 'inline-block', position: 'relative', width: '12px', height: '12px' },
});

/** Every second month has its name; more would touch each other at 320 px. */
const named = (month: number): boolean => month % 2 === 1;

/** Windows of a year under one axis, with their due dates. What it shows stands in words on each line too. */
export function WindowPicture({ bars, months, today }: Picture) {
  const styles = useStyles();
  const locale = useLocale();
  const texts = CALENDAR_TEXTS[locale];
  const left = (percent: number) => ({ left: `${percent}%` });
  return (
    <div className={styles.root}>
      <div className={styles.axis} aria-hidden>
        {months
          .filter(({ month }) => named(month))
          .map((month) => (
            <span key={month.left} className={styles.month} style={left(month.left)}>
              {texts.month(month.month)}
            </span>
          ))}
      </div>
      <ul className={styles.list} aria-label={texts.picture}>
        {bars.map(({ period, left: from, width, unitDue, communeDue }) => (
          <li key={period.id} className={styles.row}>
            <Text
              size={200}
              aria-label={texts.pictureOf(
                periodName(period, locale),
                showDate(period.from, locale),
                showDate(period.to, locale),
                showDate(period.unitDue, locale),
              )}
            >
              {periodName(period, locale)}
            </Text>
            <div className={styles.track} aria-hidden>
              <div
                className={mergeClasses(styles.bar, period.closed && styles.closed)}
                style={{ ...left(from), width: `${width}%` }}
              />
              {unitDue !== null && <div className={styles.due} style={left(unitDue)} />}
              {communeDue !== null && <div className={styles.commune} style={left(communeDue)} />}
              {today !== null && <div className={styles.today} style={left(today)} />}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.legend} aria-hidden>
        {(
          [
            ['window', styles.bar],
            ['unitDue', styles.due],
            ['communeDue', styles.commune],
            ['today', styles.today],
          ] as const
        ).map(([key, style]) => (
          <span key={key} className={styles.key}>
            <span className={styles.sample}>
              <span className={style} style={key === 'window' ? { width: '12px' } : { left: '6px' }} />
            </span>
            <Text size={200}>{texts.legend[key]}</Text>
          </span>
        ))}
      </div>
    </div>
  );
}
