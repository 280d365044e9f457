import { FORMS, type FormCompleteness } from '@cchc/domain';
import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { isRequested, useLedgerState } from '../use-ledger.ts';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
  count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  done: { color: tokens.colorPaletteGreenForeground1, verticalAlign: '-2px', marginRight: '4px' },
});

/** How far each form is, as a bar and in words. */
export function CompletenessBars() {
  const layout = useLayout();
  const { report } = useTexts();
  const { completeness, defs } = useLedgerState();
  const has = new Set([...(defs?.values() ?? [])].map(({ form }) => form));
  return (
    <Section title={report.completeness}>
      {completeness ? (
        <ul className={layout.list}>
          {FORMS.filter((form) => has.has(form) || completeness[form].asked > 0).map((form) => (
            <Bar key={form} form={form} state={completeness[form]} />
          ))}
        </ul>
      ) : (
        <Text size={200} className={layout.muted}>
          {report.whenOpened}
        </Text>
      )}
    </Section>
  );
}

function Bar({ form, state }: { form: (typeof FORMS)[number]; state: FormCompleteness }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { report } = texts;
  const requested = isRequested(useLedgerState());
  const { asked, filled, explained, wrong } = state;
  const done = filled + explained;
  const full = asked > 0 && done === asked && wrong === 0;
  const asides = [
    ...(explained > 0 ? [report.explained(explained)] : []),
    ...(wrong > 0 && !requested ? [report.wrong(wrong)] : []),
  ];
  return (
    <li className={layout.tight}>
      <div className={styles.line}>
        <Text size={200}>{texts.forms[form]}</Text>
        <Text size={200} className={styles.count}>
          {full && <CheckmarkCircleFilled className={styles.done} aria-hidden />}
          {asked === 0 ? report.optional : report.cells(done, asked)}
        </Text>
      </div>
      {asked > 0 && (
        <ProgressBar
          value={done}
          max={asked}
          thickness="large"
          color={full ? 'success' : 'brand'}
          aria-label={report.cellsOf(texts.forms[form])}
          aria-valuetext={report.cells(done, asked)}
        />
      )}
      {asides.length > 0 && (
        <Text size={200} className={layout.muted}>
          {asides.join(texts.join)}
        </Text>
      )}
    </li>
  );
}
