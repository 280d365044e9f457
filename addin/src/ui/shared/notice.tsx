import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { LockClosedFilled } from '@fluentui/react-icons/svg/lock-closed';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ComponentType, ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: '20px', lineHeight: '20px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    flex: '1 1 0',
    textWrap: 'pretty',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  error: {
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderRightColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderLeftColor: tokens.colorPaletteRedBorder2,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  errorIcon: { color: tokens.colorPaletteRedForeground1 },
  warning: {
    borderTopColor: tokens.colorPaletteMarigoldBorder2,
    borderRightColor: tokens.colorPaletteMarigoldBorder2,
    borderBottomColor: tokens.colorPaletteMarigoldBorder2,
    borderLeftColor: tokens.colorPaletteMarigoldBorder2,
  },
  warningIcon: { color: tokens.colorPaletteMarigoldForeground2 },
});

type Intent = 'error' | 'warning' | 'info' | 'locked';
const ICONS: Record<Intent, ComponentType> = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
  locked: LockClosedFilled,
};

interface Props {
  intent: Intent;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** What happened and what to do, in one frame. An error is read out at once, everything else waits its turn. */
export function Notice({ intent, title, children, actions }: Props) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  const error = intent === 'error';
  const warning = intent === 'warning';
  return (
    <div
      className={mergeClasses(styles.root, error && styles.error, warning && styles.warning)}
      {...(error && { role: 'alert' })}
    >
      <span
        className={mergeClasses(styles.icon, error && styles.errorIcon, warning && styles.warningIcon)}
        aria-hidden
      >
        <Icon />
      </span>
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
