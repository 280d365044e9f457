import { entryDefs, type Plan, type ReportView } from '@cchc/domain';
import type { SourceTables } from '@cchc/domain/annual-plan';
import {
  type ComparedFigure,
  compareFigures,
  NO_ANSWERS,
  readFigures,
  tableMeasures,
} from '@cchc/domain/old-figures';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { Section } from '../../shared/section.tsx';
import { entryLines } from '../../text/entry-text.ts';
import { useLocale } from '../../text/texts.ts';
import { unitNames } from '../annual/field-words.ts';
import { AskedLabels } from './asked-labels.tsx';
import { DifferingFigure } from './differing-figure.tsx';
import { FigureFaults } from './figure-faults.tsx';
import { FIGURE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

const idOf = ({ unit, key }: ComparedFigure): string => `${unit} ${key}`;

interface Props {
  tables: SourceTables;
  plan: Plan;
  year: number;
  reports: readonly ReportView[];
  period: string;
  busy: boolean;
  apply(figures: readonly ComparedFigure[]): Promise<void>;
  cancel(): void;
}

/** What a table of old figures would write: asked first, then what differs, then what is new. Nothing is written before "Áp dụng". */
export function FiguresPreview({ tables, plan, year, reports, period, busy, apply, cancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = FIGURE_TEXTS[locale];
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [chosen, setChosen] = useState<Record<string, 'keep' | 'take'>>({});
  const read = useMemo(() => readFigures(tables, plan, year, answers), [tables, plan, year, answers]);
  const compared = useMemo(() => {
    const entries = new Map(reports.map((report) => [report.unit, report.entries]));
    return compareFigures(read.figures, (unit, key) => entries.get(unit)?.[key]);
  }, [read, reports]);
  const names = unitNames(plan);
  const measures = new Map(tableMeasures(plan).map(({ key, name }) => [key, name]));
  const of = (verdict: ComparedFigure['verdict']) => compared.filter((each) => each.verdict === verdict);
  const [fresh, differing] = [of('new'), of('differs')];
  const { units, measures: unnamed, separator } = read.asked;
  const undecided = differing.filter((each) => chosen[idOf(each)] === undefined).length;
  const open = units.length + unnamed.length + (separator ? 1 : 0) + undecided;
  const wanted = [...fresh, ...differing.filter((each) => chosen[idOf(each)] === 'take')];
  const all = (choice: 'keep' | 'take') =>
    setChosen(Object.fromEntries(differing.map((each) => [idOf(each), choice])));
  const nameOf = ({ unit, key }: ComparedFigure) =>
    `${names.get(unit) ?? unit}: ${key} ${measures.get(key) ?? ''}`;
  const linesOf = (figure: ComparedFigure, value: ComparedFigure['value']) =>
    entryLines(value, entryDefs(plan, figure.unit, year).get(figure.key), locale).join('\n');
  const byUnit = [...new Set(fresh.map(({ unit }) => unit))];
  return (
    <div className={layout.screen}>
      <div className={layout.tight} role="status">
        <Text weight="semibold">{period}</Text>
        <Text>{texts.found(fresh.length, of('same').length, differing.length)}</Text>
      </div>
      <AskedLabels plan={plan} asked={read.asked} answers={answers} answer={setAnswers} />
      {differing.length > 0 && (
        <Section title={texts.differing} aside={texts.count(differing.length)}>
          <div className={styles.row}>
            <Button size="small" onClick={() => all('keep')}>
              {texts.keepAll}
            </Button>
            <Button size="small" onClick={() => all('take')}>
              {texts.takeAll}
            </Button>
          </div>
          <ul className={layout.list}>
            {differing.map((figure) => (
              <DifferingFigure
                key={idOf(figure)}
                name={nameOf(figure)}
                table={linesOf(figure, figure.value)}
                there={linesOf(figure, figure.now)}
                lines={figure.lines}
                choice={chosen[idOf(figure)] ?? null}
                choose={(choice) => setChosen({ ...chosen, [idOf(figure)]: choice })}
              />
            ))}
          </ul>
        </Section>
      )}
      {fresh.length > 0 && (
        <Section title={texts.fresh} aside={texts.count(fresh.length)}>
          <ul className={layout.list}>
            {byUnit.map((unit) => (
              <li key={unit} className={layout.card}>
                <details open={byUnit.length <= 2}>
                  <summary style={{ cursor: 'pointer' }}>
                    {texts.wrote(names.get(unit) ?? unit, fresh.filter((each) => each.unit === unit).length)}
                  </summary>
                  {fresh
                    .filter((each) => each.unit === unit)
                    .map((figure) => (
                      <div key={figure.key} className={layout.tight} style={{ marginTop: 8 }}>
                        <Text size={200} lang="vi">
                          {figure.key} {measures.get(figure.key)}
                        </Text>
                        <Text className={styles.words}>{linesOf(figure, figure.value)}</Text>
                      </div>
                    ))}
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <FigureFaults read={read} />
      {open > 0 && <Text size={200}>{texts.open(open)}</Text>}
      {open === 0 && wanted.length === 0 && <Text size={200}>{texts.nothing}</Text>}
      <div className={layout.stack}>
        <Button
          appearance="primary"
          data-apply
          disabled={open > 0 || wanted.length === 0 || busy}
          onClick={() => void apply(wanted)}
        >
          {busy ? texts.applying : texts.apply}
        </Button>
        <Button disabled={busy} onClick={cancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
