import { formatResult, type PlanSettings, VERDICT_NAMES, type Verdict } from '@cchc/domain';
import {
  Badge,
  type BadgeProps,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { DismissFilled } from '@fluentui/react-icons/svg/dismiss';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import type { TotalsLine } from './totals-model.ts';

const useStyles = makeStyles({
  item: { paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  result: { fontVariantNumeric: 'tabular-nums' },
});

const LOOKS: Record<Verdict, Pick<BadgeProps, 'color' | 'icon'>> = {
  met: { color: 'success', icon: <CheckmarkFilled /> },
  'not-met': { color: 'danger', icon: <DismissFilled /> },
  'none-arising': { color: 'subtle' },
  missing: { color: 'warning' },
  'before-phase': { color: 'subtle' },
  'after-phase': { color: 'subtle' },
};

interface Props extends TotalsLine {
  settings: PlanSettings;
  origin(): void;
}

/** Name, result, verdict, target, and how many of the units that owe it have given it; and the way to its origin. */
export function SummaryLine({ indicator, line, settings, origin }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const { total, verdict, provisional } = line;
  const target = formatResult(
    { kind: 'value', value: indicator.target.value, components: {} },
    indicator,
    locale,
    settings,
  );
  const asides = [
    texts.totals.target(`≥ ${target}`),
    texts.totals.units(total.have, total.of),
    ...(provisional ? [texts.totals.provisional] : []),
    ...(total.estimate ? [texts.totals.estimate] : []),
  ];
  const shown = total.result.kind === 'value';
  return (
    <li className={mergeClasses(layout.tight, styles.item)}>
      <Text size={200}>{indicator.name}</Text>
      <div className={styles.figures}>
        {shown && (
          <Text weight="semibold" size={400} className={styles.result}>
            {formatResult(total.result, indicator, locale, settings)}
          </Text>
        )}
        <Badge appearance="tint" {...LOOKS[verdict]}>
          {VERDICT_NAMES[locale][verdict]}
        </Badge>
      </div>
      <Text size={200} className={layout.muted}>
        {asides.join(texts.join)}
      </Text>
      <div>
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.totals.originOf(indicator.name)}
          onClick={origin}
        >
          {texts.totals.origin}
        </Button>
      </div>
    </li>
  );
}
