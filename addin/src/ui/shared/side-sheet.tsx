import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../text/texts.ts';
import { useLayout } from './layout.ts';

const useStyles = makeStyles({
  surface: {
    padding: '12px',
    margin: 0,
    width: '100vw',
    maxWidth: '450px',
    height: '100vh',
    maxHeight: '100vh',
    left: 'auto',
    borderRadius: 0,
    boxSizing: 'border-box',
  },
  body: { height: '100%', maxHeight: 'none', gridTemplateRows: 'auto 1fr' },
  title: { textWrap: 'pretty', overflowWrap: 'anywhere' },
  content: { minHeight: 0, overflowX: 'hidden', overflowWrap: 'anywhere', paddingRight: '2px' },
});

interface Props {
  title: string;
  subtitle?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** The focus, unless another sheet has it by now; what opened this one may be gone as well. */
function giveBack(opener: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const there = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  (there ? opener : document.getElementById('main'))?.focus();
}

/** A sheet over the pane that opens from everywhere; closed, it leaves people where they were. */
export function SideSheet({ title, subtitle, onClose, children }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { close } = useTexts();
  const opener = useRef(document.activeElement);
  // However it went: what lies behind stays hidden from screen readers until something there has the focus.
  useEffect(() => () => void setTimeout(() => giveBack(opener.current), 0), []);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle
            className={styles.title}
            action={
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={close} onClick={onClose} />
            }
          >
            {title}
            {subtitle && (
              <Text block size={300}>
                {subtitle}
              </Text>
            )}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <div className={layout.stack}>{children}</div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
