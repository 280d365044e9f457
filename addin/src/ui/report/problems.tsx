import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { isRequested, useLedgerState } from '../use-ledger.ts';
import { ProblemItem } from './problem-item.tsx';
import { findingOf, inOrder } from './problem-order.ts';

/** More than these at once help nobody; the rest is one press away. */
const SHOWN = 20;

/** Cells to look at, errors first. */
export function Problems() {
  const layout = useLayout();
  const texts = useTexts();
  const { report } = texts;
  const state = useLedgerState();
  const { problems } = state;
  const requested = isRequested(state);
  const [all, setAll] = useState(false);
  const ordered = inOrder(problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = requested
    ? []
    : [...(errors > 0 ? [report.errors(errors)] : []), ...(warnings > 0 ? [report.warnings(warnings)] : [])];
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <Section title={report.problems} aside={counts.join(texts.join)}>
      {ordered.length === 0 && (
        <Text size={200} className={layout.muted}>
          {report.noProblems}
        </Text>
      )}
      <ul className={layout.list}>
        {shown.map((problem) => (
          <ProblemItem
            key={`${problem.key}/${findingOf(problem).code}/${problem.place?.address}`}
            problem={problem}
          />
        ))}
      </ul>
      {shown.length < ordered.length && (
        <Button onClick={() => setAll(true)}>{report.more(ordered.length - shown.length)}</Button>
      )}
    </Section>
  );
}
