import { makeStyles, tokens } from '@fluentui/react-components';

/** The few shapes that every screen is made of. */
export const useLayout = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  stack: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  muted: { color: tokens.colorNeutralForeground2 },
  wide: { width: '100%' },
});
