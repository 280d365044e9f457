import type { ReportState } from '@cchc/domain';
import { Badge, type BadgeProps } from '@fluentui/react-components';
import { ArrowUndoFilled } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { EditFilled } from '@fluentui/react-icons/svg/edit';
import { LockClosedFilled } from '@fluentui/react-icons/svg/lock-closed';
import { SendFilled } from '@fluentui/react-icons/svg/send';
import { useTexts } from '../text/texts.ts';

type Look = Pick<BadgeProps, 'color' | 'icon'>;
const LOOKS: Record<ReportState, Look> = {
  draft: { color: 'informative', icon: <EditFilled /> },
  submitted: { color: 'brand', icon: <SendFilled /> },
  approved: { color: 'success', icon: <CheckmarkFilled /> },
  returned: { color: 'warning', icon: <ArrowUndoFilled /> },
};

/** The state in words with its sign; colour is the third, never the only one. Null: nobody has written yet. */
export function StateBadge({ state, closed }: { state: ReportState | null; closed: boolean }) {
  const texts = useTexts();
  const look: Look = closed
    ? { color: 'subtle', icon: <LockClosedFilled /> }
    : state
      ? LOOKS[state]
      : { color: 'subtle' };
  return (
    <Badge appearance="tint" size="medium" {...look}>
      {closed ? texts.closed : state ? texts.states[state] : texts.notStarted}
    </Badge>
  );
}
