import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { Result } from './result.tsx';
import { CHECK_TEXTS } from './texts.ts';
import { type CheckState, useCheck } from './use-check.ts';

const useStyles = makeStyles({
  surface: { padding: '16px', width: 'calc(100vw - 24px)', maxWidth: '420px' },
});

/** Tries on the Excel around the pane what the product rests on. */
export function CheckExcel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const { close } = useTexts();
  const texts = CHECK_TEXTS[useLocale()];
  const { state, start, stop } = useCheck();
  const running = state.kind === 'running';
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent className={layout.stack}>
            {state.kind !== 'done' && <Text>{texts.what}</Text>}
            <Progress state={state} />
          </DialogContent>
          <DialogActions>
            {running ? (
              <Button onClick={stop}>{texts.stop}</Button>
            ) : (
              <Button appearance="primary" onClick={start}>
                {state.kind === 'done' ? texts.again : texts.start}
              </Button>
            )}
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Progress({ state }: { state: CheckState }) {
  const layout = useLayout();
  const texts = CHECK_TEXTS[useLocale()];
  switch (state.kind) {
    case 'ready':
      return <Text>{texts.before}</Text>;
    case 'running':
      return (
        <div className={layout.stack}>
          <ProgressBar
            {...(state.all > 0 && { value: state.done, max: state.all })}
            aria-label={texts.title}
          />
          <Text>{texts.running(state.done, state.all)}</Text>
        </div>
      );
    case 'failed':
      return <Text role="alert">{state.notLoaded ? texts.notLoaded : texts.failed}</Text>;
    case 'done':
      return <Result report={state.report} stopped={state.stopped} />;
  }
}
