import { entryDefs, type Plan } from '@cchc/domain';
import { tableMeasures } from '@cchc/domain/old-figures';
import { Button, Text } from '@fluentui/react-components';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Notice } from '../../shared/notice.tsx';
import { explain, NO_NAMES } from '../../text/facts.ts';
import { useLocale } from '../../text/texts.ts';
import { unitNames } from '../annual/field-words.ts';
import { FIGURE_TEXTS } from './texts.ts';
import type { ImportOutcome, ImportWork } from './use-import.ts';

interface Props {
  plan: Plan;
  work: ImportWork;
  outcome: ImportOutcome;
}

/** What was written of each unit, what was not and why; and the way back. */
export function Outcome({ plan, work, outcome: { kind, units } }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = FIGURE_TEXTS[locale];
  const names = unitNames(plan);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const measures = new Map(tableMeasures(plan).map(({ key, name }) => [key, name]));
  const written = units.filter((each) => each.written.length > 0);
  return (
    <div className={layout.stack}>
      <div className={layout.tight} role="status">
        {written.length > 0 && (
          <Text weight="semibold">{kind === 'written' ? texts.done : texts.undone}</Text>
        )}
        {written.map((each) => (
          <Text key={each.unit} size={200}>
            {texts.wrote(nameOf(each.unit), each.written.length)}
          </Text>
        ))}
      </div>
      {units.map(({ unit, error, moved, refused }) => (
        <div key={unit} className={layout.stack}>
          {error && <ErrorNotice error={error} title={texts.failed(nameOf(unit))} />}
          {moved.length > 0 && (
            <Notice intent="warning" title={nameOf(unit)}>
              <Text size={200}>{texts.moved(moved.length)}</Text>
            </Notice>
          )}
          {Object.entries(refused).map(([key, why]) => {
            const def = entryDefs(plan, unit, plan.years.from).get(key);
            const { reason, remedy } = explain(why, locale, { ...NO_NAMES, ...(def && { def }) });
            return (
              <Notice key={key} intent="error" title={texts.notWritten(`${key} ${measures.get(key) ?? ''}`)}>
                <Text size={200}>{reason}</Text>
                <Text size={200}>{remedy}</Text>
              </Notice>
            );
          })}
        </div>
      ))}
      {work.unread && (
        <ErrorNotice
          error={work.unread.error}
          title={work.unread.before === 'undo' ? texts.notUndone : texts.notRead}
          retry={() => void (work.unread?.before === 'undo' ? work.undo() : work.readAgain())}
        />
      )}
      {kind === 'written' && written.length > 0 && (
        <div>
          <Button data-undo disabledFocusable={work.busy} onClick={() => void work.undo()}>
            {texts.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
