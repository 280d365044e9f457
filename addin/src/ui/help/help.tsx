import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  surface: { padding: '16px', width: 'calc(100vw - 24px)', maxWidth: '420px' },
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** Help inside the pane: a ribbon command cannot open a browser window everywhere. */
export function Help({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const { help, close } = useTexts();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{help.title}</DialogTitle>
          <DialogContent className={layout.stack}>
            <ol className={styles.steps}>
              {help.steps.map((step) => (
                <li key={step}>
                  <Text>{step}</Text>
                </li>
              ))}
            </ol>
            <Text>{help.wrong}</Text>
            <Text>{help.offline}</Text>
            <Text>{help.contact}</Text>
            <Link href="help.html" target="_blank" rel="noreferrer">
              {help.more}
            </Link>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
