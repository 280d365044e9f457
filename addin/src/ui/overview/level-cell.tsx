import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillFilled } from '@fluentui/react-icons/svg/circle-half-fill';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import { useTexts } from '../text/texts.ts';
import type { FormCell, Level } from './overview-model.ts';

const useStyles = makeStyles({
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '1px',
    padding: '4px 2px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  sign: { display: 'inline-flex', fontSize: '12px' },
  none: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  part: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  full: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  wrong: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  off: { color: tokens.colorNeutralForeground3 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: '4px' },
  chip: { display: 'inline-flex', padding: '3px', borderRadius: tokens.borderRadiusSmall, fontSize: '12px' },
});

const SIGNS: Record<Exclude<Level, 'off'>, ComponentType> = {
  none: CircleRegular,
  part: CircleHalfFillFilled,
  full: CheckmarkFilled,
  wrong: WarningFilled,
};

export function LevelCell({ cell: { form, level, done, asked } }: { cell: FormCell }) {
  const styles = useStyles();
  const texts = useTexts();
  if (level === 'off')
    return (
      <div
        className={mergeClasses(styles.cell, styles.off)}
        role="img"
        aria-label={`${texts.forms[form]}: ${texts.overview.levels.off}`}
      >
        –
      </div>
    );
  const Sign = SIGNS[level];
  return (
    <div
      className={mergeClasses(styles.cell, styles[level])}
      role="img"
      aria-label={texts.overview.cell(texts.forms[form], texts.overview.levels[level], done, asked)}
    >
      <span className={styles.sign} aria-hidden>
        <Sign />
      </span>
      {done}/{asked}
    </div>
  );
}

/** What the signs mean. */
export function Legend() {
  const styles = useStyles();
  const { overview } = useTexts();
  return (
    <ul className={styles.legend} aria-label={overview.legend}>
      {(Object.keys(SIGNS) as (keyof typeof SIGNS)[]).map((level) => {
        const Sign = SIGNS[level];
        return (
          <li key={level} className={styles.item}>
            <span className={mergeClasses(styles.chip, styles[level])} aria-hidden>
              <Sign />
            </span>
            <Text size={200}>{overview.levels[level]}</Text>
          </li>
        );
      })}
    </ul>
  );
}
