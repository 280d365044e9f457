import { Button, Text } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { FORMULA_TEXTS } from './texts.ts';
import type { ExcelFailure, Writing } from './use-writing.ts';

/** What Excel did not let us do, and what to do about it. */
export function WritingFailed({ failure }: { failure: ExcelFailure }) {
  const texts = FORMULA_TEXTS[useLocale()];
  const { reason, remedy } = useTexts().excel[failure];
  return (
    <Notice intent="error" title={texts.failed}>
      <Text size={200}>{reason}</Text>
      <Text size={200}>{remedy}</Text>
    </Notice>
  );
}

/** What became of a write: where it stands, what it would go over, why it was not done. */
export function WritingOutcome({
  writing: { outcome, answer },
  chart,
}: {
  writing: Writing;
  chart: boolean;
}) {
  const texts = FORMULA_TEXTS[useLocale()];
  if (outcome?.kind === 'failed') return <WritingFailed failure={outcome.failure} />;
  if (outcome?.kind === 'occupied')
    return (
      <Notice
        intent="warning"
        title={texts.occupied(outcome.address, outcome.cells)}
        actions={
          <>
            <Button size="small" onClick={() => void answer(false)} autoFocus>
              {texts.keep}
            </Button>
            <Button size="small" onClick={() => void answer(true)}>
              {texts.over}
            </Button>
          </>
        }
      />
    );
  const said =
    outcome?.kind === 'written'
      ? `${texts.written(outcome.address)}${chart && !outcome.chart ? ` ${texts.noChart}` : ''}`
      : '';
  return (
    <Text size={200} role="status">
      {said}
    </Text>
  );
}
